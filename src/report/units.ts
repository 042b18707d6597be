import type { Chunk } from './chunk.ts';

/** Chunks that stay together. */
export type Unit = readonly Chunk[];

/** Runs of chunks in which each but the last is kept with the next. */
export function unitsOf(chunks: readonly Chunk[]): readonly Unit[] {
  const found: Chunk[][] = [];
  let open: Chunk[] | null = null;
  for (const chunk of chunks) {
    if (open && !chunk.breakBefore) open.push(chunk);
    else {
      open = [chunk];
      found.push(open);
    }
    if (!chunk.keep) open = null;
  }
  return found;
}
