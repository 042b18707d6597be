import type { Fonts } from '../../text/open-fonts.ts';
import { balanceLabel, type WrappedLabel, wrapLabel } from '../wrap-label.ts';
import { cutText } from './cut-text.ts';

/** How a title is to be wrapped: to lines of so many ems, at most so many; `cut` leaves out what they do not hold. */
export interface Wrapping {
  readonly ems: number;
  readonly most: number;
  readonly cut: boolean;
}

/** Wraps a title; widths are in ems. Null where it takes more lines. */
export type TitleWrapper = (title: string, wrapping: Wrapping) => WrappedLabel | null;

/** Size at which titles are measured. */
const SIZE = 100;

/** Breaks each title once for all sizes, since lines in ems are the same at any size. */
export function makeTitleWrapper(fonts: Fonts): TitleWrapper {
  const known = new Map<string, WrappedLabel | null>();
  return (title, wrapping) => {
    const { ems, most, cut } = wrapping;
    const key = `${ems} ${most} ${cut} ${title}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const wrapped = wrapTitle(title, wrapping, fonts);
    const made = wrapped && { lines: wrapped.lines, width: wrapped.width / SIZE };
    known.set(key, made);
    return made;
  };
}

function wrapTitle(title: string, { ems, most, cut }: Wrapping, fonts: Fonts): WrappedLabel | null {
  const look = { size: SIZE };
  const balanced = balanceLabel(title, { width: SIZE * ems, most, look, fonts });
  if (balanced) return balanced;
  // One long word may take more than its share rather than none.
  const loose = wrapLabel(title, SIZE * ems * 1.25, look, fonts);
  if (loose.lines.length <= most) return loose;
  if (!cut) return null;
  const within = (tried: string) => wrapLabel(tried, SIZE * ems, look, fonts).lines.length <= most;
  return wrapLabel(cutText(title, within), SIZE * ems, look, fonts);
}
