import type { Inline } from '../../model/block.ts';
import type { TextStyle } from '../../model/theme.ts';
import { styleInlines } from '../../text/style-inlines.ts';
import { breakInBoth, type FitContext, mostLines } from '../fit-context.ts';

/** Share of a line that is kept free, so that another program's rounding needs no further line. */
const SPARE = 1.02;

/**
 * A width of at most `width` points in which a text has as many lines as there, but of about one length: PowerPoint
 * balances no lines, and leaves a last word by itself.
 */
export function balancedWidth(
  content: readonly Inline[],
  style: TextStyle,
  width: number,
  { theme, fonts }: FitContext,
): number {
  const runs = styleInlines(content, style, theme);
  const lines = (room: number): number => mostLines(breakInBoth(runs, room, fonts));
  const most = lines(width);
  if (most < 2) return width;
  let [low, high] = [width / most, width];
  while (high - low > 6) {
    const middle = (low + high) / 2;
    if (lines(middle) > most) low = middle;
    else high = middle;
  }
  return Math.min(width, Math.ceil(high * SPARE));
}
