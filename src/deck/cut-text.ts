import type { Inline } from '../model/block.ts';
import type { TextStyle } from '../model/theme.ts';
import { breakOffsets } from '../text/line-pieces.ts';
import { type CutInlines, cutInlines, plainText, printed, printedInLines } from './cut-inlines.ts';
import type { FitContext } from './fit-context.ts';

/** Where text stands while it is cut, in points. */
export interface TextRoom {
  readonly style: TextStyle;
  readonly width: number;
  readonly height: number;
  /** Height that a whole sentence may take rather than be cut; null is `height`. */
  readonly full: number | null;
}

/**
 * Content that fits a height, at least one line of it, and the rest. The cut is after the last sentence that fits, else
 * after the last line; within a word only where it is long, between graphemes. `tail` is empty where all of it fits.
 */
export function cutText(content: readonly Inline[], room: TextRoom, context: FitContext): CutInlines {
  const settings = context.lines(content, room.style, room.width);
  const within = (height: number): number => {
    const many = Math.floor((height + 0.01) / (room.style.size * room.style.lineHeight));
    return Math.min(...settings.map((lines) => printedInLines(lines.slice(0, Math.max(1, many)))));
  };
  const all = Math.min(...settings.map(printedInLines));
  const most = within(room.height);
  if (most === all) return { head: content, tail: [] };
  const text = plainText(content);
  const { language } = context.publication;
  const end =
    sentenceEnd(text, most, language) ??
    sentenceEnd(text, Math.min(all - 1, within(room.full ?? room.height)), language);
  return cutInlines(content, end ?? wordEnd(text, most) ?? most);
}

/** Letters of the longest word that goes to the next slide whole, though its line breaks it. */
const LONGEST_WORD = 24;

/** Printed characters up to the end of the last word that is not beyond `most`; null where that would be none. */
function wordEnd(text: string, most: number): number | null {
  let count = 0;
  let start = 0;
  for (const end of breakOffsets(text)) {
    const length = printed(text.slice(start, end)).length;
    if (count + length > most) return count === 0 || length > LONGEST_WORD ? null : count;
    count += length;
    start = end;
  }
  return null;
}

/** Printed characters up to the last sentence's end that is not beyond `most`; null where none ends before. */
function sentenceEnd(text: string, most: number, language: string): number | null {
  let count = 0;
  let last: number | null = null;
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    count += printed(segment).length;
    if (count > most) break;
    last = count;
  }
  return last === 0 ? null : last;
}
