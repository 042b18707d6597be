import { linePieces, type Piece } from './line-pieces.ts';
import type { Fonts } from './open-fonts.ts';
import { type BrokenLine, setLine } from './set-line.ts';
import { type TextRun, trimmed, type WholeText, wholeText } from './whole-text.ts';

export type { BrokenLine } from './set-line.ts';
export type { TextRun } from './whole-text.ts';

/**
 * Runs → lines no wider than `width` points, filled one after another. A line may end where UAX 14 allows it, and
 * must at "\n"; a word wider than the line is broken between graphemes; spaces at a line's end are dropped.
 */
export function breakLines(
  runs: readonly TextRun[],
  width: number,
  fonts: Pick<Fonts, 'face'>,
): readonly BrokenLine[] {
  const text = wholeText(runs);
  const lines: BrokenLine[] = [];
  let start = 0;
  let end = 0;
  let used = 0;
  const finish = (at: number): void => {
    lines.push(setLine(text, start, at, fonts));
    start = at;
    used = 0;
  };
  for (const piece of linePieces(text)) {
    const bare = bareWidth(text, piece, width, fonts);
    if (used > 0 && used + bare > width + 0.01) finish(piece.start);
    if (bare > width + 0.01) {
      for (const cut of graphemeCuts(text, piece, width, fonts)) finish(cut);
      used = text.measure(start, piece.end, fonts);
    } else {
      used += text.measure(piece.start, piece.end, fonts);
    }
    end = piece.end;
    if (piece.required) finish(end);
  }
  if (start < end) finish(end);
  return lines;
}

/**
 * A word of more characters than this, and than the line has points, is not shaped whole: its letters say soon enough that
 * it is wider.
 */
const LONG = 256;

/** Width of a piece without the spaces at its end; of a long one, any width beyond `width` where it is wider. */
function bareWidth(text: WholeText, piece: Piece, width: number, fonts: Pick<Fonts, 'face'>): number {
  const end = trimmed(text.string, piece.start, piece.end);
  if (end - piece.start <= Math.max(LONG, width)) return text.measure(piece.start, end, fonts);
  let used = 0;
  for (const { index, segment } of graphemes.segment(text.string.slice(piece.start, end))) {
    const start = piece.start + index;
    used += text.measure(start, start + segment.length, fonts);
    if (used > width + 0.01) return Number.POSITIVE_INFINITY;
  }
  return used;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Offsets at which the graphemes of a word start. */
function graphemeStarts(word: string): readonly number[] {
  // Printable ASCII has none of more than one character.
  if (/^[ -~]*$/u.test(word)) return Array.from({ length: word.length }, (_, index) => index);
  return Array.from(graphemes.segment(word), ({ index }) => index);
}

/**
 * Offsets at which a piece wider than the line is cut so that each part but the last fills one. Letters by themselves say
 * about where; the part as it is shaped, with its kerning, says whether it fits.
 */
function graphemeCuts(
  text: WholeText,
  piece: Piece,
  width: number,
  fonts: Pick<Fonts, 'face'>,
): readonly number[] {
  const end = trimmed(text.string, piece.start, piece.end);
  const word = text.string.slice(piece.start, end);
  const edges = [...graphemeStarts(word).map((index) => piece.start + index), end];
  const letters = edges.length - 1;
  const widthOf = (first: number, last: number): number =>
    text.measure(edges[first] ?? end, edges[last] ?? end, fonts);
  const endOfPart = (first: number): number => {
    let last = first + 1;
    let used = widthOf(first, last);
    while (last < letters && used + widthOf(last, last + 1) <= width) {
      used += widthOf(last, last + 1);
      last++;
    }
    while (last > first + 1 && widthOf(first, last) > width + 0.01) last--;
    return last;
  };
  const cuts: number[] = [];
  for (let at = endOfPart(0); at < letters; at = endOfPart(at)) cuts.push(edges[at] ?? end);
  return cuts;
}
