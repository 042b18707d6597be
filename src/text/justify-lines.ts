import { chooseBreaks, type LinePart } from './choose-breaks.ts';
import type { Hyphenate } from './hyphenate.ts';
import { linePieces, type Piece } from './line-pieces.ts';
import type { Fonts } from './open-fonts.ts';
import { type BrokenLine, setLine } from './set-line.ts';
import { spaceOut } from './space-out.ts';
import { partsOf, type TextRun, trimmed, type WholeText, wholeText } from './whole-text.ts';

/** A line whose spaces fill it; see `Line.stretch`. */
export interface JustifiedLine extends BrokenLine {
  readonly stretch: number;
}

/** How far spaces may grow, in half spaces: as written, then with hyphens, then as far as it takes. */
const AS_WRITTEN = 1.5;
const HYPHENATED = 2.5;

/** Demerits of a line's end: at a hyphen we put in, at one that is written, and inside an address or after a dash. */
const SOFT = 200;
const HARD = 40;
const INSIDE = 80;
/** Never between the two ends of a range of numbers. */
const RANGE = Number.POSITIVE_INFINITY;

/**
 * Runs → lines of exactly `width` points but for the last, broken so that the paragraph as a whole has even spaces; words
 * are hyphenated where it would not have them otherwise. Null where a word is wider than the line.
 */
export function justifyLines(
  runs: readonly TextRun[],
  width: number,
  { fonts, hyphenate }: { readonly fonts: Pick<Fonts, 'face'>; readonly hyphenate: Hyphenate },
): readonly JustifiedLine[] | null {
  const written = wholeText(runs);
  const first = fill(written, width, { fonts, loosest: AS_WRITTEN });
  if (first !== null) return first;
  const hyphenated = wholeText(
    runs.map((run) =>
      run.face.family === 'mono' ? run : { ...run, text: hyphenate(run.text, run.language) },
    ),
  );
  return (
    fill(hyphenated, width, { fonts, loosest: HYPHENATED }) ??
    fill(hyphenated, width, { fonts, loosest: Number.POSITIVE_INFINITY })
  );
}

function fill(
  text: WholeText,
  width: number,
  { fonts, loosest }: { readonly fonts: Pick<Fonts, 'face'>; readonly loosest: number },
): readonly JustifiedLine[] | null {
  const lines: JustifiedLine[] = [];
  for (const pieces of paragraphs(linePieces(text))) {
    const parts = pieces.map((piece) => measured(text, piece, fonts));
    const ends = chooseBreaks(parts, width, loosest);
    if (ends === null) return null;
    let start = pieces[0]?.start ?? 0;
    for (const index of ends) {
      const end = pieces[index]?.end ?? start;
      const line = setLine(text, start, end, fonts);
      const free = width + (parts[index]?.hang ?? 0) - line.width;
      lines.push(spaceOut(line, index === pieces.length - 1 ? Math.min(0, free) : free));
      start = end;
    }
  }
  return lines;
}

/** Pieces up to each "\n". */
function paragraphs(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const found: Piece[][] = [[]];
  for (const piece of pieces) {
    found.at(-1)?.push(piece);
    if (piece.required) found.push([]);
  }
  return found.filter((each) => each.length > 0);
}

function measured(text: WholeText, piece: Piece, fonts: Pick<Fonts, 'face'>): LinePart {
  const stop = trimmed(text.string, piece.start, piece.end);
  const [part] = partsOf(text.runs, text.starts, Math.max(piece.start, stop - 1), stop);
  const letter = part?.text ?? '';
  const wide = (sign: string): number => (part ? fonts.face(part.run.face).measure(sign, part.run.size) : 0);
  const soft = letter === '\u00ad';
  const sign = soft ? '-' : letter;
  return {
    bare: text.measure(piece.start, stop, fonts),
    space: text.measure(stop, piece.end, fonts),
    hyphen: soft ? wide('-') : 0,
    hang: part && part.run.rise === 0 ? Math.min(2, (HANGS[sign] ?? 0) * wide(sign)) : 0,
    penalty: penaltyOf(text.string, stop, piece.end),
    hyphenated: soft || /[-\u2010]/u.test(letter),
  };
}

function penaltyOf(text: string, stop: number, end: number): number {
  if (stop < end) return 0;
  const letter = text.charAt(stop - 1);
  if (letter === '\u00ad') return SOFT;
  if (/^\d[-\u2010–]\d$/u.test(text.slice(stop - 2, stop + 1))) return RANGE;
  return letter === '-' ? HARD : INSIDE;
}

/** Signs at a line's end that hang over its edge, by this share of their width: the edge looks straighter. */
const HANGS: Readonly<Record<string, number>> = {
  ...{ '-': 0.5, '‐': 0.5, '.': 0.6, ',': 0.6, ';': 0.3, ':': 0.3 },
  ...{ '–': 0.25, '—': 0.2, '’': 0.5, '”': 0.4, '»': 0.2 },
};
