import type { Artifact } from '../../model/artifact.ts';
import type { Passage } from '../search-passage.ts';

/** Reads a file that lies inside another. */
export type ReadFile = (file: Artifact) => readonly Passage[];
