import type { ChartSize } from '../model/chart.ts';
import type { Drawing, Shape } from '../model/drawing.ts';
import type { HandlingLabel } from '../model/handling.ts';
import type { Ground } from './ground.ts';
import { drawParagraph, type Paragraph, setParagraph } from './set-text.ts';
import { makeSketch, measureText, moveShapes, type Sketch } from './sketch.ts';
import { balanceLabel } from './wrap-label.ts';

/** What stands around a chart's marks. Empty strings and null are left out. */
export interface FrameText {
  readonly title: string;
  readonly subtitle: string | null;
  readonly notes: readonly string[];
  /** "Source: …"; the author's sources. */
  readonly source: string | null;
  readonly alt: string;
  /** Printed at sizes that travel alone. */
  readonly marking: HandlingLabel | null;
}

/** A chart without its frame: shapes from (0, 0), and how high they are. */
export interface Body {
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Room round the content of a picture that is shown alone, in points. */
const MARGIN = { square: 26, full: 16 };

/** Size of a title inside the picture. */
const TITLE = { square: 25, full: 17 };

/** Whether a size is shown alone, without a slide's headline or a report's caption round it. */
export function isAlone(size: ChartSize): size is 'square' | 'full' {
  return size === 'square' || size === 'full';
}

/**
 * Puts subtitle, note and source line round a chart; the title and the marking too at sizes that are shown alone.
 * `drawBody` is asked for a chart of the given width and at most the given height.
 */
export function frameChart(ground: Ground, text: FrameText, drawBody: (ground: Ground) => Body): Drawing {
  const { size } = ground;
  const alone = isAlone(size);
  const margin = isAlone(size) ? MARGIN[size] : 0;
  const width = ground.width - 2 * margin;
  const head = headOf(ground, text, width);
  const gap = ground.small * 0.6;
  const marking = alone ? text.marking : null;
  const foot = footOf(ground, text, { width, markingWidth: marking ? markingWidth(marking, ground) : 0 });
  // Beside a line lower than the marking, what stands above that line moves up.
  const last = foot.slice(-1);
  const lift = marking ? Math.max(0, MARKING - heightOf(last)) : 0;
  const footHeight = heightOf(foot) + lift;
  const above = margin + heightOf(head) + (head.length > 0 ? gap : 0);
  const below = margin + footHeight + (footHeight > 0 ? gap : 0);
  const body = drawBody({ ...ground, width, height: ground.height - above - below });
  const height = Math.max(size === 'square' ? ground.height : 0, above + body.height + below);
  const sketch = makeSketch(ground.fonts);
  if (alone) sketch.rect(0, 0, ground.width, height, { fill: ground.theme.colors.background });
  drawParagraphs(sketch, head, { x: margin, y: margin });
  drawParagraphs(sketch, foot.slice(0, -1), { x: margin, y: height - margin - footHeight });
  drawParagraphs(sketch, last, { x: margin, y: height - margin - heightOf(last) });
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
  if (isAlone(ground.size) && text.title !== '') {
    const look = { size: TITLE[ground.size], weight: 600, family: 'serif' } as const;
    const balanced = balanceLabel(text.title, { width, most: 4, look, fonts });
    const title = { text: text.title, color: colors.text, weight: look.weight, family: look.family };
    parts.push(
      setParagraph([title], { width: (balanced?.width ?? width) + 0.5, size: look.size, fonts, line: 1.2 }),
    );
  }
  if (text.subtitle)
    parts.push(
      setParagraph([{ text: text.subtitle, color: colors.muted }], { width, size: ground.small, fonts }),
    );
  return parts;
}

/** Note and source; the last of them leaves room for the marking beside it. */
function footOf(
  ground: Ground,
  text: FrameText,
  { width, markingWidth }: { readonly width: number; readonly markingWidth: number },
): readonly Paragraph[] {
  const color = ground.theme.colors.muted;
  const written = [text.notes.join(' '), text.source ?? ''].filter((line) => line !== '');
  return written.map((line, index) => {
    const room =
      index === written.length - 1 && markingWidth > 0 ? width - markingWidth - ground.note : width;
    return setParagraph([{ text: line, color }], { width: room, size: ground.note, fonts: ground.fonts });
  });
}

function heightOf(parts: readonly Paragraph[]): number {
  return parts.reduce((sum, part) => sum + part.height, 0);
}

/** Height of the marking's box, and the room inside it on either side. */
const MARKING = 18;
const MARKING_PAD = 6;

function markingLook(marking: HandlingLabel) {
  return { size: 12, color: marking.color, weight: 700 } as const;
}

function markingWidth(marking: HandlingLabel, { fonts }: Ground): number {
  return measureText(fonts, marking.label, markingLook(marking)) + 2 * MARKING_PAD;
}

function drawMarking(
  sketch: Sketch,
  marking: HandlingLabel,
  { right, bottom }: { readonly right: number; readonly bottom: number },
): void {
  const look = markingLook(marking);
  const width = sketch.measure(marking.label, look) + 2 * MARKING_PAD;
  sketch.rect(right - width, bottom - MARKING, width, MARKING, { fill: marking.background });
  sketch.text(right - width + MARKING_PAD, bottom - 5, marking.label, look);
}
