import type Writer from 'pptxgenjs';
import type { Rect } from '../../model/slide.ts';
import type { Theme } from '../../model/theme.ts';
import { directionOf } from '../../text/order-runs.ts';
import type {
  Paragraph,
  PictureShape,
  Placeholder,
  Shape,
  TableShape,
  TextPiece,
  TextShape,
} from './shapes.ts';
import { colorName } from './theme-colors.ts';

/** Options of the writer, in its own units: inches for places, points for text. */
type TextOptions = Writer.default.TextPropsOptions;
type Runs = Writer.default.TextProps[];

export interface WriteOptions {
  readonly theme: Theme;
  /** BCP 47. */
  readonly language: string;
}

/** A zero-width space as a bullet: a paragraph in a list that has no marker of its own. The repair takes it out. */
export const NO_BULLET = '200B';

/** Adds a shape to a slide of the writer's. */
export function writeShape(slide: Writer.default.Slide, shape: Shape, options: WriteOptions): void {
  switch (shape.kind) {
    case 'text':
      slide.addText(runsOf(shape.paragraphs, options), textOptions(shape, options));
      break;
    case 'rule':
      slide.addShape('rect', {
        ...inches(shape.rect),
        objectName: shape.name,
        fill: { color: colorName(shape.color, options.theme) },
      });
      break;
    case 'table':
      writeTable(slide, shape, options);
      break;
    case 'picture':
      writePicture(slide, shape);
      break;
    case 'chart':
      slide.addChart('bar', [{ name: 'Series', labels: ['1'], values: [1] }], {
        ...inches(shape.rect),
        altText: shape.alt,
        objectName: objectName(shape),
      });
  }
}

/** A shape's name, and the placeholder that the repair makes of it: `Title 1 [title 0]`. */
function objectName({
  name,
  placeholder,
}: {
  readonly name: string;
  readonly placeholder: Placeholder | null;
}): string {
  return placeholder === null ? name : `${name} [${placeholder.type} ${placeholder.index}]`;
}

function inches({ x, y, width, height }: Rect) {
  return { x: x / 72, y: y / 72, w: width / 72, h: Math.max(0.01, height / 72) };
}

/** Options of a text frame: no fit, no room round the text but what we measured. */
function textOptions(shape: TextShape, { theme, language }: WriteOptions): TextOptions {
  return {
    ...inches(shape.rect),
    objectName: objectName(shape),
    margin: shape.pad,
    valign: shape.anchor,
    wrap: true,
    isTextBox: true,
    lang: language,
    ...(shape.fill === null ? {} : { fill: { color: colorName(shape.fill, theme) } }),
  };
}

/** Paragraphs as the writer's runs: what belongs to a paragraph is said by its first run, its end by the last. */
function runsOf(paragraphs: readonly Paragraph[], options: WriteOptions): Runs {
  return paragraphs.flatMap((paragraph) => {
    const pieces: readonly TextPiece[] = paragraph.pieces.length > 0 ? paragraph.pieces : [EMPTY];
    return pieces.map((piece, index) => ({
      text: piece.text,
      options: {
        ...paragraphOptions(paragraph, { first: index === 0, language: options.language }),
        ...pieceOptions(piece, options),
        ...(index === pieces.length - 1 ? { breakLine: true } : {}),
      },
    }));
  });
}

const EMPTY: TextPiece = {
  text: '\u00a0',
  family: 'sans',
  bold: false,
  italic: false,
  size: 12,
  color: '#000000',
  raised: false,
  href: null,
  broken: false,
};

function paragraphOptions(
  { leading, before, align, marker, depth }: Paragraph,
  { first, language }: { readonly first: boolean; readonly language: string },
): TextOptions {
  if (!first) return { align };
  const level = Math.max(0, depth - 1);
  const bullet =
    depth === 0
      ? {}
      : marker === null
        ? { bullet: { characterCode: NO_BULLET } }
        : marker.kind === 'bullet'
          ? { bullet: { indent: marker.indent } }
          : { bullet: { type: 'number' as const, numberStartAt: marker.at, indent: marker.indent } };
  return {
    align,
    ...(directionOf(language) === 'rtl' ? { rtlMode: true } : {}),
    lineSpacing: leading,
    ...(before > 0 ? { paraSpaceBefore: before } : {}),
    ...(level > 0 ? { indentLevel: level } : {}),
    ...bullet,
  };
}

function pieceOptions(piece: TextPiece, { theme, language }: WriteOptions): TextOptions {
  return {
    fontFace: fontName(piece.family, theme),
    fontSize: piece.size,
    color: colorName(piece.color, theme),
    bold: piece.bold,
    italic: piece.italic,
    lang: language,
    ...(piece.raised ? { superscript: true } : {}),
    ...(piece.href === null ? {} : { hyperlink: { url: piece.href } }),
    ...(piece.broken ? { softBreakBefore: true } : {}),
  };
}

/** The theme's heading font is its serif, its body font its sans. PowerPoint has no third. */
function fontName(family: TextPiece['family'], { fonts }: Theme): string {
  if (family === 'serif') return '+mj-lt';
  return family === 'sans' || fonts.mono.name === fonts.sans.name ? '+mn-lt' : fonts.mono.name;
}

function writeTable(slide: Writer.default.Slide, shape: TableShape, options: WriteOptions): void {
  const { pad, line } = shape;
  const none = { type: 'none' as const };
  const rows = shape.rows.map((cells, index) =>
    cells.map(({ paragraph }) => {
      const color = colorName(index === 0 ? line.head : line.row, options.theme);
      const border: [
        Writer.default.BorderProps,
        Writer.default.BorderProps,
        Writer.default.BorderProps,
        Writer.default.BorderProps,
      ] = [none, none, { type: 'solid', pt: line.width, color }, none];
      const margin: [number, number, number, number] =
        directionOf(options.language) === 'rtl'
          ? [pad.row, 0, pad.row, pad.cell]
          : [pad.row, pad.cell, pad.row, 0];
      const valign: 'top' | 'bottom' = index === 0 ? 'bottom' : 'top';
      return {
        text: runsOf([paragraph], options),
        options: { border, margin, valign, lang: options.language },
      };
    }),
  );
  slide.addTable(rows, {
    ...inches(shape.rect),
    objectName: objectName(shape),
    colW: shape.columns.map((width) => width / 72),
    rowH: shape.heights.map((height) => height / 72),
  });
}

/** The writer is given a picture's kind and an empty file: the repair puts the picture itself in its place. */
function writePicture(slide: Writer.default.Slide, shape: PictureShape): void {
  const mime = shape.data.kind === 'vector' ? 'image/svg+xml' : shape.data.mime;
  const data = `${mime};base64,AA==`;
  slide.addImage({ ...inches(shape.rect), data, altText: shape.alt, objectName: objectName(shape) });
}
