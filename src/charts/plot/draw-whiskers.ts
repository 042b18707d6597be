import { type LaidOut, pixelOf } from '../record-chart.ts';
import type { Sketch } from '../sketch.ts';
import type { BarsDrawing } from './plan-bars.ts';
import type { PlotPoint } from './plot-data.ts';

/** The value at which a bar with its interval ends, away from zero. */
export function outerEnd({ value, low, high }: PlotPoint): number | null {
  if (value === null) return null;
  return value < 0 ? Math.min(value, low ?? value) : Math.max(value, high ?? value);
}

/** A thin line over each bar from the lower to the upper bound of its value, with a stroke at either end. */
export function drawWhiskers(sketch: Sketch, chart: LaidOut, { data, ground, plan }: BarsDrawing): void {
  if (data.spec.stacked) return;
  const { text, theme } = ground;
  const { text: ink, background } = theme.colors;
  // A light edge keeps it apart from a dark bar.
  const looks = [
    { stroke: background, width: text * 0.24 },
    { stroke: ink, width: text * 0.08 },
  ];
  const half = text * 0.28;
  const axis = plan.lying ? 'x' : 'y';
  for (const [at, line] of data.lines.entries())
    for (const [index, { low, high }] of line.points.entries()) {
      const bar = chart.getDatasetMeta(at).data[index];
      if (low === null || high === null || !bar) continue;
      const [from, to] = [pixelOf(chart, axis, low), pixelOf(chart, axis, high)];
      const ends = [from, to].map(
        (end): Stroke =>
          plan.lying ? [end, bar.y - half, end, bar.y + half] : [bar.x - half, end, bar.x + half, end],
      );
      const stem: Stroke = plan.lying ? [from, bar.y, to, bar.y] : [bar.x, from, bar.x, to];
      for (const look of looks)
        for (const [x1, y1, x2, y2] of [stem, ...ends]) sketch.line(x1, y1, x2, y2, look);
    }
}

type Stroke = readonly [x1: number, y1: number, x2: number, y2: number];
