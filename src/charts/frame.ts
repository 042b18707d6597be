import type { Drawing, Shape } from '../model/drawing.ts';
import type { HandlingLabel } from '../model/handling.ts';
import type { Ground } from './ground.ts';
import { drawParagraph, type Paragraph, setParagraph } from './set-text.ts';
import { makeSketch, moveShapes, type Sketch } from './sketch.ts';
import { balanceLabel } from './wrap-label.ts';

/** What stands around a chart's marks. Empty strings and null are left out. */
export interface FrameText {
  readonly title: string;
  readonly subtitle: string | null;
  readonly notes: readonly string[];
  /** "Source: …"; the author's sources. */
  readonly source: string | null;
  readonly alt: string;
  /** Printed on a square, which travels alone. */
  readonly marking: HandlingLabel | null;
}

/** A chart without its frame: shapes from (0, 0), and how high they are. */
export interface Body {
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Room round a square's content, in points. */
const SQUARE_MARGIN = 30;

/**
 * Puts subtitle, note and source line round a chart; the title and the marking too on a square, which is shown alone.
 * `drawBody` is asked for a chart of the given width and at most the given height.
 */
export function frameChart(ground: Ground, text: FrameText, drawBody: (ground: Ground) => Body): Drawing {
  const alone = ground.size === 'square';
  const margin = alone ? SQUARE_MARGIN : 0;
  const width = ground.width - 2 * margin;
  const head = headOf(ground, text, width);
  const foot = footOf(ground, text, width);
  const gap = ground.small * 0.7;
  const marking = alone ? text.marking : null;
  const above = margin + heightOf(head) + (head.length > 0 ? gap : 0);
  const below = margin + heightOf(foot) + (foot.length > 0 ? gap : 0) + (marking ? 24 : 0);
  const body = drawBody({ ...ground, width, height: ground.height - above - below });
  const height = Math.max(alone ? ground.height : 0, above + body.height + below);
  const sketch = makeSketch(ground.fonts);
  if (alone) sketch.rect(0, 0, ground.width, height, { fill: ground.theme.colors.background });
  drawParagraphs(sketch, head, { x: margin, y: margin });
  drawParagraphs(sketch, foot, { x: margin, y: height - margin - heightOf(foot) - (marking ? 24 : 0) });
  if (marking) drawMarking(sketch, marking, { right: ground.width - margin, bottom: height - margin });
  const slack = (height - above - below - body.height) / 2;
  return {
    width: ground.width,
    height: Math.ceil(height * 100) / 100,
    title: text.title,
    alt: text.alt,
    language: ground.language,
    shapes: [...moveShapes(sketch.shapes, 0, 0), ...moveShapes(body.shapes, margin, above + slack)],
  };
}

function drawParagraphs(
  sketch: Sketch,
  parts: readonly Paragraph[],
  { x, y }: { readonly x: number; readonly y: number },
): void {
  let top = y;
  for (const part of parts) {
    drawParagraph(sketch, part, x, top);
    top += part.height;
  }
}

function headOf(ground: Ground, text: FrameText, width: number): readonly Paragraph[] {
  const { colors } = ground.theme;
  const { fonts } = ground;
  const parts: Paragraph[] = [];
  if (ground.size === 'square' && text.title !== '') {
    const look = { size: 25, weight: 600, family: 'serif' } as const;
    const balanced = balanceLabel(text.title, { width, most: 4, look, fonts });
    const title = { text: text.title, color: colors.text, weight: look.weight, family: look.family };
    parts.push(
      setParagraph([title], { width: (balanced?.width ?? width) + 0.5, size: look.size, fonts, line: 1.2 }),
    );
  }
  if (text.subtitle)
    parts.push(
      setParagraph([{ text: text.subtitle, color: colors.muted }], { width, size: ground.text, fonts }),
    );
  return parts;
}

function footOf(ground: Ground, text: FrameText, width: number): readonly Paragraph[] {
  const color = ground.theme.colors.muted;
  const print = (line: string) =>
    setParagraph([{ text: line, color }], { width, size: ground.small, fonts: ground.fonts });
  const notes = text.notes.join(' ');
  return [...(notes === '' ? [] : [print(notes)]), ...(text.source ? [print(text.source)] : [])];
}

function heightOf(parts: readonly Paragraph[]): number {
  return parts.reduce((sum, part) => sum + part.height, 0);
}

function drawMarking(
  sketch: Sketch,
  marking: HandlingLabel,
  { right, bottom }: { readonly right: number; readonly bottom: number },
): void {
  const look = { size: 12, color: marking.color, weight: 700 } as const;
  const width = sketch.measure(marking.label, look);
  sketch.rect(right - width - 12, bottom - 18, width + 12, 18, { fill: marking.background });
  sketch.text(right - width - 6, bottom - 5, marking.label, look);
}
