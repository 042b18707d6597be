import type { Chart } from 'chart.js';
import type { Shape } from '../../model/drawing.ts';
import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { recordChart } from '../record-chart.ts';
import { BASELINE } from '../set-text.ts';
import { makeSketch, type Sketch } from '../sketch.ts';
import { type WrappedLabel, wrapLabel } from '../wrap-label.ts';
import { categoryScale, numberScale, valueScale } from './axis-options.ts';
import { leaderOf, placeNotes, type Rect } from './place-notes.ts';
import type { PlotData, PlotLine } from './plot-data.ts';
import { pushApart } from './push-apart.ts';

/** A line's name at its end. */
interface EndLabel {
  readonly line: PlotLine;
  readonly value: string;
  readonly wrapped: WrappedLabel;
  /** Index of the last value. */
  readonly at: number;
}

/** Lines (or areas) named at their ends, the message in colour and the rest grey, notes at their points, gaps as gaps. */
export function drawLines(data: PlotData, ground: Ground): Body {
  const height = Math.min(ground.height, ground.width * (ground.size === 'square' ? 0.85 : 0.58));
  const { text, small, fonts, theme } = ground;
  const area = data.spec.type === 'area';
  const ends = endLabels(data, ground);
  const right = Math.max(0, ...ends.map((end) => end.wrapped.width)) + text * 0.7;
  const shapes: Shape[] = [];
  const numeric = data.numbers !== null;
  const values = valueScale(data, ground, { zero: area });
  recordChart(
    {
      type: 'line',
      data: {
        labels: [...data.positions],
        datasets: inFront(data.lines).map((line) => ({
          data: line.points.map((point, index) => ({
            x: data.numbers?.[index] ?? index,
            y: point.value ?? Number.NaN,
          })),
          borderColor: line.color,
          borderWidth: text * (line.highlight ? 0.16 : 0.1),
          borderJoinStyle: 'round' as const,
          backgroundColor: area ? `${line.color}40` : line.color,
          fill: area ? (data.spec.stacked ? 'stack' : 'origin') : false,
          pointRadius: line.points.map((_, index) => (isAlone(line, index) ? text * 0.12 : 0)),
          pointBackgroundColor: line.color,
          pointBorderWidth: 0,
          spanGaps: false,
          clip: 4,
        })),
      },
      options: {
        layout: {
          padding: {
            right,
            top: small * (data.unit ? 1.7 : data.spec.notes.length > 0 ? 1.9 : 0.6),
            left: 0,
            bottom: 0,
          },
        },
        scales: {
          x: numeric ? numberScale(data, ground, { padded: false }) : categoryScale(ground),
          y: { ...values, stacked: data.spec.stacked },
        },
      },
      plugins: [
        {
          id: 'lines',
          beforeDatasetsDraw: (chart) => {
            const sketch = makeSketch(fonts);
            drawSpans(sketch, data, { chart, ground });
            if (data.unit)
              sketch.text(0, small * BASELINE, data.unit, { size: small, color: theme.colors.muted });
            shapes.push(...sketch.shapes);
          },
          afterDatasetsDraw: (chart) => {
            const sketch = makeSketch(fonts);
            const labels = drawEnds(sketch, ends, { chart, data, ground });
            drawNotes(sketch, data, { chart, ground, obstacles: labels });
            shapes.push(...sketch.shapes);
          },
        },
      ],
    },
    { width: ground.width, height, fonts, target: shapes },
  );
  return { height, shapes };
}

/** Highlighted lines are drawn last. */
function inFront(lines: readonly PlotLine[]): readonly PlotLine[] {
  return [...lines.filter((line) => !line.highlight), ...lines.filter((line) => line.highlight)];
}

/** A value between two gaps would be a line without length. */
function isAlone(line: PlotLine, index: number): boolean {
  const at = (where: number) => line.points[where]?.value ?? null;
  return at(index) !== null && at(index - 1) === null && at(index + 1) === null;
}

function endLabels(data: PlotData, ground: Ground): readonly EndLabel[] {
  const { text: size, fonts, width } = ground;
  return data.lines.flatMap((line) => {
    const at = line.points.findLastIndex((point) => point.value !== null);
    const value = line.points[at]?.value;
    if (value === null || value === undefined) return [];
    const said = data.say(value);
    const weight = line.highlight ? 600 : 400;
    const words = data.lines.length === 1 ? `${said}\n${line.label}` : `${line.label}\u00a0${said}`;
    return [{ line, value: said, at, wrapped: wrapLabel(words, width * 0.22, { size, weight }, fonts) }];
  });
}

interface Drawn {
  readonly chart: Pick<Chart, 'scales' | 'chartArea'>;
  readonly data: PlotData;
  readonly ground: Ground;
}

function xOf({ chart, data }: Pick<Drawn, 'chart' | 'data'>, index: number): number {
  return chart.scales.x?.getPixelForValue(data.numbers?.[index] ?? index) ?? 0;
}

function yOf({ chart }: Pick<Drawn, 'chart'>, value: number): number {
  return chart.scales.y?.getPixelForValue(value) ?? 0;
}

function drawEnds(sketch: Sketch, ends: readonly EndLabel[], drawn: Drawn): readonly Rect[] {
  const { text } = drawn.ground;
  const step = text * 1.18;
  const wanted = ends.map((end) => {
    const value = stackedValue(drawn.data, end);
    return { middle: yOf(drawn, value), height: end.wrapped.lines.length * step };
  });
  const middles = pushApart(wanted, {
    top: drawn.chart.chartArea.top - step,
    bottom: drawn.chart.chartArea.bottom + step,
  });
  return ends.map((end, index) => {
    const height = wanted[index]?.height ?? 0;
    const x = xOf(drawn, end.at) + text * 0.5;
    const top = (middles[index] ?? 0) - height / 2;
    sketch.circle(
      xOf(drawn, end.at),
      yOf(drawn, stackedValue(drawn.data, end)),
      text * (end.line.highlight ? 0.22 : 0.15),
      { fill: end.line.color },
    );
    const color = end.line.highlight ? end.line.color : drawn.ground.theme.colors.muted;
    for (const [row, words] of end.wrapped.lines.entries())
      sketch.text(x, top + row * step + text * 0.92, words, {
        size: text,
        weight: end.line.highlight && (row === 0 || drawn.data.lines.length > 1) ? 600 : 400,
        color,
      });
    return { left: x, right: x + end.wrapped.width, top, bottom: top + height };
  });
}

function stackedValue(data: PlotData, end: EndLabel): number {
  const own = end.line.points[end.at]?.value ?? 0;
  if (!data.spec.stacked) return own;
  const order = inFront(data.lines);
  const below = order.slice(0, order.indexOf(end.line));
  return own + below.reduce((sum, line) => sum + (line.points[end.at]?.value ?? 0), 0);
}

function drawSpans(sketch: Sketch, data: PlotData, { chart, ground }: Omit<Drawn, 'data'>): void {
  const { top, bottom } = chart.chartArea;
  for (const note of data.spec.notes) {
    if (note.to === null) continue;
    const from = data.positions.indexOf(note.at);
    const to = data.positions.indexOf(note.to);
    if (from < 0 || to < 0) continue;
    const left = xOf({ chart, data }, Math.min(from, to));
    const right = xOf({ chart, data }, Math.max(from, to));
    sketch.rect(left, top, right - left, bottom - top, { fill: ground.theme.colors.surface });
  }
}

/** Words at a point: a ring on the line, a leader, and the words where nothing else stands. */
function drawNotes(
  sketch: Sketch,
  data: PlotData,
  { chart, ground, obstacles }: Omit<Drawn, 'data'> & { readonly obstacles: readonly Rect[] },
): void {
  const { small, fonts, theme } = ground;
  const main = data.lines.find((line) => line.highlight) ?? data.lines[0];
  const notes = data.spec.notes.flatMap((note) => {
    const index = data.positions.indexOf(note.at);
    const to = note.to === null ? index : data.positions.indexOf(note.to);
    const value = main?.points[index]?.value ?? null;
    if (index < 0 || to < 0 || (value === null && note.to === null)) return [];
    const x = (xOf({ chart, data }, index) + xOf({ chart, data }, to)) / 2;
    const spans = note.to !== null;
    const y = spans || value === null ? chart.chartArea.top + small * 0.2 : yOf({ chart }, value);
    const wrapped = wrapLabel(note.text.text, small * 11, { size: small }, fonts);
    return [{ x, y, spans, wrapped, width: wrapped.width, height: wrapped.lines.length * small * 1.18 }];
  });
  const area = { ...chart.chartArea, top: 0, right: chart.chartArea.right + small };
  const places = placeNotes(notes, {
    area,
    obstacles: [...obstacles, ...lineRects(data, chart)],
    gap: small * 0.55,
  });
  for (const [index, note] of notes.entries()) {
    const place = places[index] ?? fallback(note, area);
    if (!note.spans) {
      const leader = leaderOf(note, place);
      sketch.line(note.x, leader.top, note.x, leader.bottom, {
        stroke: theme.colors.muted,
        width: small * 0.06,
      });
      sketch.circle(note.x, note.y, small * 0.24, {
        fill: theme.colors.background,
        stroke: theme.colors.text,
        width: small * 0.1,
      });
    }
    const paper = { fill: theme.colors.background, opacity: 0.85 };
    sketch.rect(place.left - 2, place.top, note.width + 4, note.height, paper);
    const middle = (place.left + place.right) / 2;
    const align =
      place.left >= note.x - note.width * 0.1
        ? 'left'
        : place.right <= note.x + note.width * 0.1
          ? 'right'
          : 'center';
    const x = align === 'left' ? place.left : align === 'right' ? place.right : middle;
    for (const [row, words] of note.wrapped.lines.entries())
      sketch.text(x, place.top + small * (0.9 + row * 1.18), words, {
        size: small,
        color: theme.colors.text,
        align,
      });
  }
}

/** At the foot of the chart, under its point: crossing a line is better than not being said. */
function fallback(
  note: { readonly x: number; readonly width: number; readonly height: number },
  area: Rect,
): Rect {
  const left = Math.max(area.left, Math.min(note.x - note.width / 2, area.right - note.width));
  return { left, right: left + note.width, top: area.bottom - note.height, bottom: area.bottom };
}

/** The lines as small boxes, for words to keep clear of. */
function lineRects(data: PlotData, chart: Drawn['chart']): readonly Rect[] {
  return data.lines.flatMap((line) =>
    line.points.flatMap((point, index) => {
      const next = line.points[index + 1];
      if (point.value === null) return [];
      const from = { x: xOf({ chart, data }, index), y: yOf({ chart }, point.value) };
      const last = next?.value ?? null;
      const to = last === null ? from : { x: xOf({ chart, data }, index + 1), y: yOf({ chart }, last) };
      return Array.from({ length: 6 }, (_, part): Rect => {
        const at = (share: number) => ({
          x: from.x + (to.x - from.x) * share,
          y: from.y + (to.y - from.y) * share,
        });
        const a = at(part / 6);
        const b = at((part + 1) / 6);
        return {
          left: Math.min(a.x, b.x),
          right: Math.max(a.x, b.x),
          top: Math.min(a.y, b.y) - 1,
          bottom: Math.max(a.y, b.y) + 1,
        };
      });
    }),
  );
}
