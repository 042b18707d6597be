import { groupColumns } from '../markdown/group-columns.ts';
import type { TableBlock } from '../model/block.ts';
import type { Setting } from './measure-blocks.ts';
import { wordWidths } from './table-columns.ts';

/** A column gets the width of its longest word, or this many points where that is wider. */
const MOST = 220;

/** A table whose columns have no room beside one another → tables of some columns each, one below the other. */
export function columnGroups(table: TableBlock, setting: Setting): readonly TableBlock[] {
  const { width, styles, spacing, context } = setting;
  const least = wordWidths(table, styles, context).map((word) => Math.min(word + spacing.cell + 2, MOST));
  return groupColumns(table, least, width);
}
