import type { Score } from '../../model/briefing.ts';
import type { Shape } from '../../model/drawing.ts';
import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { recordChart } from '../record-chart.ts';
import { BASELINE, LINE } from '../set-text.ts';
import { makeSketch, polygon, type Sketch } from '../sketch.ts';
import type { DimensionRow, DimensionsData } from './dimensions-data.ts';
import { planRows, type RowsPlan } from './plan-rows.ts';

/** One row's geometry: `y` is its middle; x of a score by value. */
interface Place {
  readonly x: (value: number) => number;
  readonly y: (row: number) => number;
}

/**
 * A row a dimension: filled dot and band for now, hollow dot and thin line for before, an arrow between, the change and
 * the evidence in words. A range without a dot, no evidence and n/a look different, and none of them is a zero.
 */
export function drawRanges(data: DimensionsData, ground: Ground): Body {
  const plan = planRows(data, ground);
  const height = plan.headHeight + plan.rowHeight * data.rows.length;
  const shapes: Shape[] = [];
  const { low, high } = data.source.scale;
  const paper = ground.theme.colors.background;
  const colors = data.rows.map((row) => colorOf(row, ground));
  const dots = (pick: (row: DimensionRow) => Score | null) =>
    data.rows.map((row, index) => {
      const score = pick(row);
      return {
        x: score?.state === 'point' && score.score !== null ? score.score : Number.NaN,
        y: index + 0.5,
      };
    });
  const dot = {
    pointStyle: 'circle',
    pointRadius: plan.dot,
    pointBorderWidth: ground.text * 0.11,
    clip: false,
  } as const;
  recordChart(
    {
      type: 'scatter',
      data: {
        datasets: [
          {
            ...dot,
            data: dots((row) => row.now),
            pointBorderColor: colors,
            pointBackgroundColor: data.rows.map((row, index) =>
              row.now?.evidence === 'thin' ? paper : (colors[index] ?? paper),
            ),
          },
          {
            ...dot,
            data: dots((row) => row.before),
            pointRadius: data.rows.map((row) => plan.dot * (row.change.kind === 'unchanged' ? 1.42 : 1)),
            pointBorderColor: colors,
            pointBackgroundColor: data.rows.map((row) =>
              row.change.kind === 'unchanged' ? 'rgba(0,0,0,0)' : paper,
            ),
          },
        ],
      },
      options: {
        layout: {
          padding: {
            left: plan.scaleLeft,
            right: ground.width - plan.scaleRight,
            top: plan.headHeight,
            bottom: 0,
          },
        },
        scales: {
          x: { type: 'linear', display: false, min: low, max: high },
          y: { type: 'linear', display: false, min: 0, max: data.rows.length, reverse: true },
        },
      },
      plugins: [
        {
          id: 'ranges',
          beforeDatasetsDraw: (chart) => {
            const place = placeOf(chart.scales);
            const sketch = makeSketch(ground.fonts);
            drawScale(sketch, plan, { ground, place, height, low });
            for (const [index, row] of data.rows.entries())
              drawRow(sketch, row, { index, plan, ground, place, color: colors[index] ?? paper });
            drawWords(sketch, plan, { data, ground, place, colors });
            shapes.push(...sketch.shapes);
          },
          afterDatasetsDraw: (chart) => {
            const sketch = makeSketch(ground.fonts);
            for (const [index, row] of data.rows.entries())
              drawInner(sketch, row, {
                index,
                plan,
                ground,
                place: placeOf(chart.scales),
                color: colors[index] ?? paper,
              });
            shapes.push(...sketch.shapes);
          },
        },
      ],
    },
    { width: ground.width, height, fonts: ground.fonts, target: shapes },
  );
  return { height, shapes };
}

function placeOf(scales: Record<string, { getPixelForValue: (value: number) => number }>): Place {
  const at = (axis: 'x' | 'y', value: number) => scales[axis]?.getPixelForValue(value) ?? 0;
  return { x: (value) => at('x', value), y: (row) => at('y', row + 0.5) };
}

/** What changed has colour, and what changed beyond doubt the accent; the rest is grey. */
function colorOf({ change }: DimensionRow, ground: Ground): string {
  const { colors } = ground.theme;
  if (change.kind !== 'changed') return colors.muted;
  return change.rangesApart ? colors.accent : colors.primary;
}

function drawScale(
  sketch: Sketch,
  plan: RowsPlan,
  {
    ground,
    place,
    height,
    low,
  }: { readonly ground: Ground; readonly place: Place; readonly height: number; readonly low: number },
): void {
  const { text, small } = ground;
  const { colors } = ground.theme;
  const top = plan.headHeight - small * 1.5;
  for (const { value, lines } of plan.anchors) {
    const x = place.x(value);
    const first = value === low;
    sketch.line(x, top, x, height, {
      stroke: first ? colors.muted : colors.rule,
      width: first ? text * 0.07 : text * 0.05,
    });
    for (const [index, line] of lines.entries()) {
      const bold = index === 0;
      const y = bold ? text * BASELINE : text * LINE + (index - 1) * small * 1.2 + small * BASELINE;
      sketch.text(x, y, line, {
        size: bold ? text : small,
        weight: bold ? 600 : 400,
        color: bold ? colors.text : colors.muted,
        align: 'center',
      });
    }
  }
  const head = { size: small, color: colors.muted } as const;
  sketch.text(plan.changeX, text * BASELINE, 'Change', head);
  sketch.text(plan.evidenceX, text * BASELINE, 'Evidence', head);
}

interface RowContext {
  readonly index: number;
  readonly plan: RowsPlan;
  readonly ground: Ground;
  readonly place: Place;
  readonly color: string;
}

/** Band, thin line and arrow of one row, under its dots. */
function drawRow(sketch: Sketch, row: DimensionRow, { index, plan, ground, place, color }: RowContext): void {
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
    sketch.line(place.x(plan.anchors[0]?.value ?? 0), y, place.x(plan.anchors.at(-1)?.value ?? 0), y, {
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

/** Mixed evidence is a half-filled dot, thin evidence a dot with a small heart. */
function drawInner(
  sketch: Sketch,
  row: DimensionRow,
  { index, plan, ground, place, color }: RowContext,
): void {
  if (row.now?.state !== 'point' || row.now.score === null) return;
  const x = place.x(row.now.score);
  const y = place.y(index);
  if (row.now.evidence === 'thin') sketch.circle(x, y, plan.dot * 0.38, { fill: color });
  if (row.now.evidence !== 'mixed') return;
  const r = plan.dot - ground.text * 0.06;
  const k = r * 0.5522847498;
  sketch.path(
    [
      ['M', x, y - r],
      ['C', x + k, y - r, x + r, y - k, x + r, y],
      ['C', x + r, y + k, x + k, y + r, x, y + r],
      ['Z'],
    ],
    { fill: ground.theme.colors.background },
  );
}

function drawWords(
  sketch: Sketch,
  plan: RowsPlan,
  {
    data,
    ground,
    place,
    colors,
  }: {
    readonly data: DimensionsData;
    readonly ground: Ground;
    readonly place: Place;
    readonly colors: readonly string[];
  },
): void {
  const { text, small, theme } = ground;
  const drop = text * 0.33;
  for (const [index, { row, label, change, aside, evidence }] of plan.rows.entries()) {
    const y = place.y(index);
    const changed = row.change.kind === 'changed';
    for (const [line, words] of label.lines.entries()) {
      const shift = (line - (label.lines.length - 1) / 2) * text * 1.15;
      sketch.text(0, y + drop + shift, words, { size: text, weight: 600, color: theme.colors.text });
    }
    const up = aside === '' ? 0 : small * 0.6;
    const color = changed ? (colors[index] ?? theme.colors.text) : theme.colors.muted;
    sketch.text(plan.changeX, y + drop - up, change, { size: text, weight: changed ? 600 : 400, color });
    sketch.text(plan.changeX, y + drop - up + small * 1.22, aside, {
      size: small,
      color: theme.colors.muted,
    });
    sketch.text(plan.evidenceX, y + drop, evidence, { size: small, color: theme.colors.muted });
  }
  drawPeriods(sketch, plan, { data, ground, place, colors });
}

/** Names the two periods at the first row that shows both, in place of a legend. */
function drawPeriods(
  sketch: Sketch,
  plan: RowsPlan,
  {
    data,
    ground,
    place,
    colors,
  }: {
    readonly data: DimensionsData;
    readonly ground: Ground;
    readonly place: Place;
    readonly colors: readonly string[];
  },
): void {
  const name = (period: DimensionsData['now']) => (period.short ?? period.label).text;
  const both = data.rows.findIndex((row) => row.change.kind === 'changed');
  const index = Math.max(0, both);
  const row = data.rows[index];
  if (!row) return;
  const y = place.y(index) - plan.dot - ground.text * 0.3;
  const look = { size: ground.small, color: colors[index] ?? ground.theme.colors.text } as const;
  const at = (score: Score | null) =>
    score?.state === 'point' && score.score !== null ? place.x(score.score) : null;
  const now = at(row.now);
  const before = at(row.before);
  if (now === null) return;
  const print = (x: number, words: string, weight: 400 | 600) => {
    const width = sketch.measure(words, { ...look, weight });
    const paper = { fill: ground.theme.colors.background, opacity: 0.85 };
    sketch.rect(x - width / 2 - 2, y - ground.small * 0.85, width + 4, ground.small * 1.05, paper);
    sketch.text(x, y, words, { ...look, weight, align: 'center' });
  };
  if (before === null || !data.before) {
    print(now, name(data.now), 600);
  } else if (before === now) {
    print(now, `${name(data.before)} and ${name(data.now)}`, 600);
  } else {
    const nowWidth = sketch.measure(name(data.now), { ...look, weight: 600 });
    const beforeWidth = sketch.measure(name(data.before), look);
    const needed = (nowWidth + beforeWidth) / 2 + ground.small * 0.8;
    const lack = Math.max(0, needed - Math.abs(now - before)) / 2;
    const side = Math.sign(now - before);
    print(now + side * lack, name(data.now), 600);
    print(before - side * lack, name(data.before), 400);
  }
}
