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
  /** What names keep clear of. */
  readonly obstacles?: readonly Rect[];
  /** Whether names stand in rows above the chart, in the room for them, and not beside lines that stand upright. */
  readonly above?: boolean;
}

/** Height of a row of names above a chart, as a factor of the small size. */
const ROW = 1.35;

/** Room above a chart for the names of its references, a row each. */
export function referenceRoom({ spec }: PlotData, { small }: Ground): number {
  return spec.references.filter(({ text }) => text !== null).length * small * ROW;
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
  { data, ground, axis, obstacles = [], above: onTop = false }: ReferenceOptions,
): readonly Rect[] {
  const { small, text, theme } = ground;
  const { top, bottom, left, right } = chart.chartArea;
  const { background, text: color } = theme.colors;
  const named: Rect[] = [];
  for (const { low, high, text: name } of data.spec.references) {
    const at = pixelOf(chart, axis, high ?? low);
    const look = { stroke: color, width: text * 0.075, dash: [text * 0.3, text * 0.2] };
    // A light rim, so that the line is seen on dark bars too.
    const rim = { stroke: background, strokeOpacity: 0.6, width: text * 0.22 };
    for (const each of [rim, look]) {
      if (high === null && axis === 'y') sketch.line(left, at, right, at, each);
      if (high === null && axis === 'x') sketch.line(at, top, at, bottom, each);
    }
    if (!name) continue;
    const width = sketch.measure(name.text, { size: small });
    const beside = at + small * 0.4 + width <= right + text ? at + small * 0.4 : at - small * 0.4 - width;
    const box = (x: number, y: number): Rect => ({
      left: x,
      right: x + width,
      top: y - small * 0.85,
      bottom: y + small * 0.25,
    });
    const above = at + (high === null ? -small * 0.35 : small * 1.05);
    const middle = high === null ? at : (pixelOf(chart, axis, low) + at) / 2;
    const below = at + (high === null ? small * 1.05 : small * 2.1);
    const places =
      axis === 'x'
        ? onTop
          ? rowsAbove(named.length).map((row) =>
              box(centred(width, middle, { left, right }), top - small * (0.4 + row * ROW)),
            )
          : [box(beside, bottom - small * 0.4)]
        : [above, below].flatMap((y) =>
            SHARES.map((share) => box(left + small * 0.4 + share * (right - left - width - small * 0.8), y)),
          );
    const free = (rect: Rect) => [...obstacles, ...named].every((other) => !meets(rect, other));
    const airy = (rect: Rect) =>
      free({ ...rect, left: rect.left - small * 0.3, right: rect.right + small * 0.3 });
    const rect = places.find(airy) ?? places.find(free) ?? places[0] ?? box(left, above);
    const [x, y] = [rect.left, rect.bottom - small * 0.25];
    // A band's name stands on the band, whose tint paper would cut a hole into.
    if (high === null || !free(rect))
      sketch.rect(rect.left - 2, rect.top, width + 4, small * 1.1, { fill: background, opacity: 0.75 });
    sketch.text(x, y, name.text, { size: small, color });
    named.push(rect);
  }
  return named;
}

/** Where along a line its name is tried: from the left on. */
const SHARES = Array.from({ length: 21 }, (_, index) => index / 20);

function rowsAbove(count: number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, row) => row);
}

function centred(
  width: number,
  at: number,
  { left, right }: { readonly left: number; readonly right: number },
): number {
  return Math.max(left, Math.min(at - width / 2, right - width));
}

/** The lines themselves, for words to keep clear of. */
export function referenceRects(chart: LaidOut, { spec }: PlotData): readonly Rect[] {
  const { left, right } = chart.chartArea;
  return spec.references.flatMap(({ low, high }) => {
    const y = pixelOf(chart, 'y', low);
    return high === null ? [{ left, right, top: y - 1, bottom: y + 1 }] : [];
  });
}

function meets(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
