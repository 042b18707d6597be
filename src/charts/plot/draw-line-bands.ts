import type { PathCommand } from '../../model/drawing.ts';
import { pixelOf } from '../record-chart.ts';
import { polygon, type Sketch } from '../sketch.ts';
import { type LineChart, xAt } from './line-place.ts';
import type { PlotLine } from './plot-data.ts';

/** The interval round each line as a band, broken where a bound is missing. */
export function drawLineBands(sketch: Sketch, lines: LineChart): void {
  for (const line of lines.data.lines)
    for (const run of runsOf(line)) {
      if (run.length < 2) continue;
      const y = (value: number) => pixelOf(lines.chart, 'y', value);
      const above = run.map(({ index, high }) => [xAt(lines, index), y(high)] as const);
      const below = run.map(({ index, low }) => [xAt(lines, index), y(low)] as const);
      const band: readonly PathCommand[] = polygon([...above, ...below.toReversed()]);
      sketch.path(band, { fill: line.color, opacity: 0.18 });
    }
}

interface Bound {
  readonly index: number;
  readonly low: number;
  readonly high: number;
}

/** Stretches in which every point has both bounds. */
function runsOf({ points }: PlotLine): readonly (readonly Bound[])[] {
  const runs: Bound[][] = [[]];
  for (const [index, { low, high }] of points.entries())
    if (low === null || high === null) runs.push([]);
    else runs.at(-1)?.push({ index, low, high });
  return runs;
}
