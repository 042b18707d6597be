import type { PathCommand } from '../../model/drawing.ts';
import type { Ground } from '../ground.ts';
import { pixelOf } from '../record-chart.ts';
import { polygon, type Sketch } from '../sketch.ts';
import { type LineChart, xAt } from './line-place.ts';
import type { PlotLine } from './plot-data.ts';

/** Of an interval between two gaps, which is a bar and no band. */
const ALONE = 0.35;

/** The interval round each line as a band, broken where a bound is missing. */
export function drawLineBands(sketch: Sketch, lines: LineChart, { text }: Ground): void {
  for (const line of lines.data.lines)
    for (const run of runsOf(line)) {
      const y = (value: number) => pixelOf(lines.chart, 'y', value);
      const [alone] = run.length === 1 ? run : [];
      if (alone) {
        const x = xAt(lines, alone.index);
        sketch.line(x, y(alone.low), x, y(alone.high), {
          stroke: line.color,
          strokeOpacity: ALONE,
          width: text * 0.4,
        });
      }
      if (run.length < 2) continue;
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
