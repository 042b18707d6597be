import { groupColumns } from '../markdown/group-columns.ts';
import type { TableBlock } from '../model/block.ts';
import type { Setting } from './measure-blocks.ts';
import { wholeWidths } from './table-columns.ts';

/** A column gets the width that its longest word needs, or this many points where that is more. */
const MOST = 220;

/** A table whose columns have no room beside one another → tables of some columns each, one below the other. */
export function columnGroups(table: TableBlock, setting: Setting): readonly TableBlock[] {
  const { width, styles, context } = setting;
  const least = wholeWidths(table, styles, context).map((whole) => Math.min(whole, MOST));
  return groupColumns(table, least, width);
}
