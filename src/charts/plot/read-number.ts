/** Greater numbers are no longer whole ones to a computer, and have no room on an axis. */
const MOST = 1e15;

/** The number in a cell, as data are written: `-1234.5`; null where it holds none, or one beyond all measure. */
export function numberIn(text: string): number | null {
  const plain = text.replace('\u2212', '-');
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(plain)) return null;
  const value = Number(plain);
  return Math.abs(value) <= MOST ? value : null;
}
