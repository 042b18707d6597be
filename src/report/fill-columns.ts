import { type Chunk, type ColumnSet, plainChunk } from './chunk.ts';
import { closing, heightOf, stackChunks } from './stack-chunks.ts';
import type { Unit } from './units.ts';

/** Columns filled with units, as a unit of its own, and how many of them stand in it. */
export interface FilledColumns {
  readonly band: Unit;
  readonly used: number;
}

interface Poured {
  readonly columns: readonly Unit[];
  readonly used: number;
}

/** How near to one another the feet of the last columns are brought, in points. */
const EVEN = 1;

/**
 * Runs units down columns no higher than `height` points, one after another. Where all of them fit the columns are made
 * about equally long. Null where not even the first fits, unless `force` says that it stands there anyway.
 */
export function fillColumns(
  units: readonly Unit[],
  columns: ColumnSet,
  { height, force }: { readonly height: number; readonly force: boolean },
): FilledColumns | null {
  const full = pour(units, columns.count, { height, force });
  if (full.used === 0) return null;
  const { columns: stacks, used } = full.used < units.length ? full : evened(units, columns, full, height);
  return { band: bandOf(stacks, columns), used };
}

function pour(
  units: readonly Unit[],
  count: number,
  { height, force }: { readonly height: number; readonly force: boolean },
): Poured {
  const columns: Unit[] = [];
  let used = 0;
  for (let column = 0; column < count; column++) {
    const stack: Chunk[] = [];
    let y = 0;
    for (let unit = units[used]; unit !== undefined; unit = units[used]) {
      const down = heightOf(stack.at(-1) ?? null, unit);
      const last = unit.at(-1);
      const fits = y + down + (last ? closing(last) : 0) <= height + 0.01;
      if (!fits && !(force && used === 0)) break;
      stack.push(...unit);
      y += down;
      used++;
    }
    columns.push(stack);
  }
  return { columns, used };
}

/** The lowest columns that hold all. */
function evened(units: readonly Unit[], { count }: ColumnSet, full: Poured, height: number): Poured {
  let best = full;
  let [low, high] = [0, height];
  while (high - low > EVEN) {
    const middle = (low + high) / 2;
    const other = pour(units, count, { height: middle, force: false });
    if (other.used < units.length || other.columns.some(isOneLine)) low = middle;
    else [best, high] = [other, middle];
  }
  return best;
}

/** Whether a column would be one line that goes on in the next. */
function isOneLine(stack: Unit, index: number, columns: readonly Unit[]): boolean {
  const last = stack.at(-1)?.drafts.at(-1)?.joins ?? null;
  const next = columns[index + 1]?.[0]?.drafts.at(-1)?.joins ?? null;
  return last !== null && last === next && stack.at(-2)?.drafts.at(-1)?.joins !== last;
}

/** Columns beside one another. A section's title that is not at the top of the first does not open the page. */
function bandOf(stacks: readonly Unit[], { width, gutter }: ColumnSet): Unit {
  const stacked = stacks.map(stackChunks);
  const chunks = stacks.flat();
  const band: Chunk = {
    ...plainChunk(
      Math.max(0, ...stacked.map((stack) => stack.height)),
      stacked.flatMap(({ drafts }, index) =>
        drafts.map((draft) => ({ ...draft, x: draft.x + index * (width + gutter), joins: null })),
      ),
    ),
    section: chunks.findLast((chunk) => chunk.section !== null)?.section ?? null,
  };
  const before = chunks[0]?.before ?? 0;
  if (chunks[0]?.section !== null || band.section === null) return [{ ...band, before }];
  return [{ ...plainChunk(0, []), before, keep: true }, band];
}
