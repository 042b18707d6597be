import type { FaceRef } from '../model/drawing.ts';
import { type BrokenLine, breakLines, type TextRun } from '../text/break-lines.ts';
import type { Fonts } from '../text/open-fonts.ts';
import type { Sketch, TextLook } from './sketch.ts';

/** Line height of small print and labels, as a factor. */
export const LINE = 1.28;
/** From a line's top to its baseline, as a share of the size. */
export const BASELINE = 0.96;

/** A stretch of one weight and colour inside a paragraph. */
export interface Stretch {
  readonly text: string;
  readonly color: string;
  readonly weight?: 400 | 600 | 700;
  readonly family?: FaceRef['family'];
}

export interface Paragraph {
  readonly lines: readonly BrokenLine[];
  readonly size: number;
  readonly height: number;
}

/** Breaks stretches of text into lines of `width` points. */
export function setParagraph(
  stretches: readonly Stretch[],
  {
    width,
    size,
    fonts,
    line = LINE,
  }: {
    readonly width: number;
    readonly size: number;
    readonly fonts: Fonts;
    readonly line?: number;
  },
): Paragraph {
  const runs = stretches.map((stretch): TextRun => {
    const face: FaceRef = {
      family: stretch.family ?? 'sans',
      weight: stretch.weight ?? 400,
      italic: false,
    };
    return { text: stretch.text, face, size, color: stretch.color, rise: 0, href: null, language: null };
  });
  const lines = breakLines(runs, width, fonts);
  return { lines, size, height: lines.length * size * line };
}

/** Draws a paragraph with its top left at (x, y). */
export function drawParagraph(
  sketch: Sketch,
  { lines, size, height }: Paragraph,
  x: number,
  y: number,
): void {
  const step = lines.length === 0 ? 0 : height / lines.length;
  for (const [index, line] of lines.entries())
    for (const run of line.runs)
      sketch.text(x + run.x, y + index * step + size * BASELINE, run.text, {
        size,
        color: run.color,
        weight: run.face.weight,
        family: run.face.family,
      });
}

/** Draws the lines of a label one below the other, all of them together round `middle`. */
export function drawAround(
  sketch: Sketch,
  lines: readonly string[],
  {
    x,
    middle,
    look,
    step = 1.15,
  }: {
    readonly x: number;
    readonly middle: number;
    readonly look: TextLook;
    readonly step?: number;
  },
): void {
  for (const [index, line] of lines.entries()) {
    const shift = (index - (lines.length - 1) / 2) * look.size * step;
    sketch.text(x, middle + look.size * HALF_CAP + shift, line, look);
  }
}

/** From a letter's middle down to its baseline, as a share of the size. */
export const HALF_CAP = 0.33;
