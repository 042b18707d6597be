import { type LaidOut, pixelOf } from '../record-chart.ts';
import type { Rect } from './place-notes.ts';
import type { PlotData, PlotLine } from './plot-data.ts';

/** A laid-out line chart and its data. */
export interface LineChart {
  readonly chart: LaidOut;
  readonly data: PlotData;
}

/** Where the position of an index stands along the x axis, in points. */
export function xAt({ chart, data }: LineChart, index: number): number {
  return pixelOf(chart, 'x', data.numbers?.[index] ?? index);
}

/** Where a line's value stands, on top of those below it where lines are stacked. */
export function yAt({ chart, data }: LineChart, line: PlotLine, index: number): number {
  if (!data.spec.stacked) return pixelOf(chart, 'y', line.points[index]?.value ?? 0);
  const order = inFront(data.lines);
  const below = order.slice(0, order.indexOf(line));
  const sum = [...below, line].reduce((total, one) => total + (one.points[index]?.value ?? 0), 0);
  return pixelOf(chart, 'y', sum);
}

/** Highlighted lines are drawn last. */
export function inFront(lines: readonly PlotLine[]): readonly PlotLine[] {
  return [...lines.filter((line) => !line.highlight), ...lines.filter((line) => line.highlight)];
}

/** Boxes that a stretch between two values is taken as. */
const PARTS = 6;

/** The lines as small boxes, for words to keep clear of. */
export function lineRects(lines: LineChart): readonly Rect[] {
  return lines.data.lines.flatMap((line) =>
    line.points.flatMap((point, index) => {
      if (point.value === null) return [];
      const from = { x: xAt(lines, index), y: yAt(lines, line, index) };
      const ends = (line.points[index + 1]?.value ?? null) === null;
      const to = ends ? from : { x: xAt(lines, index + 1), y: yAt(lines, line, index + 1) };
      const at = (part: number) => ({
        x: from.x + ((to.x - from.x) * part) / PARTS,
        y: from.y + ((to.y - from.y) * part) / PARTS,
      });
      return Array.from({ length: PARTS }, (_, part) => around(at(part), at(part + 1)));
    }),
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function around(a: Point, b: Point): Rect {
  const [left, right] = a.x < b.x ? [a.x, b.x] : [b.x, a.x];
  const [top, bottom] = a.y < b.y ? [a.y, b.y] : [b.y, a.y];
  return { left, right, top: top - 1, bottom: bottom + 1 };
}
