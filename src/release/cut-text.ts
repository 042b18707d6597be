import { invariant } from '../model/invariant.ts';
import type { Prose, ProsePiece } from '../model/prose.ts';
import type { Span } from '../model/span.ts';

/** A half-open range of UTF-16 offsets in a prose's concatenated text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The Markdown of a prose: its pieces, one after the other. */
export function proseText(prose: Prose): string {
  return prose.pieces.map((piece) => piece.text).join('');
}

/** Where a range of a prose that is not empty stands in the author's file. */
export function placeOf({ pieces }: Prose, { start, end }: Range): Span {
  let offset = 0;
  for (const { text, span } of pieces) {
    const [from, to] = [start - offset, Math.min(end - offset, text.length)];
    offset += text.length;
    if (start >= offset) continue;
    const exact = span.end - span.start === text.length;
    return exact ? { file: span.file, start: span.start + from, end: span.start + to } : span;
  }
  invariant(false, 'a range lies in its prose');
}

/**
 * The prose without some ranges; what is left keeps its place in the author's file. Ranges may overlap. Blank lines
 * around what went go with it, so that they do not tell of it.
 */
export function cutRanges(prose: Prose, ranges: readonly Range[]): Prose {
  if (ranges.length === 0) return prose;
  const text = proseText(prose);
  const cuts = merge(merge(ranges).map((range) => closeGap(text, range)));
  const pieces: ProsePiece[] = [];
  let offset = 0;
  for (const piece of prose.pieces) {
    pieces.push(...keepOf(piece, offset, cuts));
    offset += piece.text.length;
  }
  return { pieces };
}

/** A range of whole lines that stands between blank ones → the same with those after it; at the end, with those before it. */
function closeGap(text: string, { start, end }: Range): Range {
  const before = text.slice(0, start);
  const after = BLANK_AFTER.exec(text.slice(end))?.[0];
  const isApart = /(?:^|\n)[ \t]*\r?\n[ \t]*$/.test(before) || before.trim() === '';
  if (after === undefined || !isApart) return { start, end };
  if (end + after.length < text.length) return { start, end: end + after.length };
  const kept = before.trimEnd().length;
  const lineBreak = /^[ \t]*(?:\r?\n)?/.exec(before.slice(kept))?.[0].length ?? 0;
  return { start: kept === 0 ? 0 : kept + lineBreak, end: text.length };
}

/** The rest of a line and blank lines after it, where nothing else stands on it. */
const BLANK_AFTER = /^[ \t]*(?:\r?\n(?:[ \t]*\r?\n)*|$)/;

function keepOf(piece: ProsePiece, offset: number, cuts: readonly Range[]): ProsePiece[] {
  const end = offset + piece.text.length;
  const kept: ProsePiece[] = [];
  let from = offset;
  for (const cut of cuts) {
    if (cut.end <= from || cut.start >= end) continue;
    if (cut.start > from) kept.push(subPiece(piece, from - offset, cut.start - offset));
    from = Math.max(from, Math.min(cut.end, end));
  }
  if (from < end) kept.push(subPiece(piece, from - offset, end - offset));
  return kept;
}

function subPiece(piece: ProsePiece, start: number, end: number): ProsePiece {
  if (start === 0 && end === piece.text.length) return piece;
  const { span } = piece;
  const exact = span.end - span.start === piece.text.length;
  return {
    text: piece.text.slice(start, end),
    span: exact ? { file: span.file, start: span.start + start, end: span.start + end } : span,
  };
}

function merge(ranges: readonly Range[]): readonly Range[] {
  const sorted = ranges
    .filter((range) => range.end > range.start)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: Range[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else merged.push(range);
  }
  return merged;
}
