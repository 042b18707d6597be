import type { Chunk, ColumnSet } from './chunk.ts';

/** Chunks that stay together. */
export type Unit = readonly Chunk[];

/** Units one after another in the same columns, or one in the body's whole width. */
export interface Passage {
  readonly columns: ColumnSet | null;
  readonly units: readonly Unit[];
}

/** Runs of chunks in which each but the last is kept with the next. */
export function unitsOf(chunks: readonly Chunk[]): readonly Unit[] {
  const found: Chunk[][] = [];
  let open: Chunk[] | null = null;
  for (const chunk of chunks) {
    if (open && !chunk.breakBefore && open[0]?.columns === chunk.columns) open.push(chunk);
    else {
      open = [chunk];
      found.push(open);
    }
    if (!chunk.keep) open = null;
  }
  return found;
}

/** Units as they are put on pages. */
export function passagesOf(units: readonly Unit[]): readonly Passage[] {
  const found: { readonly columns: ColumnSet | null; readonly units: Unit[] }[] = [];
  for (const unit of units) {
    const columns = unit[0]?.columns ?? null;
    const last = found.at(-1);
    if (last && columns !== null && last.columns === columns && !unit[0]?.breakBefore) last.units.push(unit);
    else found.push({ columns, units: [unit] });
  }
  return found;
}
