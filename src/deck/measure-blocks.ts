import type { Block, FigureBlock, Inline, ListBlock, TableBlock } from '../model/block.ts';
import type { StyleName, TextStyle } from '../model/theme.ts';
import { boxIn, figureSize, SMALLEST_LABEL, smallestLabel } from './figure-box.ts';
import { type FitContext, textHeight } from './fit-context.ts';
import type { SlideStyles } from './layout-of.ts';
import { gapBetween, type Spacing } from './spacing.ts';
import { tableColumns } from './table-columns.ts';

/** How blocks are set: the width they have, their styles and distances. */
export interface Setting {
  readonly width: number;
  /** Height of the region, which no figure is allowed to fill against all else. */
  readonly most: number;
  readonly styles: SlideStyles;
  readonly spacing: Spacing;
  readonly context: FitContext;
  /** Inside a list item, where a list stands closer. */
  readonly inItem: boolean;
}

/** Height in points of blocks one below the other, with figures as small as they may be. */
export function measureBlocks(blocks: readonly Block[], setting: Setting): number {
  let height = 0;
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (before) height += gapBetween(before, block, setting.spacing, setting.inItem);
    height += measureBlock(block, setting);
  }
  return height;
}

/** Height in points of one block, without the space around it. */
export function measureBlock(block: Block, setting: Setting): number {
  const { width, styles, spacing, context } = setting;
  switch (block.kind) {
    case 'heading':
      return textHeight(block.content, styles[headingStyle(block.level)], width, context);
    case 'paragraph':
      return textHeight(block.content, styles[paragraphStyle(block.style)], width, context);
    case 'list':
      return listHeight(block, setting);
    case 'table':
      return tableHeight(block, setting);
    case 'figure':
      return leastFigureHeight(block, setting);
    case 'quote':
      return measureBlocks(block.blocks, quoteSetting(setting));
    case 'code':
      return codeHeight(block.text, setting);
    case 'rule':
      return spacing.line;
    case 'box':
      return measureBlocks(block.blocks, { ...setting, inItem: false }) + spacing.box;
    default:
      return 0;
  }
}

/** The style that a heading inside a slide is set in. */
export function headingStyle(level: number): StyleName {
  if (level <= 2) return 'heading2';
  return level === 3 ? 'heading3' : 'heading4';
}

/** Styles that a template may give a paragraph; others are body text. */
export const PARAGRAPH_STYLES = ['lead', 'small', 'label', 'subtitle', 'caption', 'note'] as const;

/** The style that a paragraph is set in. */
export function paragraphStyle(style: string | null): StyleName {
  return PARAGRAPH_STYLES.find((name) => name === style) ?? 'body';
}

/** How a list's items are set. */
export function itemSetting(list: ListBlock, setting: Setting): Setting {
  return { ...setting, width: Math.max(20, setting.width - listIndent(list, setting)), inItem: true };
}

/** From a list's left edge to its text, in points: further where its numbers are wider. */
export function listIndent(
  list: ListBlock,
  { spacing, styles }: Pick<Setting, 'spacing' | 'styles'>,
): number {
  return Math.max(spacing.indent, numberWidth(numberDigits(list)) * styles.body.size);
}

/** Digits of a list's highest number, at most 9; 0 for bullets. */
export function numberDigits({ start, items }: ListBlock): number {
  return start === null ? 0 : Math.min(9, `${start + items.length - 1}`.length);
}

/** Room for so many digits, a full stop and a space, as a share of the body's size. */
export function numberWidth(digits: number): number {
  return digits < 2 ? 0 : Math.round((digits * 0.49 + 0.52) * 100) / 100;
}

export function codeWidth({ width, spacing }: Setting): number {
  return Math.max(20, width - 2 * spacing.pad);
}

/** A quotation is set in the style `lead`. */
export function quoteSetting(setting: Setting): Setting {
  const { styles, spacing } = setting;
  return {
    ...setting,
    width: Math.max(20, setting.width - spacing.quote),
    styles: { ...styles, body: styles.lead },
    inItem: false,
  };
}

function listHeight(list: ListBlock, setting: Setting): number {
  const inside = itemSetting(list, setting);
  const gaps = Math.max(0, list.items.length - 1) * setting.spacing.item;
  return list.items.reduce((sum, item) => sum + measureBlocks(item.blocks, inside), gaps);
}

/** Heights of a table's head and rows, in points, with the hairline under each. */
export function rowHeights(
  table: TableBlock,
  setting: Setting,
): { readonly head: number; readonly rows: readonly number[] } {
  const { styles, spacing, width, context } = setting;
  const shares = tableColumns(table, width, styles, context);
  const of = (cells: TableBlock['head'], style: TextStyle): number => {
    const heights = cells.map((cell, column) =>
      textHeight(cell.content, style, cellWidth(shares, column, setting), context),
    );
    return Math.max(style.size * style.lineHeight, ...heights) + 2 * spacing.row + spacing.line;
  };
  return {
    head: of(table.head, styles.tableHead),
    rows: table.rows.map((row) => of(row.cells, styles.table)),
  };
}

/** Room for text in a column. */
export function cellWidth(shares: readonly number[], column: number, setting: Setting): number {
  const whole = (setting.width * (shares[column] ?? 0)) / 1000;
  return Math.max(6, whole - setting.spacing.cell);
}

function tableHeight(table: TableBlock, setting: Setting): number {
  const { head, rows } = rowHeights(table, setting);
  return rows.reduce((sum, row) => sum + row, head);
}

/** Room that a figure leaves for a line of text in its region, in points. */
const LINE_BESIDE = 44;

/** How small a figure may be set: labels no smaller than 14 pt, a picture no smaller than half, and room for a line beside either. */
function leastFigureHeight(figure: FigureBlock, setting: Setting): number {
  const size = figureSize(figure, setting.context);
  if (size === null) return 0;
  const label = smallestLabel(figure, setting.context);
  const least = label === null ? 0.5 : Math.min(1, SMALLEST_LABEL / label);
  const widest = boxIn(size, { width: setting.width, height: Number.POSITIVE_INFINITY });
  return Math.min(widest.height, size.height * least, Math.max(0, setting.most - LINE_BESIDE));
}

/** Height of code in its box. */
export function codeHeight(text: string, setting: Setting): number {
  const { styles, spacing, context } = setting;
  return textHeight(codeInlines(text), styles.code, codeWidth(setting), context) + 2 * spacing.pad;
}

/** Lines of code as text with hard breaks; an empty one keeps its height. */
function codeInlines(text: string): readonly Inline[] {
  return text
    .split('\n')
    .flatMap((line, index): readonly Inline[] => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      { kind: 'text', text: line === '' ? '\u00a0' : line },
    ]);
}
