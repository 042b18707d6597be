import LineBreaker from 'linebreak';
import { runAt, type WholeText } from './whole-text.ts';

/** Text between two opportunities to end a line: offsets in the whole text, and where its trailing spaces begin. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly required: boolean;
}

/** The pieces of a text, in order. */
export function linePieces(text: WholeText): readonly Piece[] {
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

/** Offsets at which a line of plain text may end, its own end among them. */
export function breakOffsets(text: string): readonly number[] {
  const breaker = new LineBreaker(text);
  const found: number[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) found.push(next.position);
  if (found.at(-1) !== text.length) found.push(text.length);
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
