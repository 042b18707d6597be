import type { ChartTable } from '../../model/chart.ts';
import { wordsIn } from '../words/words-in.ts';
import type { DimensionsData } from './dimensions-data.ts';
import { sayScore } from './say-score.ts';

/** Every dimension at every period: `4 (2–4)`, `range 2–4`, `no evidence`, `n/a`. */
export function dimensionsTable({ source, cell }: DimensionsData, language: string): ChartTable {
  const periods = source.periods.map((period) => ({
    label: (period.short ?? period.label).text,
    numeric: false,
  }));
  return {
    columns: [{ label: wordsIn(language).dimensions.dimension, numeric: false }, ...periods],
    rows: source.dimensions.map(({ id, label }) => [
      label.text,
      ...source.periods.map((period) => sayScore(cell(id, period.id), language)),
    ]),
  };
}
