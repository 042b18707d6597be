import type { Block, FigureBlock, ListBlock, TableBlock } from '../../model/block.ts';
import type { Rect } from '../../model/slide.ts';
import type { Box } from '../figure-box.ts';
import { itemSetting, measureBlock, quoteSetting, rowHeights, type Setting } from '../measure-blocks.ts';
import { gapBetween } from '../spacing.ts';
import { tableColumns } from '../table-columns.ts';
import { blockParagraph, codeParagraphs, isText, styledParagraph } from './paragraphs.ts';
import type { Paragraph, Shape, TextShape } from './shapes.ts';

/** Draws a figure at its place; the shapes stand one below the other in it. */
export type DrawFigure = (figure: FigureBlock, rect: Rect) => readonly Shape[];

/** What the blocks of a region are laid with. */
export interface RegionFlow {
  readonly figures: ReadonlyMap<FigureBlock, Box>;
  readonly drawFigure: DrawFigure;
}

/** Where in the region the next block goes. */
interface Place {
  readonly x: number;
  /** Lists round it, whose indents are not in `x`. */
  readonly depth: number;
  readonly marker: Paragraph['marker'];
  readonly gap: number;
}

interface OpenText {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly paragraphs: Paragraph[];
}

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
  const shapes: Shape[] = [];
  let open: OpenText | null = null;
  let y = rect.y;

  const close = (pad = 0, fill: string | null = null): void => {
    if (open) shapes.push(textShape(open, y - open.y, pad, fill));
    open = null;
  };

  const write = (paragraph: Paragraph, place: Place, inside: Setting, height: number): void => {
    const x = place.x - place.depth * inside.spacing.indent;
    const text = open ?? { x, y: y + place.gap, width: inside.width + place.x - x, paragraphs: [] };
    text.paragraphs.push({ ...paragraph, before: open ? place.gap : 0 });
    open = text;
    y += place.gap + height;
  };

  const stack = (inner: readonly Block[], place: Place, inside: Setting): void => {
    for (const [index, block] of inner.entries()) {
      const before = inner[index - 1];
      const gap = before ? gapBetween(before, block, inside.spacing, inside.inItem) : place.gap;
      lay(block, { ...place, gap, marker: index === 0 ? place.marker : null }, inside);
    }
  };

  const lay = (block: Block, place: Place, inside: Setting): void => {
    const height = measureBlock(block, inside);
    if (isText(block)) {
      const { marker, depth } = place;
      write(blockParagraph(block, { before: 0, depth, marker }, inside), place, inside, height);
    } else if (block.kind === 'list') layList(block, place, inside);
    else layAlone(block, place, inside, height);
  };

  const layList = (list: ListBlock, place: Place, inside: Setting): void => {
    const item = itemSetting(inside);
    const x = place.x + inside.spacing.indent;
    for (const [index, { blocks: inner }] of list.items.entries()) {
      const marker: Paragraph['marker'] =
        list.start === null ? { kind: 'bullet' } : { kind: 'number', at: list.start + index };
      const gap = index === 0 ? place.gap : inside.spacing.item;
      stack(inner, { x, depth: place.depth + 1, marker, gap }, item);
    }
  };

  const layAlone = (block: Block, place: Place, inside: Setting, height: number): void => {
    const { spacing, styles, context } = inside;
    const { colors } = context.theme;
    close();
    y += place.gap;
    const here = { x: place.x, depth: 0, marker: null, gap: 0 };
    const rule = (at: Rect, color: string): void =>
      void shapes.push({ kind: 'rule', name: 'Line', rect: at, placeholder: null, color });
    if (block.kind === 'table') shapes.push(tableShape(block, { x: place.x, y }, inside));
    if (block.kind === 'figure') {
      const box = flow.figures.get(block);
      if (box) shapes.push(...flow.drawFigure(block, { x: place.x, y, ...box }));
      y += box?.height ?? 0;
      return;
    }
    if (block.kind === 'rule')
      rule({ x: place.x, y, width: inside.width, height: spacing.line }, colors.rule);
    if (block.kind === 'code') {
      open = { x: place.x, y, width: inside.width, paragraphs: [...codeParagraphs(block.text, inside)] };
      y += height;
      close(spacing.pad, colors.surface);
      return;
    }
    if (block.kind === 'quote' || block.kind === 'box') {
      const end = y + height;
      const quoted = block.kind === 'quote';
      if (quoted)
        rule(
          { x: place.x, y, width: 2.25, height },
          colors[styles.body.color === 'onPrimary' ? 'onPrimary' : 'primary'],
        );
      else {
        rule({ x: place.x, y, width: inside.width, height: spacing.line }, colors.rule);
        y += spacing.box;
      }
      stack(
        block.blocks,
        { ...here, x: place.x + (quoted ? spacing.quote : 0) },
        quoted ? quoteSetting(inside) : { ...inside, inItem: false },
      );
      y = end;
      close();
      return;
    }
    y += height;
  };

  stack(blocks, { x: rect.x, depth: 0, marker: null, gap: 0 }, setting);
  close();
  return shapes;
}

/** A frame with one paragraph at its head. */
export function plainShape(
  name: string,
  rect: Rect,
  paragraph: Pick<Paragraph, 'pieces' | 'leading'> & Partial<Paragraph>,
): TextShape {
  const plain = { before: 0, align: 'left', marker: null, depth: 0, indent: 0, ...paragraph } as const;
  return {
    kind: 'text',
    name,
    rect,
    placeholder: null,
    paragraphs: [plain],
    anchor: 'top',
    fill: null,
    pad: 0,
  };
}

function textShape(
  { x, y, width, paragraphs }: OpenText,
  height: number,
  pad: number,
  fill: string | null,
): Shape {
  const rect = { x, y, width, height };
  return { kind: 'text', name: 'Text', rect, placeholder: null, paragraphs, anchor: 'top', fill, pad };
}

function tableShape(table: TableBlock, at: Pick<Rect, 'x' | 'y'>, setting: Setting): Shape {
  const { width, styles, spacing, context } = setting;
  const { head, rows } = rowHeights(table, setting);
  const shares = tableColumns(table, width, styles, context);
  const heights = [head, ...rows];
  const cells = [table.head, ...table.rows.map((row) => row.cells)];
  const { colors } = context.theme;
  return {
    kind: 'table',
    name: 'Table',
    alt: table.head
      .map(({ content }) =>
        styledParagraph(content, styles.table, setting)
          .pieces.map(({ text }) => text)
          .join(''),
      )
      .join(', '),
    rect: { ...at, width, height: heights.reduce((sum, one) => sum + one, 0) },
    placeholder: null,
    columns: shares.map((share) => (width * share) / 100),
    heights,
    rows: cells.map((row, index) =>
      table.head.map((_, column) => ({
        paragraph: {
          ...styledParagraph(
            row[column]?.content ?? [],
            index === 0 ? styles.tableHead : styles.table,
            setting,
          ),
          align: table.align[column] ?? 'left',
        },
      })),
    ),
    pad: { row: spacing.row, cell: spacing.cell },
    line: { width: spacing.line, head: colors.text, row: colors.rule },
  };
}
