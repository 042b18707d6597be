import type { ChartTable } from '../../model/chart.ts';
import { formatNumber } from '../../text/format-number.ts';
import { wordsIn } from '../words/words-in.ts';
import { sayShare } from './describe-kinds.ts';
import type { PlotData, PlotPoint } from './plot-data.ts';
import { stepsOf } from './waterfall-steps.ts';

type Column = ChartTable['columns'][number];

const EMPTY: PlotPoint = { value: null, low: null, high: null, size: null };

/**
 * The plotted values as rows: a position, then a value for each line, with its range where it has one; a gap is empty.
 * Points have their name and both their places, bubbles their size, parts their share, steps their sum.
 */
export function plotTable(data: PlotData): ChartTable {
  const say = ({ value, low, high }: PlotPoint): string => {
    if (value === null) return '';
    return low === null || high === null
      ? data.say(value)
      : `${data.say(value)} (${data.say(low)}–${data.say(high)})`;
  };
  const more = moreOf(data);
  const named = isNamed(data);
  const rows = data.names.map((at, index) => [
    at,
    ...(named ? [data.positions[index] ?? ''] : []),
    ...data.lines.map((line) => say(line.points[index] ?? EMPTY)),
    ...more.map(({ cell }) => cell(index)),
  ]);
  const first = named ? [{ label: data.spec.name?.id ?? '', numeric: false }] : [];
  return {
    columns: [
      ...first,
      { label: data.xLabel, numeric: named },
      ...data.lines.map((line) => ({ label: line.label, numeric: true })),
      ...more.map(({ column }) => column),
    ],
    rows: [...rows, ...totalOf(data)],
  };
}

/** Whether names stand in the place of positions, which then have a column of their own. */
function isNamed({ spec }: PlotData): boolean {
  return spec.name !== null && (spec.type === 'scatter' || spec.type === 'bubble');
}

interface MoreColumn {
  readonly column: Column;
  readonly cell: (index: number) => string;
}

/** The size of bubbles, the share of parts. */
function moreOf(data: PlotData): readonly MoreColumn[] {
  const { spec, lines, language } = data;
  if (spec.type === 'bubble' && spec.size) {
    const say = (value: number) => formatNumber(value, { language, decimals: null, sign: false });
    const sizeAt = (index: number) =>
      lines.map((line) => line.points[index]?.size ?? null).find((one) => one !== null);
    const cell = (index: number) => {
      const size = sizeAt(index);
      return size == null ? '' : say(size);
    };
    return [{ column: { label: spec.size.id, numeric: true }, cell }];
  }
  if (spec.type !== 'doughnut') return [];
  const points = lines[0]?.points ?? [];
  const total = points.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const cell = (index: number) => {
    const value = points[index]?.value ?? null;
    return value === null ? '' : sayShare(value, total, language);
  };
  return [{ column: { label: wordsIn(language).plot.share, numeric: true }, cell }];
}

/** The last bar of a waterfall, which is in no row of the data. */
function totalOf(data: PlotData): readonly (readonly string[])[] {
  const { spec } = data;
  const end = stepsOf(data).at(-1);
  if (spec.type !== 'waterfall' || !spec.total || !end) return [];
  return [[spec.total.text, data.say(Number(end.to.toPrecision(12)))]];
}
