import type { TableBlock } from '../model/block.ts';

/**
 * A table whose columns, of these least widths, have no room beside one another → tables of some columns each, all of which
 * begin with the first; else the table itself. Each is then split between its rows like any other.
 */
export function groupColumns(
  table: TableBlock,
  least: readonly number[],
  width: number,
): readonly TableBlock[] {
  const [first = 0, ...others] = least;
  if (others.length < 2 || least.reduce((sum, one) => sum + one, 0) <= width) return [table];
  const groups: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const [index, one] of others.entries()) {
    if (used + one > width) {
      groups.push([0]);
      used = first;
    }
    groups.at(-1)?.push(index + 1);
    used += one;
  }
  return groups.map((columns) => onlyColumns(table, columns));
}

function onlyColumns(table: TableBlock, columns: readonly number[]): TableBlock {
  const pick = <T>(from: readonly T[]): readonly T[] =>
    columns.flatMap((column) => from.slice(column, column + 1));
  return {
    ...table,
    align: pick(table.align),
    head: pick(table.head),
    rows: table.rows.map((row) => ({ ...row, cells: pick(row.cells) })),
  };
}
