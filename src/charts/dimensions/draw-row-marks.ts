import type { Ground } from '../ground.ts';
import { polygon, type Sketch } from '../sketch.ts';
import type { DimensionRow } from './dimensions-data.ts';
import { drawInside, RING } from './draw-dot.ts';
import type { RowsPlan } from './plan-rows.ts';

/** One row's geometry on the chart's scales. */
export interface Place {
  /** Of a score. */
  readonly x: (value: number) => number;
  /** Of a row's dots. */
  readonly y: (row: number) => number;
  /** Of the middle of a row's name, and of what it says. */
  readonly words: (row: number) => number;
  readonly said: (row: number) => number;
}

export interface RowContext {
  readonly index: number;
  readonly plan: RowsPlan;
  readonly ground: Ground;
  readonly place: Place;
  readonly color: string;
}

/** Band, thin line and arrow of one row, under its dots. */
export function drawRow(
  sketch: Sketch,
  row: DimensionRow,
  { index, plan, ground, place, color }: RowContext,
): void {
  const y = place.y(index);
  const { text, theme } = ground;
  const { now, before } = row;
  if (now?.low != null && now.high != null) {
    const half = plan.dot * 0.62;
    const from = place.x(now.low);
    const to = place.x(now.high);
    sketch.path(roundBar(from, to, y, half), { fill: color, opacity: 0.2 });
    if (now.state === 'range')
      sketch.path(roundBar(from, to, y, half), { stroke: color, width: text * 0.07 });
  }
  if (now?.state === 'none' || now === null)
    sketch.line(plan.scaleLeft, y, plan.scaleRight, y, {
      stroke: theme.colors.grey,
      width: text * 0.07,
      dash: [text * 0.07, text * 0.35],
    });
  if (before?.low != null && before.high != null) {
    const under = y + plan.dot + text * 0.22;
    const line = { stroke: color, strokeOpacity: 0.75, width: text * 0.08 };
    const from = place.x(before.low);
    const to = place.x(before.high);
    sketch.line(from, under, to, under, line);
    for (const x of [from, to]) sketch.line(x, under - text * 0.14, x, under + text * 0.14, line);
  }
  if (row.change.kind === 'changed')
    drawArrow(sketch, place.x(row.change.from), place.x(row.change.to), { y, color, plan, text });
}

function drawArrow(
  sketch: Sketch,
  from: number,
  to: number,
  {
    y,
    color,
    plan,
    text,
  }: { readonly y: number; readonly color: string; readonly plan: RowsPlan; readonly text: number },
): void {
  const direction = Math.sign(to - from);
  const tip = to - direction * (plan.dot + text * 0.1);
  const tail = from + direction * plan.dot;
  if ((tip - tail) * direction < text * 0.4) return;
  const back = tip - direction * text * 0.5;
  sketch.line(tail, y, back, y, { stroke: color, width: text * 0.14 });
  sketch.path(
    polygon([
      [tip, y],
      [back, y - text * 0.3],
      [back, y + text * 0.3],
    ]),
    { fill: color },
  );
}

function roundBar(from: number, to: number, y: number, half: number): ReturnType<typeof polygon> {
  const k = half * 0.5522847498;
  const left = from;
  const right = Math.max(to, from);
  return [
    ['M', left, y - half],
    ['L', right, y - half],
    ['C', right + k, y - half, right + half, y - k, right + half, y],
    ['C', right + half, y + k, right + k, y + half, right, y + half],
    ['L', left, y + half],
    ['C', left - k, y + half, left - half, y + k, left - half, y],
    ['C', left - half, y - k, left - k, y - half, left, y - half],
    ['Z'],
  ];
}

/** Draws over the dot of now what tells its evidence. */
export function drawInner(
  sketch: Sketch,
  row: DimensionRow,
  { index, plan, ground, place, color }: RowContext,
): void {
  if (row.now?.state !== 'point' || row.now.score === null) return;
  drawInside(sketch, row.now.evidence, {
    x: place.x(row.now.score),
    y: place.y(index),
    radius: plan.dot,
    ring: ground.text * RING,
    color,
    background: ground.theme.colors.background,
  });
}
