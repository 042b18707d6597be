import type { Inline } from '../model/block.ts';
import type { TextStyle } from '../model/theme.ts';
import { type CutInlines, cutInlines, plainText, printedInLines } from './cut-inlines.ts';
import type { FitContext } from './fit-context.ts';

/** Where text stands while it is cut, in points. */
export interface TextRoom {
  readonly style: TextStyle;
  readonly width: number;
  readonly height: number;
}

/**
 * Content that fits a height, at least one line of it, and the rest. The cut is after the last sentence that fits, else
 * after the last line, which a word wider than the line breaks between graphemes. `tail` is empty where all of it fits.
 */
export function cutText(content: readonly Inline[], room: TextRoom, context: FitContext): CutInlines {
  const lines = context.lines(content, room.style, room.width);
  const many = Math.max(1, Math.floor((room.height + 0.01) / (room.style.size * room.style.lineHeight)));
  if (lines.length <= many) return { head: content, tail: [] };
  const most = printedInLines(lines.slice(0, many));
  return cutInlines(content, sentenceEnd(plainText(content), most, context.publication.language) ?? most);
}

/** Printed characters up to the last sentence's end that is not beyond `most`; null where none ends before. */
function sentenceEnd(text: string, most: number, language: string): number | null {
  let count = 0;
  let last: number | null = null;
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    count += segment.replace(/[\s\u00ad\u200b]/gu, '').length;
    if (count > most) break;
    last = count;
  }
  return last === 0 ? null : last;
}
