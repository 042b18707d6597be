import type { TableBlock } from '../model/block.ts';

/** What the cells of a column ask for, in points: their longest word, and their longest line. */
export interface ColumnNeed {
  readonly least: number;
  readonly most: number;
  /** Text columns take the room that is left over; columns of numbers do not. */
  readonly grows: boolean;
}

/** What each column asks for, how it is aligned, and the room right of its numbers' units. */
export interface TableNeeds {
  readonly aligns: TableBlock['align'];
  readonly needs: readonly ColumnNeed[];
  readonly tails: readonly number[];
}

/**
 * Widths of columns within `room`, with `gutter` between them: what each column's longest line asks for where there is
 * room; else the short columns get it and the long ones share the rest, none below its longest word if that can be.
 * A table with little in it is as wide as `measure`, one with more as wide as `room`.
 */
export function columnWidths(
  needs: readonly ColumnNeed[],
  { room, measure, gutter }: { readonly room: number; readonly measure: number; readonly gutter: number },
): readonly number[] {
  const gutters = gutter * Math.max(0, needs.length - 1);
  const most = sum(needs.map((need) => need.most));
  const least = sum(needs.map((need) => need.least));
  const free = Math.max(1, room - gutters);
  if (most <= free) return spread(needs, (most + gutters <= measure ? measure : room) - gutters - most);
  if (least > free)
    return share(
      needs.map((need) => need.least),
      free,
    );
  const base = share(
    needs.map((need) => need.most - need.least),
    free - least,
  );
  return needs.map((need, index) => need.least + (base[index] ?? 0));
}

function spread(needs: readonly ColumnNeed[], extra: number): readonly number[] {
  const growing = needs.some((need) => need.grows) ? needs.map((need) => need.grows) : needs.map(() => true);
  const total = sum(needs.map((need, index) => (growing[index] ? need.most : 0)));
  return needs.map((need, index) =>
    growing[index] ? need.most + (total > 0 ? (extra * need.most) / total : extra / needs.length) : need.most,
  );
}

/** Shares `free` so that who asks for little gets it all, and the others equal parts of what is left. */
function share(wanted: readonly number[], free: number): readonly number[] {
  const order = wanted.map((width, index) => ({ index, width })).sort((a, b) => a.width - b.width);
  const widths = wanted.map(() => 0);
  let left = free;
  for (const [done, { index, width }] of order.entries()) {
    const given = Math.min(width, left / (order.length - done));
    widths[index] = given;
    left -= given;
  }
  return widths;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
