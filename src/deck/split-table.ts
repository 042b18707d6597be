import type { TableBlock } from '../model/block.ts';
import { cutText } from './cut-text.ts';
import { cellWidth, measureBlock, rowHeights, type Setting } from './measure-blocks.ts';
import { less, type Room, type Split, withoutOrphan } from './room.ts';
import { tableColumns } from './table-columns.ts';

/**
 * Cuts a table between rows, its head repeated; with `deep`, a first row that is too high is cut after a line of each
 * cell. A part has columns of its own, so what was cut off is measured again and cut shorter until it fits.
 */
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
  for (let at = withoutOrphan(fitting, rows.length); at > 0; at--) {
    const part = { ...table, rows: table.rows.slice(0, at) };
    const most = at === 1 && deep ? room.full : room.height;
    if (measureBlock(part, setting) <= most + 0.01) return [part, { ...table, rows: table.rows.slice(at) }];
  }
  return deep ? splitRow(table, room.full, setting) : null;
}

/** Cuts each cell of the first row, at first after the lines that fit, then one line sooner until the part fits. */
function splitRow(table: TableBlock, height: number, setting: Setting): Split | null {
  const line = setting.styles.table.size * setting.styles.table.lineHeight;
  const { head } = rowHeights(table, setting);
  let room = height - head - 2 * setting.spacing.row - setting.spacing.line;
  for (;;) {
    const split = cutRow(table, room, setting);
    if (split === null || room < 2 * line || measureBlock(split[0], setting) <= height + 0.01) return split;
    room -= line;
  }
}

function cutRow(table: TableBlock, height: number, setting: Setting): Split | null {
  const [first, ...others] = table.rows;
  if (!first) return null;
  const { styles, width, context } = setting;
  const shares = tableColumns(table, width, styles, context);
  const cells = first.cells.map(({ content }, column) =>
    cutText(
      content,
      { style: styles.table, width: cellWidth(shares, column, setting), height, full: null },
      context,
    ),
  );
  const part = (row: typeof first, rest: typeof others): TableBlock => ({ ...table, rows: [row, ...rest] });
  if (cells.every(({ tail }) => tail.length === 0)) {
    return others.length === 0 ? null : [part(first, []), { ...table, rows: others }];
  }
  return [
    part({ ...first, cells: cells.map(({ head }) => ({ content: head })) }, []),
    part({ ...first, cells: cells.map(({ tail }) => ({ content: tail })) }, others),
  ];
}

/** A head that would fill the slide, as a row that can be cut. */
function headAsRow(table: TableBlock): TableBlock {
  const head = table.head.map(() => ({ content: [] }));
  return { ...table, head, rows: [{ origins: table.origins, cells: table.head }, ...table.rows] };
}
