import type { LineEnd, Run } from '../model/page.ts';
import type { Fonts } from './open-fonts.ts';
import { partsOf, printed, trimmed, type WholeText } from './whole-text.ts';

export interface BrokenLine {
  readonly runs: readonly Run[];
  /** Width in points, without trailing spaces. */
  readonly width: number;
  readonly end: LineEnd;
}

/** The part of a text between two offsets as a line, which shows a hyphen where it ends at a soft one. */
export function setLine(text: WholeText, start: number, end: number, fonts: Pick<Fonts, 'face'>): BrokenLine {
  const stop = trimmed(text.string, start, end);
  const hyphen = text.string.charAt(stop - 1) === '\u00ad' && stop < text.string.length;
  const parts = partsOf(text.runs, text.starts, start, stop);
  const runs: Run[] = [];
  let x = 0;
  for (const [index, { run, text: written }] of parts.entries()) {
    const shown = printed(written).replaceAll('\t', ' ') + (hyphen && index === parts.length - 1 ? '-' : '');
    const width = fonts.face(run.face).measure(shown, run.size);
    runs.push({ ...run, text: shown, x, width, rtl: false });
    x += width;
  }
  const space = stop > start && / $/.test(text.string.slice(stop, end).replace(/[\n\r]+$/, ''));
  return {
    runs,
    width: x,
    end: hyphen ? 'hyphen' : space ? 'space' : 'none',
  };
}
