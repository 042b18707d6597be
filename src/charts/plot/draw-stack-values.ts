import { readable } from '../../model/contrast.ts';
import { type LaidOut, pixelOf } from '../record-chart.ts';
import { HALF_CAP } from '../set-text.ts';
import type { Sketch } from '../sketch.ts';
import { type BarsDrawing, totalAt } from './plan-bars.ts';

/** Values inside the parts of stacked bars where they fit, and the total at the end of each. */
export function drawStackValues(sketch: Sketch, chart: LaidOut, drawing: BarsDrawing): void {
  const { data, ground, plan } = drawing;
  const { text, small, theme } = ground;
  for (const index of data.positions.keys()) {
    drawParts(sketch, chart, index, drawing);
    const total = totalAt(data, index);
    const end = chart.getDatasetMeta(0).data[index];
    if (total === null || !end) continue;
    const at = pixelOf(chart, plan.lying ? 'x' : 'y', total);
    const look = { size: text, weight: 600, color: theme.colors.text } as const;
    if (plan.lying) sketch.text(at + text * 0.35, end.y + text * HALF_CAP, plan.say(total), look);
    else sketch.text(end.x, at - small * 0.35, plan.say(total), { ...look, align: 'center' });
  }
}

function drawParts(sketch: Sketch, chart: LaidOut, index: number, { data, ground, plan }: BarsDrawing): void {
  const { small, theme } = ground;
  const sums = { above: 0, below: 0 };
  for (const [at, line] of data.lines.entries()) {
    const value = line.points[index]?.value ?? null;
    const bar = chart.getDatasetMeta(at).data[index];
    if (value === null || !bar) continue;
    const side = value < 0 ? 'below' : 'above';
    const axis = plan.lying ? 'x' : 'y';
    const from = pixelOf(chart, axis, sums[side]);
    sums[side] += value;
    const to = pixelOf(chart, axis, sums[side]);
    const { width, height } = bar.getProps(['width', 'height']) as { width: number; height: number };
    const said = plan.say(value);
    const room = plan.lying
      ? { along: Math.abs(to - from), across: height }
      : { along: width, across: Math.abs(to - from) };
    const fits =
      sketch.measure(said, { size: small }) + small * 0.5 < room.along && room.across > small * 1.1;
    if (!fits) continue;
    const middle = (from + to) / 2;
    const [x, y] = plan.lying ? [middle, bar.y] : [bar.x, middle];
    const fill = data.marked[index] ? line.color : theme.colors.grey;
    const color = readable(fill, [theme.colors.background, theme.colors.text]);
    sketch.text(x, y + small * HALF_CAP, said, { size: small, color, align: 'center' });
  }
}
