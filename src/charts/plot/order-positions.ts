import type { PlotSpec } from '../../model/chart-spec.ts';
import type { RawLine } from './read-lines.ts';
import { numberIn } from './read-number.ts';

/** Categories in the order asked for: the author's, or by the value of the highlighted line, else of the last. */
export function orderCategories(
  written: readonly string[],
  raw: readonly RawLine[],
  spec: PlotSpec,
): readonly string[] {
  if (spec.sort === 'author') return written;
  const by = raw.find((line) => line.highlight) ?? raw.at(-1);
  const total = (at: string) => raw.reduce((sum, line) => sum + (line.cells.get(at)?.value ?? 0), 0);
  const value = (at: string) =>
    spec.stacked ? total(at) : (by?.cells.get(at)?.value ?? Number.NEGATIVE_INFINITY);
  const sign = spec.sort === 'ascending' ? 1 : -1;
  return [...written].sort((a, b) => (value(a) === value(b) ? 0 : (value(a) - value(b)) * sign));
}

/** Numbers by size. */
export function orderNumbers(written: readonly string[]): readonly string[] {
  return [...written].sort((a, b) => (numberIn(a) ?? 0) - (numberIn(b) ?? 0));
}
