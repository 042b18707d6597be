import LineBreaker from 'linebreak';
import type { FaceRef } from '../model/drawing.ts';
import type { Run } from '../model/page.ts';
import type { Fonts } from './open-fonts.ts';

/** Text of one face, size and colour, before it is broken into lines; "\n" ends a line. */
export interface TextRun {
  readonly text: string;
  readonly face: FaceRef;
  readonly size: number;
  readonly color: string;
  /** Points above the baseline. */
  readonly rise: number;
  readonly href: string | null;
}

export interface BrokenLine {
  readonly runs: readonly Run[];
  /** Width in points, without trailing spaces. */
  readonly width: number;
  /** A space was dropped at its end: not after a hyphen, nor inside a word. */
  readonly space: boolean;
}

/** Text between two opportunities to end a line: offsets in the whole text, and where its trailing spaces begin. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly required: boolean;
}

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
  for (const piece of pieces(text)) {
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

interface WholeText {
  readonly string: string;
  readonly runs: readonly TextRun[];
  /** Offset at which each run begins. */
  readonly starts: readonly number[];
  readonly measure: (start: number, end: number, fonts: Pick<Fonts, 'face'>) => number;
}

function wholeText(runs: readonly TextRun[]): WholeText {
  const starts: number[] = [];
  let string = '';
  for (const run of runs) {
    starts.push(string.length);
    string += run.text;
  }
  const measure = (start: number, end: number, fonts: Pick<Fonts, 'face'>): number => {
    let total = 0;
    for (const part of partsOf(runs, starts, start, end)) {
      total += fonts.face(part.run.face).measure(printed(part.text), part.run.size);
    }
    return total;
  };
  return { string, runs, starts, measure };
}

/** The runs, or parts of runs, between two offsets. */
function partsOf(
  runs: readonly TextRun[],
  starts: readonly number[],
  start: number,
  end: number,
): { readonly run: TextRun; readonly text: string }[] {
  const parts: { run: TextRun; text: string }[] = [];
  for (let index = runAt(starts, start); index < runs.length; index++) {
    const run = runs[index];
    const from = starts[index];
    if (!run || from === undefined || from >= end) break;
    const text = run.text.slice(Math.max(0, start - from), end - from);
    if (text !== '') parts.push({ run, text });
  }
  return parts;
}

/** Index of the last run that begins at or before an offset. */
function runAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function pieces(text: WholeText): readonly Piece[] {
  const found: Piece[] = [];
  const breaker = new LineBreaker(text.string);
  let start = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    // The breaker reports "required" where a mandatory break character precedes, and at the end of some texts.
    const required =
      next.required && /[\n\r\v\f\u0085\u2028\u2029]$/u.test(text.string.slice(start, next.position));
    if (!required && next.position < text.string.length && holdsOn(text, next.position)) continue;
    found.push({ start, end: next.position, required });
    start = next.position;
  }
  if (start < text.string.length) found.push({ start, end: text.string.length, required: false });
  return found;
}

/** A note's raised number stays with the word before it, a raised range in one piece, and "://" with what follows. */
function holdsOn(text: WholeText, offset: number): boolean {
  if (/\s/u.test(text.string.charAt(offset - 1))) return false;
  if (text.string.endsWith('://', offset)) return true;
  const before = text.runs[runAt(text.starts, offset - 1)];
  const after = text.runs[runAt(text.starts, offset)];
  return (
    (after !== undefined && after.rise > 0) || (before !== undefined && before.rise > 0 && after === before)
  );
}

/** Where trailing white space begins; a no-break space counts as text. */
function trimmed(string: string, start: number, end: number): number {
  let at = end;
  while (
    at > start &&
    /[ \t\n\r\v\f\u0085\u2000-\u2006\u2008-\u200b\u2028\u2029\u3000]/u.test(string.charAt(at - 1))
  )
    at--;
  return at;
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

/** Soft hyphens are opportunities, not characters. */
function printed(text: string): string {
  return text.includes('\u00ad') ? text.replaceAll('\u00ad', '') : text;
}

function setLine(text: WholeText, start: number, end: number, fonts: Pick<Fonts, 'face'>): BrokenLine {
  const stop = trimmed(text.string, start, end);
  const hyphen = text.string.charAt(stop - 1) === '\u00ad' && stop < text.string.length;
  const parts = partsOf(text.runs, text.starts, start, stop);
  const runs: Run[] = [];
  let x = 0;
  for (const [index, { run, text: written }] of parts.entries()) {
    const shown = printed(written).replaceAll('\t', ' ') + (hyphen && index === parts.length - 1 ? '-' : '');
    const width = fonts.face(run.face).measure(shown, run.size);
    runs.push({ ...run, text: shown, x, width });
    x += width;
  }
  return {
    runs,
    width: x,
    space: stop > start && / $/.test(text.string.slice(stop, end).replace(/[\n\r]+$/, '')),
  };
}
