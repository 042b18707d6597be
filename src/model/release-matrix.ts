import type { Decision } from './decision.ts';
import type { HandlingLabel } from './handling.ts';

/** A column: an audience, and what tells one release to it from another. */
export interface MatrixAudience {
  readonly id: string;
  /** As printed on covers. */
  readonly name: string;
  /** The highest label it may see; null is no limit. */
  readonly ceiling: string | null;
  /** Hash of the briefing it receives, as in its `manifest.json`; null where it receives none. */
  readonly sha256: string | null;
}

/** A row: an item, and what becomes of it for each audience, in the order of the columns. */
export interface MatrixRow extends Pick<Decision, 'kind' | 'id' | 'says' | 'span'> {
  readonly cells: readonly MatrixCell[];
}

export type MatrixCell = Pick<Decision, 'outcome' | 'reasons'>;

/** Items × audiences of one brief. It tells what is withheld, so it carries the highest label of the whole brief. */
export interface ReleaseMatrix {
  /** The brief's name below `out/`, and the path it was read from. */
  readonly brief: string;
  readonly path: string;
  readonly title: string;
  /** A full day, `YYYY-MM-DD`. */
  readonly issued: string;
  readonly status: string | null;
  readonly version: string | null;
  readonly marking: HandlingLabel | null;
  /** Hash of the whole brief, whatever is withheld from whom. */
  readonly sha256: string;
  readonly audiences: readonly MatrixAudience[];
  /** In the order of the brief, kinds together. */
  readonly rows: readonly MatrixRow[];
}

/** The rows of a matrix by kind, kinds in the order in which they come. */
export function rowsByKind({ rows }: ReleaseMatrix): ReadonlyMap<string, readonly MatrixRow[]> {
  const kinds = new Map<string, MatrixRow[]>();
  for (const row of rows) kinds.set(row.kind, [...(kinds.get(row.kind) ?? []), row]);
  return kinds;
}
