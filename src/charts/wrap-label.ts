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
  const run = { text, face, size: look.size, color: '#000000', rise: 0, href: null, language: null };
  const broken = breakLines([run], Math.max(width, look.size), fonts);
  const lines = broken.map((line) => line.runs.map((part) => part.text).join(''));
  return { lines, width: Math.max(0, ...broken.map((line) => line.width)) };
}

/**
 * Text → at most `most` lines of about the same length, as narrow as they can be; null where `width` is too little, or
 * would cut a word in two.
 */
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
  const fits = ({ lines, width: used }: WrappedLabel, room: number) =>
    lines.length <= Math.min(most, first.lines.length) && used <= room + 0.01 && !cutsWord(text, lines);
  if (!fits(first, width)) return null;
  let best = first;
  for (let low = 0, high = first.width, step = 0; step < 8; step++) {
    const middle = (low + high) / 2;
    const tried = wrapLabel(text, middle, look, fonts);
    if (fits(tried, middle)) {
      best = tried;
      high = tried.width;
    } else low = middle;
  }
  return best;
}

/** Whether a line ends inside a word: not at a space, nor behind a hyphen or dash. */
export function cutsWord(text: string, lines: readonly string[]): boolean {
  let at = 0;
  return lines.slice(0, -1).some((line) => {
    at = text.indexOf(line, at) + line.length;
    return !/[\s\u00ad\u200b]/u.test(text.charAt(at)) && !/[-‐–—/]$/u.test(line);
  });
}
