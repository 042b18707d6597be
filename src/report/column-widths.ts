/** What the cells of a column ask for, in points: their longest word, and their longest line. */
export interface ColumnNeed {
  readonly least: number;
  readonly most: number;
  /** Text columns take the room that is left over; columns of numbers do not. */
  readonly grows: boolean;
}

/**
 * Widths of columns within `room`, with `gutter` between them (CSS 2.1's automatic table layout): what each line asks for where
 * there is room, at least the longest word where not. A table with little in it is as wide as `measure`.
 */
export function columnWidths(
  needs: readonly ColumnNeed[],
  { room, measure, gutter }: { readonly room: number; readonly measure: number; readonly gutter: number },
): readonly number[] {
  const gutters = gutter * Math.max(0, needs.length - 1);
  const most = sum(needs.map((need) => need.most));
  const least = sum(needs.map((need) => need.least));
  const free = Math.max(1, room - gutters);
  if (most <= free) return spread(needs, Math.max(most, Math.min(measure, room) - gutters) - most);
  if (least <= free) {
    const share = (free - least) / Math.max(1e-9, most - least);
    return needs.map((need) => need.least + (need.most - need.least) * share);
  }
  return squeeze(needs, free);
}

function spread(needs: readonly ColumnNeed[], extra: number): readonly number[] {
  const growing = needs.some((need) => need.grows) ? needs.map((need) => need.grows) : needs.map(() => true);
  const total = sum(needs.map((need, index) => (growing[index] ? need.most : 0)));
  return needs.map((need, index) =>
    growing[index] ? need.most + (total > 0 ? (extra * need.most) / total : extra / needs.length) : need.most,
  );
}

/** Words are too long for the room: short columns keep theirs, the others share what is left and break inside words. */
function squeeze(needs: readonly ColumnNeed[], free: number): readonly number[] {
  const order = needs.map((need, index) => ({ index, least: need.least })).sort((a, b) => a.least - b.least);
  const widths = needs.map(() => 0);
  let left = free;
  for (const [done, { index, least }] of order.entries()) {
    const fair = left / (order.length - done);
    const width = Math.min(least, fair);
    widths[index] = width;
    left -= width;
  }
  return widths;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
