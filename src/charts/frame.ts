import type { Drawing, DrawnAxes, Shape } from '../model/drawing.ts';
import type { HandlingLabel } from '../model/handling.ts';
import { directionOf } from '../text/order-runs.ts';
import type { Ground } from './ground.ts';
import { mirrorShapes } from './mirror-shapes.ts';
import { orderLabels } from './order-labels.ts';
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
  /** Printed where the chart stands alone. */
  readonly marking: HandlingLabel | null;
}

/** What is said round a chart's marks where it stands alone, and where it is placed in a document. */
export interface Texts {
  readonly alone: FrameText;
  readonly placed: FrameText;
}

/** A chart without its frame: shapes from (0, 0), and how high they are. */
export interface Body {
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly axes?: DrawnAxes;
}

/** Room round the content of a picture that is shown alone, and the size of its title; points. */
const ALONE = {
  slide: { margin: 20, title: 23 },
  column: { margin: 12, title: 13 },
  full: { margin: 16, title: 17 },
  square: { margin: 20, title: 24 },
} as const;

/**
 * A chart as it is placed in a document, whose headline or caption says what it shows: subtitle, marks, note, source
 * line. `drawBody` is asked for a chart of the given width and at most the given height.
 */
export function frameChart(ground: Ground, text: FrameText, drawBody: (ground: Ground) => Body): Drawing {
  const frame = planPlaced(ground, text);
  return paintFrame(frame, text, drawBody(frame.room));
}

/**
 * A chart as it stands alone, wherever it is pasted: with its title and the marking too. One that is placed in a slide
 * or a column keeps the marks it has there, and grows by its frame.
 */
export function frameAlone(
  ground: Ground,
  { alone, placed }: Texts,
  drawBody: (ground: Ground) => Body,
): Drawing {
  const { margin, title } = ALONE[ground.size];
  const outer = grows(ground) ? { ...ground, width: ground.width + 2 * margin } : ground;
  const frame = planFrame(outer, alone, { margin, title, marking: alone.marking });
  const { room } = grows(ground) ? planPlaced(ground, placed) : frame;
  return paintFrame(frame, alone, drawBody(room));
}

/** The ground that the marks of a chart have where it is placed, and where it stands alone. */
export function placedRoom(ground: Ground, text: FrameText): Ground {
  return planPlaced(ground, text).room;
}

export function aloneRoom(ground: Ground, { alone, placed }: Texts): Ground {
  if (grows(ground)) return placedRoom(ground, placed);
  return planFrame(ground, alone, { ...ALONE[ground.size], marking: alone.marking }).room;
}

/** Whether a picture that stands alone is larger than the one that is placed. */
function grows({ size }: Ground): boolean {
  return size === 'slide' || size === 'column';
}

/** What stands round the marks, and the room it leaves to them. */
interface Frame {
  readonly outer: Ground;
  readonly margin: number;
  readonly head: readonly Paragraph[];
  readonly foot: readonly Paragraph[];
  readonly marking: HandlingLabel | null;
  /** Height of the foot, which moves up beside a marking that is higher than its last line. */
  readonly footHeight: number;
  readonly above: number;
  readonly below: number;
  readonly room: Ground;
}

function planPlaced(ground: Ground, text: FrameText): Frame {
  return planFrame(ground, text, { margin: 0, title: null, marking: null });
}

function planFrame(
  outer: Ground,
  text: FrameText,
  {
    margin,
    title,
    marking,
  }: { readonly margin: number; readonly title: number | null; readonly marking: HandlingLabel | null },
): Frame {
  const width = outer.width - 2 * margin;
  const head = headOf(outer, text, { width, title });
  const gap = outer.small * 0.6;
  const foot = footOf(outer, text, { width, markingWidth: marking ? markingWidth(marking, outer) : 0 });
  const lift = marking ? Math.max(0, MARKING - heightOf(foot.slice(-1))) : 0;
  const footHeight = heightOf(foot) + lift;
  const above = margin + heightOf(head) + (head.length > 0 ? gap : 0);
  const below = margin + footHeight + (footHeight > 0 ? gap : 0);
  const [height, limit] = [outer.height - above - below, outer.limit - above - below];
  const room = { ...outer, width, height, limit };
  return { outer, margin, head, foot, marking, footHeight, above, below, room };
}

function paintFrame(frame: Frame, text: FrameText, body: Body): Drawing {
  const { outer, margin, head, foot, marking, footHeight, above, below } = frame;
  const { width, theme, language } = outer;
  const height = Math.max(
    margin > 0 && outer.size === 'square' ? outer.height : 0,
    above + body.height + below,
  );
  const last = foot.slice(-1);
  const sketch = makeSketch(outer.fonts);
  if (margin > 0) sketch.rect(0, 0, width, height, { fill: theme.colors.background });
  drawParagraphs(sketch, head, { x: margin, y: margin });
  drawParagraphs(sketch, foot.slice(0, -1), { x: margin, y: height - margin - footHeight });
  drawParagraphs(sketch, last, { x: margin, y: height - margin - heightOf(last) });
  if (marking) drawMarking(sketch, marking, { right: width - margin, bottom: height - margin });
  const around = directionOf(language) === 'rtl' ? mirrorShapes(sketch.shapes, width) : sketch.shapes;
  // What a square has left over stays below the marks, so that they do not drift away from the title.
  const slack = Math.min((height - above - below - body.height) / 2, outer.small);
  return {
    width,
    height: Math.ceil(height * 100) / 100,
    title: text.title,
    alt: text.alt,
    language,
    shapes: orderLabels(
      [...moveShapes(around, 0, 0), ...moveShapes(body.shapes, margin, above + slack)],
      outer,
    ),
    ...(body.axes ? { axes: body.axes } : {}),
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

function headOf(
  ground: Ground,
  text: FrameText,
  { width, title: size }: { readonly width: number; readonly title: number | null },
): readonly Paragraph[] {
  const { colors } = ground.theme;
  const { fonts } = ground;
  const parts: Paragraph[] = [];
  if (size !== null && text.title !== '') {
    const look = { size, weight: 600, family: 'serif' } as const;
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
