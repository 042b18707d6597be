import type { ChartTable } from '../../model/chart.ts';
import type { PlotData, PlotPoint } from './plot-data.ts';

/** The plotted values as rows: a position, then a value for each line, with its range where it has one; a gap is empty. */
export function plotTable(data: PlotData): ChartTable {
  const say = ({ value, low, high }: PlotPoint): string => {
    if (value === null) return '';
    return low === null || high === null
      ? data.say(value)
      : `${data.say(value)} (${data.say(low)}–${data.say(high)})`;
  };
  return {
    columns: [
      { label: data.xLabel, numeric: false },
      ...data.lines.map((line) => ({ label: line.label, numeric: true })),
    ],
    rows: data.names.map((at, index) => [
      at,
      ...data.lines.map((line) =>
        say(line.points[index] ?? { value: null, low: null, high: null, size: null }),
      ),
    ]),
  };
}
