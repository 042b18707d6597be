import type { Block, TableBlock } from '../model/block.ts';
import { cellWidth, measureBlocks, type Setting } from './measure-blocks.ts';
import type { Placement } from './place-blocks.ts';
import { regionOf } from './region-of.ts';
import { type Frame, regionHeight, settingOf } from './slide-frame.ts';
import { tableColumns } from './table-columns.ts';
import { brokenOn } from './whole-words.ts';

/** Share at which a short text is set that has the slide to itself: one for all slides, so that a deck has one size. */
const GROWN = 1.2;

/** How much of a region larger text may fill. */
const FULL = 0.9;

/** How far apart blocks may stand, and how much of a region they fill so at most. */
const AIRS = [3, 2.5, 2, 1.6, 1.3] as const;
const AIRY = 0.8;

/** Layouts whose text may have a slide to itself. */
const EASED: ReadonlySet<string> = new Set(['bullets', 'columns', 'closing', 'statement', 'quote', 'table']);

/** A slide that fits, set larger and further apart where it would leave much of the slide empty. */
export function easeSlide(placements: readonly Placement[], frame: Frame): Frame {
  const flows = placements.filter(({ blocks }) => blocks.some(({ kind }) => kind !== 'figure'));
  if (!EASED.has(frame.layout.name) || flows.length === 0) return frame;
  if (!flows.every(({ blocks }) => blocks.every(isEasy))) return frame;
  const grown = { ...frame, scale: GROWN };
  const sized = fills(flows, grown) <= FULL && keepsLines(flows, frame, grown) ? grown : frame;
  const plain = fills(flows, sized);
  const each = fills(flows, { ...sized, air: 2 }) - plain;
  const air = AIRS.find((one) => plain + each * (one - 1) <= AIRY);
  return air === undefined ? sized : { ...sized, air };
}

/** How much of its region the fullest placement fills. */
function fills(flows: readonly Placement[], frame: Frame): number {
  const shares = flows.map(({ region, blocks }) => {
    const place = regionOf(frame.layout, region);
    const height = measureBlocks(blocks, settingOf(place, frame, frame.context));
    return height / regionHeight(place, frame.sourceLines, frame.layout);
  });
  return Math.max(...shares);
}

/** A line of larger text in one of more columns than these holds too few words. */
const COLUMNS = 2;

/** Whether larger text has lines that are long enough, breaks no word, and no cell of a table over more lines. */
function keepsLines(flows: readonly Placement[], plain: Frame, grown: Frame): boolean {
  if (flows.length > COLUMNS || brokenOn(flows, grown) > 0) return false;
  return flows.every(({ region, blocks }) => {
    const place = regionOf(plain.layout, region);
    const [before, after] = [plain, grown].map((frame) => settingOf(place, frame, frame.context));
    return blocks.every((block) => {
      if (block.kind !== 'table' || !before || !after) return true;
      return linesOf(block, after) === linesOf(block, before);
    });
  });
}

/** Lines of all cells, in the theme's fonts and in PowerPoint's. */
function linesOf(table: TableBlock, setting: Setting): number {
  const { width, styles, context } = setting;
  const shares = tableColumns(table, width, styles, context);
  const rows = [table.head, ...table.rows.map(({ cells }) => cells)];
  const counts = rows.flatMap((cells, row) =>
    cells.flatMap(({ content }, column) => {
      const style = row === 0 ? styles.tableHead : styles.table;
      return context.lines(content, style, cellWidth(shares, column, setting)).map(({ length }) => length);
    }),
  );
  return counts.reduce((sum, one) => sum + one, 0);
}

/** Code keeps its size, and a figure beside words in one region is not made smaller for them. */
function isEasy(block: Block): boolean {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'table':
    case 'rule':
      return true;
    case 'list':
      return block.items.every(({ blocks }) => blocks.every(isEasy));
    case 'box':
    case 'quote':
      return block.blocks.every(isEasy);
    default:
      return false;
  }
}
