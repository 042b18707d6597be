import type { Block, CodeBlock, FigureBlock, ListBlock } from '../../model/block.ts';
import type { Rect } from '../../model/slide.ts';
import type { Box } from '../figure-box.ts';
import { itemSetting, listIndent, measureBlock, quoteSetting, type Setting } from '../measure-blocks.ts';
import { gapBetween } from '../spacing.ts';
import { blockParagraph, codeParagraphs, isText, type TextBlock } from './paragraphs.ts';
import { openPen, type Place, type RegionPen } from './region-pen.ts';
import type { Paragraph, Shape } from './shapes.ts';
import { tableShape } from './table-shape.ts';

/** Draws a figure at its place; the shapes stand one below the other in it. */
export type DrawFigure = (figure: FigureBlock, rect: Rect) => readonly Shape[];

/** What the blocks of a region are laid with. */
export interface RegionFlow {
  readonly figures: ReadonlyMap<FigureBlock, Box>;
  readonly drawFigure: DrawFigure;
}

interface Laying extends RegionFlow {
  readonly pen: RegionPen;
}

/** The width of a quotation's bar, in points. */
const BAR = 2.25;

/**
 * A region's blocks → shapes one below the other, each as high as it was measured: text that follows text stands in one
 * frame, lists with their levels; a table, a figure, a quotation, code or a box begins a new one.
 */
export function layRegion(
  blocks: readonly Block[],
  rect: Pick<Rect, 'x' | 'y'>,
  setting: Setting,
  flow: RegionFlow,
): readonly Shape[] {
  const pen = openPen(rect.y);
  layStack(blocks, atEdge(rect.x), setting, { ...flow, pen });
  return pen.shapes();
}

function atEdge(x: number): Place {
  return { x, depth: 0, left: 0, marker: null, gap: 0 };
}

function layStack(blocks: readonly Block[], place: Place, setting: Setting, laying: Laying): void {
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    const gap = before ? gapBetween(before, block, setting.spacing, setting.inItem) : place.gap;
    // In one frame the second of two numbered lists would be counted on from the first.
    if (before && isNumbered(before) && isNumbered(block)) laying.pen.close();
    layBlock(block, { ...place, gap, marker: index === 0 ? place.marker : null }, setting, laying);
  }
}

function isNumbered(block: Block): boolean {
  return block.kind === 'list' && block.start !== null;
}

function layBlock(block: Block, place: Place, setting: Setting, laying: Laying): void {
  if (isText(block)) layText(block, place, setting, laying);
  else if (block.kind === 'list') layList(block, place, setting, laying);
  else {
    const { pen } = laying;
    pen.close();
    pen.down(place.gap);
    const end = pen.y() + (block.kind === 'figure' ? 0 : measureBlock(block, setting));
    layAlone(block, { ...atEdge(place.x) }, setting, laying);
    pen.down(Math.max(0, end - pen.y()));
    pen.close();
  }
}

function layText(block: TextBlock, place: Place, setting: Setting, { pen }: Laying): void {
  const { marker, depth, left } = place;
  const paragraph = blockParagraph(block, { before: 0, depth, left, marker }, setting);
  pen.write(paragraph, place, { width: setting.width, height: measureBlock(block, setting) });
}

function layList(list: ListBlock, place: Place, setting: Setting, laying: Laying): void {
  const item = itemSetting(list, setting);
  const indent = listIndent(list, setting);
  const inside = { x: place.x + indent, depth: place.depth + 1, left: place.left + indent };
  for (const [index, { blocks }] of list.items.entries()) {
    const marker: Paragraph['marker'] =
      list.start === null ? { kind: 'bullet', indent } : { kind: 'number', at: list.start + index, indent };
    const gap = index === 0 ? place.gap : setting.spacing.item;
    layStack(blocks, { ...inside, marker, gap }, item, laying);
  }
}

/** A block that stands by itself, at the pen; the caller moves the pen below it. */
function layAlone(block: Block, place: Place, setting: Setting, laying: Laying): void {
  const { pen } = laying;
  const { spacing, context, width } = setting;
  const { colors } = context.theme;
  const at = { x: place.x, y: pen.y(), width };
  switch (block.kind) {
    case 'table':
      pen.add(tableShape(block, at, setting));
      break;
    case 'figure':
      layFigure(block, at, laying);
      break;
    case 'rule':
      pen.rule({ ...at, height: spacing.line }, colors.rule);
      break;
    case 'code':
      layCode(block, place, setting, laying);
      break;
    case 'quote': {
      const color = colors[setting.styles.body.color === 'onPrimary' ? 'onPrimary' : 'primary'];
      pen.rule({ ...at, width: BAR, height: measureBlock(block, setting) }, color);
      layStack(block.blocks, { ...place, x: place.x + spacing.quote }, quoteSetting(setting), laying);
      break;
    }
    case 'box':
      pen.rule({ ...at, height: spacing.line }, colors.rule);
      pen.down(spacing.box);
      layStack(block.blocks, place, { ...setting, inItem: false }, laying);
  }
}

function layFigure(figure: FigureBlock, at: Pick<Rect, 'x' | 'y'>, laying: Laying): void {
  const box = laying.figures.get(figure);
  if (!box) return;
  for (const shape of laying.drawFigure(figure, { ...at, ...box })) laying.pen.add(shape);
  laying.pen.down(box.height);
}

function layCode(code: CodeBlock, place: Place, setting: Setting, { pen }: Laying): void {
  const height = measureBlock(code, setting);
  const paragraphs = codeParagraphs(code.text, setting);
  for (const [index, paragraph] of paragraphs.entries())
    pen.write(paragraph, place, { width: setting.width, height: index === 0 ? height : 0 });
  pen.close(setting.spacing.pad, setting.context.theme.colors.surface);
}
