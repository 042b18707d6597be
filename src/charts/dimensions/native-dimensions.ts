import type { Period, Score } from '../../model/briefing.ts';
import type { DimensionsSpec } from '../../model/chart-spec.ts';
import type { NativeData, NativeSeries } from '../../model/native-chart.ts';
import type { Theme } from '../../model/theme.ts';
import { wordsIn } from '../words/words-in.ts';
import type { DimensionRow, DimensionsData } from './dimensions-data.ts';

/** Scores as PowerPoint draws them: ranges, radar and slope; null for a form that it has no chart for. */
export function nativeDimensions(
  data: DimensionsData,
  form: DimensionsSpec['form'],
  { theme: { colors }, language }: { readonly theme: Theme; readonly language: string },
): NativeData | null {
  const { now, before, rows } = data;
  const earlier = before
    ? [periodSeries(before, rows, (row) => row.before, { color: colors.muted, hollow: true })]
    : [];
  const series = [
    ...earlier,
    periodSeries(now, rows, (row) => row.now, { color: colors.primary, hollow: false }),
  ];
  const names = rows.map(({ dimension }) => (dimension.short ?? dimension.label).text);
  const base = {
    positions: null,
    unit: null,
    label: wordsIn(language).dimensions.dimension,
    stacked: false,
    format: 'General',
    remarks: [],
  };
  if (form === 'ranges') return { ...base, kind: 'rows', categories: names, series };
  if (form === 'radar')
    return {
      ...base,
      kind: 'radar',
      categories: names,
      series: series.map((one) => ({ ...one, ranges: null })),
    };
  if (form !== 'slope' || before === null) return null;
  const lines = rows.map(
    (row, index): NativeSeries => ({
      name: names[index] ?? '',
      color: row.change.kind === 'changed' ? colors.primary : colors.grey,
      highlight: row.change.kind === 'changed',
      hollow: false,
      pointColors: null,
      values: [row.before?.score ?? null, row.now?.score ?? null],
      ranges: null,
    }),
  );
  return { ...base, kind: 'line', categories: [nameOf(before), nameOf(now)], series: lines };
}

function nameOf(period: Period): string {
  return (period.short ?? period.label).text;
}

function periodSeries(
  period: Period,
  rows: readonly DimensionRow[],
  scoreOf: (row: DimensionRow) => Score | null,
  look: Pick<NativeSeries, 'color' | 'hollow'>,
): NativeSeries {
  const scores = rows.map(scoreOf);
  return {
    name: nameOf(period),
    ...look,
    highlight: !look.hollow,
    pointColors: null,
    values: scores.map((score) => (score?.state === 'point' ? score.score : null)),
    ranges: scores.map((score) =>
      score === null || score.low === null || score.high === null ? null : [score.low, score.high],
    ),
  };
}
