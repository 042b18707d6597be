import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { type LaidOut, pixelOf, recordChart } from '../record-chart.ts';
import { BASELINE, drawAround, HALF_CAP } from '../set-text.ts';
import type { Sketch } from '../sketch.ts';
import { valueScale } from './axis-options.ts';
import { drawLegend } from './draw-legend.ts';
import { drawBands, drawReferences } from './draw-references.ts';
import { drawStackValues } from './draw-stack-values.ts';
import { drawWhiskers, outerEnd } from './draw-whiskers.ts';
import type { Rect } from './place-notes.ts';
import { BARS_SHARE, type BarsDrawing, planBars } from './plan-bars.ts';
import type { PlotData, PlotLine } from './plot-data.ts';

/** Bars from zero, lying where the author or long names ask for it; values on them when they are few. */
export function drawBars(data: PlotData, ground: Ground): Body {
  const plan = planBars(data, ground);
  const { stacked } = data.spec;
  const value = { ...valueScale(data, ground, { zero: true, tight: plan.few }), display: !plan.few, stacked };
  const category = { type: 'category' as const, display: false, stacked };
  const drawing: BarsDrawing = { data, ground, plan };
  return recordChart(
    {
      type: 'bar',
      data: {
        labels: [...data.names],
        datasets: data.lines.map((line) => ({
          data: line.points.map((point) => point.value ?? Number.NaN),
          backgroundColor: barColors(line, data, ground),
          borderWidth: 0,
          categoryPercentage: BARS_SHARE,
          barPercentage: data.lines.length > 1 ? 0.94 : 1,
        })),
      },
      options: {
        indexAxis: plan.lying ? 'y' : 'x',
        layout: { padding: plan.padding },
        scales: plan.lying ? { x: value, y: category } : { x: category, y: value },
      },
    },
    {
      width: ground.width,
      height: plan.height,
      fonts: ground.fonts,
      over: (sketch, chart) => {
        drawBase(sketch, chart, drawing);
        drawNames(sketch, chart, drawing);
        drawWhiskers(sketch, chart, drawing);
        const axis = plan.lying ? 'x' : 'y';
        drawReferences(sketch, chart, {
          data,
          ground,
          axis,
          above: plan.lying,
          obstacles: barRects(chart, drawing),
        });
        if (plan.few && stacked) drawStackValues(sketch, chart, drawing);
        else if (plan.few) drawValues(sketch, chart, drawing);
        drawLegend(sketch, plan.legend, ground);
      },
      under: (sketch, chart) => drawBands(sketch, chart, { data, ground, axis: plan.lying ? 'x' : 'y' }),
    },
  );
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
}

/** Standing bars with their values above them, for names to keep clear of; none of lying ones. */
function barRects(chart: LaidOut, { data, ground, plan }: BarsDrawing): readonly Rect[] {
  if (plan.lying) return [];
  const value = plan.few ? ground.text * 1.3 : 0;
  return data.lines.flatMap((line, index) =>
    (chart.getDatasetMeta(index).data as unknown as readonly Bar[]).flatMap(({ x, y, base, width }, at) => {
      const point = line.points[at];
      const outer = point ? outerEnd(point) : null;
      if (outer === null) return [];
      const end = data.spec.stacked ? y : pixelOf(chart, 'y', outer);
      const [top, bottom] = [Math.min(y, base, end) - value, Math.max(y, base, end)];
      return [{ left: x - width / 2, right: x + width / 2, top, bottom }];
    }),
  );
}

/** A bar that stands for the message has its line's colour, the others are grey. */
function barColors(line: PlotLine, { marked }: PlotData, { theme }: Ground): string[] {
  return line.points.map((_, index) => (marked[index] ? line.color : theme.colors.grey));
}

/** The zero line, and the unit where an axis needs it. */
export function drawBase(sketch: Sketch, chart: LaidOut, { ground, plan }: BarsDrawing): void {
  const { text, small, theme } = ground;
  const { top, bottom, left, right } = chart.chartArea;
  const look = { stroke: theme.colors.muted, width: text * 0.06 };
  const zero = pixelOf(chart, plan.lying ? 'x' : 'y', 0);
  if (plan.lying) sketch.line(zero, top, zero, bottom, look);
  else sketch.line(left, zero, right, zero, look);
  if (plan.unit === null) return;
  const y = small * BASELINE + plan.legend.height;
  sketch.text(plan.lying ? plan.padding.left : 0, y, plan.unit, { size: small, color: theme.colors.muted });
}

export function drawNames(sketch: Sketch, chart: LaidOut, { ground, plan }: BarsDrawing): void {
  const { text, small, theme } = ground;
  const color = theme.colors.text;
  for (const [index, { lines }] of plan.names.entries()) {
    const at = pixelOf(chart, plan.lying ? 'y' : 'x', index);
    if (plan.lying) drawAround(sketch, lines, { x: 0, middle: at, look: { size: text, color } });
    else
      for (const [row, words] of lines.entries()) {
        const y = plan.height - plan.foot + small * (0.5 + BASELINE + row * 1.18);
        sketch.text(at, y, words, { size: small, color, align: 'center' });
      }
  }
}

function drawValues(sketch: Sketch, chart: LaidOut, { data, ground, plan }: BarsDrawing): void {
  const { text, theme } = ground;
  for (const [at, line] of data.lines.entries())
    for (const [index, point] of line.points.entries()) {
      const bar = chart.getDatasetMeta(at).data[index];
      const outer = outerEnd(point);
      const { value } = point;
      if (value === null || outer === null || !bar) continue;
      const reach = pixelOf(chart, plan.lying ? 'x' : 'y', outer);
      const end = plan.lying ? { x: reach, y: bar.y } : { x: bar.x, y: reach };
      const below = value < 0;
      const look = {
        size: text,
        weight: line.highlight && data.marked[index] ? 600 : 400,
        color: theme.colors.text,
      } as const;
      const said = plan.say(value);
      if (plan.lying) {
        const x = end.x + (below ? -1 : 1) * text * 0.35;
        if (data.spec.references.length > 0) {
          // A line of reference stands back where a value is said.
          const width = sketch.measure(said, look) + text * 0.3;
          const paper = { fill: theme.colors.background, opacity: 0.9 };
          sketch.rect(below ? x - width : x, end.y - text * 0.5, width, text, paper);
        }
        sketch.text(x, end.y + text * HALF_CAP, said, { ...look, align: below ? 'right' : 'left' });
      } else sketch.text(end.x, end.y + text * (below ? 1.1 : -0.35), said, { ...look, align: 'center' });
    }
}
