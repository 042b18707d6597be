import type { Ground } from '../ground.ts';
import { type LaidOut, pixelOf } from '../record-chart.ts';
import type { Sketch } from '../sketch.ts';
import type { Rect } from './place-notes.ts';
import type { PlotData } from './plot-data.ts';

interface ReferenceOptions {
  readonly data: PlotData;
  readonly ground: Ground;
  /** The axis of values. */
  readonly axis: 'x' | 'y';
}

/** Shades the bands that values are compared with. */
export function drawBands(sketch: Sketch, chart: LaidOut, { data, ground, axis }: ReferenceOptions): void {
  const { top, bottom, left, right } = chart.chartArea;
  for (const { low, high } of data.spec.references) {
    if (high === null) continue;
    const from = pixelOf(chart, axis, low);
    const to = pixelOf(chart, axis, high);
    const look = { fill: ground.theme.colors.grey, opacity: 0.16 };
    if (axis === 'y') sketch.rect(left, Math.min(from, to), right - left, Math.abs(to - from), look);
    else sketch.rect(Math.min(from, to), top, Math.abs(to - from), bottom - top, look);
  }
}

/** Dashed lines that values are compared with, and the names of lines and bands; returns where the names are. */
export function drawReferences(
  sketch: Sketch,
  chart: LaidOut,
  { data, ground, axis }: ReferenceOptions,
): readonly Rect[] {
  const { small, text, theme } = ground;
  const { top, bottom, left, right } = chart.chartArea;
  const { background, text: color } = theme.colors;
  return data.spec.references.flatMap(({ low, high, text: name }) => {
    const at = pixelOf(chart, axis, high ?? low);
    const look = { stroke: color, width: text * 0.075, dash: [text * 0.3, text * 0.2] };
    if (high === null && axis === 'y') sketch.line(left, at, right, at, look);
    if (high === null && axis === 'x') sketch.line(at, top, at, bottom, look);
    if (!name) return [];
    const width = sketch.measure(name.text, { size: small });
    // At the left above its line: ends and their names are on the right.
    const fits = at + small * 0.4 + width <= right + text;
    const x = axis === 'y' ? left + small * 0.4 : fits ? at + small * 0.4 : at - small * 0.4 - width;
    const y = axis === 'y' ? at + (high === null ? -small * 0.35 : small * 1.05) : bottom - small * 0.4;
    const rect = { left: x, right: x + width, top: y - small * 0.85, bottom: y + small * 0.25 };
    sketch.rect(rect.left - 2, rect.top, width + 4, small * 1.1, { fill: background, opacity: 0.75 });
    sketch.text(x, y, name.text, { size: small, color });
    return [rect];
  });
}
