import type { NativeChart, NativeSeries } from '../../src/model/native-chart.ts';
import type { Dice } from './dice.ts';
import type { Words } from './stress-words.ts';

const COLORS = ['#12436d', '#e0692a', '#4d0f33', '#1f7f77'];

/** A native chart of up to sixty categories with names of some words. */
export function stressChart(dice: Dice, words: Words): NativeChart {
  const kind = dice.pick(['bar', 'line', 'rows', 'radar', 'doughnut', 'area'] as const);
  const most = kind === 'radar' || kind === 'doughnut' || kind === 'rows' ? [3, 7] : [4, 12, 60];
  const categories = Array.from({ length: dice.pick(most) }, () => words.sentence(dice.pick([1, 1, 3])));
  const count = kind === 'doughnut' ? 1 : dice.pick([1, 2, 4]);
  const series = Array.from(
    { length: count },
    (_, index): NativeSeries => ({
      name: words.sentence(dice.pick([1, 4])),
      color: COLORS[index % COLORS.length] ?? '#12436d',
      highlight: index === 0,
      hollow: false,
      values: categories.map(() => dice.roll(5)),
      pointColors: null,
      ranges: null,
    }),
  );
  return {
    kind,
    categories,
    positions: null,
    label: 'Category',
    unit: null,
    series,
    stacked: false,
    format: 'General',
    remarks: [],
    subtitle: words.sentence(dice.pick([3, 9])),
    notes: [words.sentence(dice.pick([2, 9]))],
  };
}
