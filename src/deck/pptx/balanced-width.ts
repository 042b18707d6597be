import type { TextRun } from '../../text/break-lines.ts';
import type { Fonts } from '../../text/open-fonts.ts';
import { breakInBoth, mostLines, widestLine } from '../fit-context.ts';

/** Share of a line that is kept free, so that another program's rounding needs no further line. */
const SPARE = 1.02;

/**
 * A width of at most `width` points in which text has as many lines as there, but of about one length: PowerPoint
 * balances no lines, and leaves a last word by itself. No word is wider.
 */
export function balancedWidth(runs: readonly TextRun[], width: number, fonts: Fonts): number {
  const lines = (room: number): number => mostLines(breakInBoth(runs, room, fonts));
  const most = lines(width);
  if (most < 2) return width;
  const words = runs.flatMap((run) => run.text.split(/\s+/u).map((text) => ({ ...run, text })));
  let low = Math.max(width / most, ...words.map((word) => widestLine([word], fonts)));
  let high = width;
  while (high - low > 6) {
    const middle = (low + high) / 2;
    if (lines(middle) > most) low = middle;
    else high = middle;
  }
  return Math.min(width, Math.ceil(high * SPARE));
}
