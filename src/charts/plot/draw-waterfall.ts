import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { type LaidOut, pixelOf, recordChart } from '../record-chart.ts';
import { HALF_CAP } from '../set-text.ts';
import type { Sketch } from '../sketch.ts';
import { valueScale } from './axis-options.ts';
import { drawBase, drawNames } from './draw-bars.ts';
import { type BarsDrawing, planBars } from './plan-bars.ts';
import type { PlotData, PlotPoint } from './plot-data.ts';
import { type Step, stepsOf } from './waterfall-steps.ts';

interface WaterfallDrawing extends BarsDrawing {
  readonly steps: readonly Step[];
}

/** Width of a bar as a share of the way from one to the next. */
const BAR = 0.78;

/** A first bar from zero, each change from where the last one ended, and the sum at the end where it has a name. */
export function drawWaterfall(data: PlotData, ground: Ground): Body {
  const steps = stepsOf(data);
  const shown = withSteps(data);
  const plan = planBars(shown, ground);
  const drawing = { data: shown, ground, plan, steps };
  const { primary, accent, muted } = ground.theme.colors;
  const color = ({ kind, from, to }: Step) => (kind === 'level' ? muted : to < from ? accent : primary);
  const value = { ...valueScale(shown, ground, { zero: true, tight: plan.few }), display: !plan.few };
  const category = { type: 'category' as const, display: false };
  return recordChart<'bar', ([number, number] | null)[]>(
    {
      type: 'bar',
      data: {
        labels: [...shown.names],
        datasets: [
          {
            data: steps.map(({ from, to, known }) => (known ? [from, to] : null)),
            backgroundColor: steps.map(color),
            borderWidth: 0,
            categoryPercentage: BAR,
            barPercentage: 1,
          },
        ],
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
        drawSteps(sketch, chart, drawing);
      },
    },
  );
}

/** Bars planned by the levels they reach, so that there is room for them and their values. */
export function withSteps(data: PlotData): PlotData {
  const line = data.lines[0];
  const { total } = data.spec;
  const more = total ? [total.text] : [];
  const point = ({ from, to }: Step): PlotPoint => ({
    value: Math.max(from, to),
    low: Math.min(from, to),
    high: null,
    size: null,
  });
  const points = stepsOf(data).map(point);
  return {
    ...data,
    positions: [...data.positions, ...more],
    names: [...data.names, ...more],
    marked: [...data.marked, ...more.map(() => true)],
    lines: line ? [{ ...line, points }] : [],
  };
}

/** What each step adds, beyond its end, and a thin line from one bar to the next, dashed across a gap. */
function drawSteps(sketch: Sketch, chart: LaidOut, { ground, plan, steps }: WaterfallDrawing): void {
  const { text, theme } = ground;
  const bars = chart.getDatasetMeta(0).data;
  for (const [index, { kind, from, to, known }] of steps.entries()) {
    const bar = bars[index];
    if (!bar || !known) continue;
    const end = pixelOf(chart, plan.lying ? 'x' : 'y', to);
    const following = steps.findIndex((step, at) => at > index && step.known);
    const next = bars[following];
    const dash = following > index + 1 ? [text * 0.2, text * 0.2] : [];
    const thin = { stroke: theme.colors.muted, width: text * 0.05, dash };
    const half = next
      ? (((plan.lying ? next.y - bar.y : next.x - bar.x) / (following - index)) * BAR) / 2
      : 0;
    if (next && plan.lying) sketch.line(end, bar.y + half, end, next.y - half, thin);
    else if (next) sketch.line(bar.x + half, end, next.x - half, end, thin);
    const change = to - from;
    const sign = kind === 'change' && change > 0 ? '+' : '';
    if (!plan.few) continue;
    const said = `${sign}${plan.say(Number(change.toPrecision(12)))}`;
    const weight = kind === 'level' ? 600 : 400;
    const look = { size: text, weight, color: theme.colors.text } as const;
    if (plan.lying) {
      const right = Math.max(end, pixelOf(chart, 'x', from));
      sketch.text(right + text * 0.35, bar.y + text * HALF_CAP, said, look);
    } else {
      const top = Math.min(end, pixelOf(chart, 'y', from));
      sketch.text(bar.x, top - text * 0.35, said, { ...look, align: 'center' });
    }
  }
}
