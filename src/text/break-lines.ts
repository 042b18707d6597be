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
    const bare = text.measure(piece.start, trimmed(text.string, piece.start, piece.end), fonts);
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

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Offsets at which a piece wider than the line is cut so that each part but the last fills one. */
function graphemeCuts(
  text: WholeText,
  piece: Piece,
  width: number,
  fonts: Pick<Fonts, 'face'>,
): readonly number[] {
  const cuts: number[] = [];
  let used = 0;
  const end = trimmed(text.string, piece.start, piece.end);
  for (const { index, segment } of graphemes.segment(text.string.slice(piece.start, end))) {
    const at = piece.start + index;
    const wide = text.measure(at, at + segment.length, fonts);
    if (used > 0 && used + wide > width) {
      cuts.push(at);
      used = 0;
    }
    used += wide;
  }
  return cuts;
}
