import {
  BasicPlatform,
  Chart,
  type ChartConfiguration,
  type ChartType,
  type DefaultDataPoint,
  type Plugin,
  type Scale,
} from 'chart.js';
import type { DrawnScale, Shape } from '../model/drawing.ts';
import type { Fonts } from '../text/open-fonts.ts';
import type { Body } from './frame.ts';
import { RecordingContext } from './recording-context.ts';
import { registerParts } from './register-parts.ts';
import { makeSketch, type Sketch } from './sketch.ts';

/** What our own drawing may ask a chart that Chart.js has laid out: its scales, its area, where its elements are. */
export type LaidOut = Pick<Chart, 'scales' | 'chartArea' | 'getDatasetMeta'>;

export interface ChartCanvas {
  readonly width: number;
  readonly height: number;
  readonly fonts: Fonts;
  /** Draws below and above Chart.js's own elements what it has no element for. */
  readonly under?: (sketch: Sketch, chart: LaidOut) => void;
  readonly over?: (sketch: Sketch, chart: LaidOut) => void;
}

/** Runs Chart.js once on a recording canvas and returns what it drew, and what we drew under and over it, in order. */
export function recordChart<T extends ChartType, D = DefaultDataPoint<T>>(
  config: Pick<ChartConfiguration<T, D>, 'data' | 'options'> & { readonly type: T },
  canvas: ChartCanvas,
): Body {
  registerParts();
  const { width, height, fonts } = canvas;
  const shapes: Shape[] = [];
  const drawInto = (draw: ChartCanvas['under']) => (chart: LaidOut) => {
    const sketch = makeSketch(fonts);
    draw?.(sketch, chart);
    shapes.push(...sketch.shapes);
  };
  const own: Plugin = {
    id: 'own',
    beforeDatasetsDraw: drawInto(canvas.under),
    afterDatasetsDraw: drawInto(canvas.over),
  };
  const context = new RecordingContext(width, height, { fonts, target: shapes });
  const chart = new Chart(context, {
    ...config,
    platform: BasicPlatform,
    plugins: [own],
    options: { ...config.options, animation: false, responsive: false, devicePixelRatio: 1, events: [] },
  } as ChartConfiguration<T, D>);
  const { x, y, r } = chart.scales;
  const axes = { x: drawnScale(x), y: drawnScale(y ?? r), turned: false };
  chart.destroy();
  return { height, shapes, axes };
}

/** A linear scale as Chart.js laid it out; null for any other. */
function drawnScale(scale: Scale | undefined): DrawnScale | null {
  if (scale?.type !== 'linear' && scale?.type !== 'radialLinear') return null;
  const { min: low, max: high, ticks } = scale;
  const apart = ticks.slice(1).map(({ value }, index) => value - (ticks[index]?.value ?? 0));
  const [step = 0] = apart;
  const even = step > 0 && apart.every((one) => Math.abs(one - step) < step * 1e-6);
  return { low, high, step: even ? Number(step.toPrecision(12)) : null };
}

/** Where a value stands on a laid-out chart, in points. */
export function pixelOf(chart: Pick<LaidOut, 'scales'>, axis: 'x' | 'y', value: number): number {
  return chart.scales[axis]?.getPixelForValue(value) ?? 0;
}
