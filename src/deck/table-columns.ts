import type { TableBlock, TableCell } from '../model/block.ts';
import { styleInlines } from '../text/style-inlines.ts';
import { type FitContext, widestLine } from './fit-context.ts';
import type { SlideStyles } from './layout-of.ts';
import { spacingOf } from './spacing.ts';

/**
 * Widths of a table's columns in tenths of a per cent of its width, a thousand together: each wide enough for its longest
 * word where that can be, the rest shared out by how much each still lacks to stand on one line.
 */
export function tableColumns(
  table: TableBlock,
  width: number,
  styles: SlideStyles,
  context: FitContext,
): readonly number[] {
  const sizes = columnSizes(table, styles, context);
  const words = leastWidths(sizes, styles);
  // What a column would still need to stand on one line; a column that has all it needs takes a sliver.
  const texts = sizes.map(({ word, text }) => Math.max(1, Math.min(text, width) - word));
  return percentages(words, texts, width);
}

/** The width of each column that keeps its longest word whole, in points. */
export function wholeWidths(table: TableBlock, styles: SlideStyles, context: FitContext): readonly number[] {
  return leastWidths(columnSizes(table, styles, context), styles);
}

/** Rounding a share down takes this off a column at most, in points. */
const ROUNDING = 1;

function leastWidths(sizes: readonly Size[], styles: SlideStyles): readonly number[] {
  const { cell } = spacingOf(styles);
  return sizes.map(({ word }) => word + cell + ROUNDING);
}

interface Size {
  /** Widths in points of the longest word, and of the longest cell on one line. */
  readonly word: number;
  readonly text: number;
}

function columnSizes(table: TableBlock, styles: SlideStyles, context: FitContext): readonly Size[] {
  const key = `columns ${styles.tableHead.size} ${styles.table.size}`;
  return context.once(table, key, () => measureColumns(table, styles, context));
}

function measureColumns(table: TableBlock, styles: SlideStyles, context: FitContext): readonly Size[] {
  const count = Math.max(1, table.head.length);
  const sizes: Size[] = [];
  for (let column = 0; column < count; column++) {
    const cells = [table.head[column], ...table.rows.map((row) => row.cells[column])];
    let word = 0;
    let text = 0;
    for (const [index, cell] of cells.entries()) {
      const style = index === 0 ? styles.tableHead : styles.table;
      const size = cellSize(cell, style, context);
      word = Math.max(word, size.word);
      text = Math.max(text, size.text);
    }
    sizes.push({ word, text });
  }
  return sizes;
}

function cellSize(cell: TableCell | undefined, style: SlideStyles['table'], context: FitContext): Size {
  if (!cell || cell.content.length === 0) return { word: 0, text: 0 };
  const runs = styleInlines(cell.content, style, context.theme);
  return context.fonts.once(`cell ${JSON.stringify(runs)}`, () => {
    const words = runs.flatMap((run) => run.text.split(/\s+/u).map((word) => ({ ...run, text: word })));
    const longest = Math.max(0, ...words.map((run) => widestLine([run], context.fonts)));
    return { word: longest, text: widestLine(runs, context.fonts) };
  });
}

/** What a column may lack to stand on one line and still get it before all others, as a share of the table's width. */
const SMALL = 0.12;

/**
 * Shares of the width: no column narrower than its word where all words fit, then those that lack little, the rest by
 * `weights`; rounded so that they make a thousand.
 */
function percentages(words: readonly number[], weights: readonly number[], width: number): readonly number[] {
  const most = widestAllowed(words, width);
  const least = words.map((word) => Math.min(word, most));
  let spare = Math.max(0, width - least.reduce((sum, one) => sum + one, 0));
  const given = least.map(() => 0);
  for (const [column, lack] of [...weights.entries()].sort(([, a], [, b]) => a - b)) {
    if (lack > SMALL * width || lack > spare) break;
    given[column] = lack;
    spare -= lack;
  }
  const open = weights.map((one, column) => (given[column] === 0 ? one : 0));
  const weight = open.reduce((sum, one) => sum + one, 0);
  const widths = least.map((one, column) => {
    const share = weight === 0 ? 1 / least.length : (open[column] ?? 0) / weight;
    return one + (given[column] ?? 0) + spare * share;
  });
  const whole = widths.map((one) => Math.max(1, Math.floor((one / width) * 1000)));
  const missing = 1000 - whole.reduce((sum, one) => sum + one, 0);
  const widest = whole.indexOf(Math.max(...whole));
  return whole.map((share, column) => (column === widest ? share + missing : share));
}

/** How wide the widest columns may be where not all words fit: narrower columns keep their words whole. */
function widestAllowed(words: readonly number[], width: number): number {
  let left = width;
  for (const [index, word] of [...words].sort((a, b) => a - b).entries()) {
    const share = left / (words.length - index);
    if (word > share) return share;
    left -= word;
  }
  return Number.POSITIVE_INFINITY;
}
