import type { CutAxis } from './cut-axis.ts';
import type { Stretch } from './read-marks.ts';
import { type ScalePiece, shareOf } from './segmented-scale.ts';

/** How much of the room is shared out by marks, the rest by time. */
const BY_MARKS = 0.8;

/**
 * Gives each piece of the axis its share of `width` points, and each break `breakWidths`: mostly by how many marks
 * stand in it, so that a crowded year has room; no piece less than `least` points.
 */
export function layAxis(
  axis: CutAxis,
  {
    width,
    breakWidths,
    least,
  }: {
    readonly width: number;
    readonly breakWidths: readonly number[];
    readonly least: number;
  },
): readonly ScalePiece[] {
  const breaksTogether = breakWidths.reduce((sum, one) => sum + one, 0);
  const room = Math.max(width - breaksTogether, width * 0.3);
  const squeeze = breaksTogether > 0 ? (width - room) / breaksTogether : 1;
  const time = axis.pieces.reduce((sum, piece) => sum + piece.to - piece.from, 0) || 1;
  const marks = axis.pieces.reduce((sum, piece) => sum + piece.count, 0) || 1;
  const shares = axis.pieces.map((piece) =>
    axis.mode === 'ordinal'
      ? 1 / axis.pieces.length
      : (1 - BY_MARKS) * ((piece.to - piece.from) / time) + BY_MARKS * (piece.count / marks),
  );
  const widths = raise(shares, Math.min(least / room, 1 / shares.length)).map((share) => share * room);
  const pieces: ScalePiece[] = [];
  let x = 0;
  for (const [index, piece] of axis.pieces.entries()) {
    const end = x + (widths[index] ?? 0);
    pieces.push([piece.from, piece.to, x / width, end / width]);
    x = end + (breakWidths[index] ?? 0) * squeeze;
  }
  return pieces;
}

/** Shares that sum to 1, none below `least`; the others give way in proportion. */
function raise(shares: readonly number[], least: number): readonly number[] {
  const low = shares.map((share) => share < least);
  const fixed = low.filter(Boolean).length * least;
  const rest = shares.reduce((sum, share, index) => sum + (low[index] ? 0 : share), 0);
  if (fixed === 0 || rest === 0) return shares;
  const raised = shares.map((share, index) => (low[index] ? least : (share / rest) * (1 - fixed)));
  return raised.some((share) => share < least - 1e-9) ? shares.map(() => 1 / shares.length) : raised;
}

/** A stretch as points from the axis's left end, at least `least` wide, then around the same middle. */
export function extentOf(
  stretch: Pick<Stretch, 'start' | 'end'>,
  {
    pieces,
    width,
    least,
  }: {
    readonly pieces: readonly ScalePiece[];
    readonly width: number;
    readonly least: number;
  },
): { readonly left: number; readonly right: number } {
  const from = shareOf(pieces, stretch.start) * width;
  const to = shareOf(pieces, stretch.end) * width;
  if (to - from >= least) return { left: from, right: to };
  const middle = (from + to) / 2;
  return { left: middle - least / 2, right: middle + least / 2 };
}
