import type { Prose, ProsePiece } from '../model/prose.ts';

/** A half-open range of UTF-16 offsets in a prose's concatenated text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The Markdown of a prose: its pieces, one after the other. */
export function proseText(prose: Prose): string {
  return prose.pieces.map((piece) => piece.text).join('');
}

/** The prose without some ranges; what is left keeps its place in the author's file. Ranges may overlap. */
export function cutRanges(prose: Prose, ranges: readonly Range[]): Prose {
  if (ranges.length === 0) return prose;
  const cuts = merge(ranges);
  const pieces: ProsePiece[] = [];
  let offset = 0;
  for (const piece of prose.pieces) {
    pieces.push(...keepOf(piece, offset, cuts));
    offset += piece.text.length;
  }
  return { pieces };
}

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
