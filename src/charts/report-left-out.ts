import { info } from '../diagnostics/diagnose.ts';
import type { ChartSize } from '../model/chart.ts';
import type { ChartSpec } from '../model/chart-spec.ts';
import type { Report } from '../model/diagnostic.ts';
import { listIn } from './words/count-in.ts';

/** Sizes that every chart is printed in. */
const SIZES: readonly (readonly [ChartSize, string])[] = [
  ['slide', 'on a slide'],
  ['square', 'in its square'],
  ['column', 'in the report'],
];

interface LeftOut {
  /** Of all its rows. */
  readonly count: number;
  readonly leftOut: (size: ChartSize) => number;
  readonly report: Report;
}

/** Says how many rows a slide, a square or a page has room for: `charts/rows-left-out`. */
export function reportLeftOut({ id, span, kind }: ChartSpec, { count, leftOut, report }: LeftOut): void {
  const said = SIZES.flatMap(([size, where]) => {
    const left = leftOut(size);
    return left > 0 ? [`${count - left} ${where}`] : [];
  });
  if (said.length === 0) return;
  const list = listIn('en', said);
  const message = `Of the ${count} rows of the chart "${id}", ${list} can be set large enough to be read; its table has all.`;
  const hint =
    kind === 'plot'
      ? 'Rows that it highlights stay, then the first ones: use `highlight` or `sort`, or keep some with `where`.'
      : 'The first ones stay: put those that matter first, or choose `order: change`.';
  report(info('charts/rows-left-out', span, message, hint));
}
