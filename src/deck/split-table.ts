import type { TableBlock } from '../model/block.ts';
import { cutText } from './cut-text.ts';
import { cellWidth, rowHeights, type Setting } from './measure-blocks.ts';
import { less, type Room, type Split, withoutOrphan } from './room.ts';
import { tableColumns } from './table-columns.ts';

/** Cuts a table between rows, its head repeated; with `deep`, a first row that is too high is cut after a line of each cell. */
export function splitTable(table: TableBlock, room: Room, setting: Setting, deep: boolean): Split | null {
  const { head, rows } = rowHeights(table, setting);
  if (head > room.full / 2 && table.head.some(({ content }) => content.length > 0))
    return splitTable(headAsRow(table), room, setting, deep);
  const left = less(room, head);
  let used = 0;
  let fitting = 0;
  for (const row of rows) {
    const most = fitting === 0 && deep ? left.full : left.height;
    if (used + row > most) break;
    used += row;
    fitting++;
  }
  const at = withoutOrphan(fitting, rows.length);
  if (at > 0) {
    return [
      { ...table, rows: table.rows.slice(0, at) },
      { ...table, rows: table.rows.slice(at) },
    ];
  }
  return deep ? splitRow(table, left.full, setting) : null;
}

function splitRow(table: TableBlock, height: number, setting: Setting): Split | null {
  const [first, ...others] = table.rows;
  if (!first) return null;
  const { styles, spacing, width, context } = setting;
  const shares = tableColumns(table, width, styles, context);
  const room = height - 2 * spacing.row - spacing.line;
  const cells = first.cells.map(({ content }, column) =>
    cutText(
      content,
      { style: styles.table, width: cellWidth(shares, column, setting), height: room },
      context,
    ),
  );
  if (cells.every(({ tail }) => tail.length === 0)) return null;
  return [
    { ...table, rows: [{ ...first, cells: cells.map(({ head }) => ({ content: head })) }] },
    { ...table, rows: [{ ...first, cells: cells.map(({ tail }) => ({ content: tail })) }, ...others] },
  ];
}

/** A head that would fill the slide, as a row that can be cut. */
function headAsRow(table: TableBlock): TableBlock {
  const head = table.head.map(() => ({ content: [] }));
  return { ...table, head, rows: [{ origins: table.origins, cells: table.head }, ...table.rows] };
}
