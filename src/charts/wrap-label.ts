import type { FaceRef } from '../model/drawing.ts';
import { breakLines } from '../text/break-lines.ts';
import type { Fonts } from '../text/open-fonts.ts';

export interface LabelLook {
  readonly size: number;
  readonly weight?: 400 | 600 | 700;
  readonly family?: FaceRef['family'];
}

export interface WrappedLabel {
  readonly lines: readonly string[];
  /** Of the widest line, in points. */
  readonly width: number;
}

/** Text → lines no wider than `width`, with as many lines as it takes. */
export function wrapLabel(text: string, width: number, look: LabelLook, fonts: Fonts): WrappedLabel {
  const face: FaceRef = { family: look.family ?? 'sans', weight: look.weight ?? 400, italic: false };
  const run = { text, face, size: look.size, color: '#000000', rise: 0, href: null };
  const broken = breakLines([run], Math.max(width, look.size), fonts);
  const lines = broken.map((line) => line.runs.map((part) => part.text).join(''));
  return { lines, width: Math.max(0, ...broken.map((line) => line.width)) };
}

/** Text → at most `most` lines of about the same length, as narrow as they can be; null where `width` is too little. */
export function balanceLabel(
  text: string,
  {
    width,
    most,
    look,
    fonts,
  }: {
    readonly width: number;
    readonly most: number;
    readonly look: LabelLook;
    readonly fonts: Fonts;
  },
): WrappedLabel | null {
  const first = wrapLabel(text, width, look, fonts);
  if (first.lines.length > most || first.width > width + 0.01) return null;
  let best = first;
  for (let low = 0, high = first.width, step = 0; step < 8; step++) {
    const middle = (low + high) / 2;
    const tried = wrapLabel(text, middle, look, fonts);
    const fits = tried.lines.length === first.lines.length && tried.width <= middle + 0.01;
    if (fits) {
      best = tried;
      high = tried.width;
    } else low = middle;
  }
  return best;
}
