import type { Body } from '../frame.ts';
import { type Ground, tallestRow } from '../ground.ts';
import { type LaidOut, pixelOf, recordChart } from '../record-chart.ts';
import { BASELINE, drawAround, HALF_CAP } from '../set-text.ts';
import type { Sketch } from '../sketch.ts';
import type { WrappedLabel } from '../wrap-label.ts';
import { valueScale } from './axis-options.ts';
import { drawBands, drawReferences } from './draw-references.ts';
import type { PlotData } from './plot-data.ts';
import { rowNames } from './row-names.ts';

interface RowsPlan {
  readonly labels: readonly WrappedLabel[];
  readonly left: number;
  readonly head: number;
  readonly height: number;
  /** Of a group from its row's middle, as a share of the row. */
  readonly shift: (group: number) => number;
}

/** A row a category: a dot for each group with its low–high range, the groups named at the first row. */
export function drawRows(data: PlotData, ground: Ground): Body {
  const { text, small, fonts, width, theme } = ground;
  const plan = planRows(data, ground);
  const count = data.positions.length;
  return recordChart(
    {
      type: 'scatter',
      data: {
        datasets: data.lines.map((line, group) => ({
          data: line.points.map((point, index) => ({
            x: point.value ?? Number.NaN,
            y: index + 0.5 + plan.shift(group),
          })),
          pointRadius: text * 0.33,
          pointBackgroundColor: line.color,
          pointBorderColor: theme.colors.background,
          pointBorderWidth: text * 0.06,
          clip: false as const,
        })),
      },
      options: {
        layout: { padding: { left: plan.left, right: text, top: plan.head - small * 1.75, bottom: 0 } },
        scales: {
          x: { ...valueScale(data, ground, { zero: false }), position: 'top' as const },
          y: { type: 'linear' as const, display: false, min: 0, max: count, reverse: true },
        },
      },
    },
    {
      width,
      height: plan.height,
      fonts,
      under: (sketch, chart) => {
        const look = { size: small, color: theme.colors.muted };
        if (data.unit) sketch.text(plan.left, small * BASELINE, data.unit, look);
        drawBands(sketch, chart, { data, ground, axis: 'x' });
        drawRowNames(sketch, chart, { plan, ground });
        drawIntervals(sketch, chart, { data, plan, ground });
        if (isPaired(data)) drawPairs(sketch, chart, { data, plan, ground });
        nameGroups(sketch, chart, { data, plan, ground });
        drawReferences(sketch, chart, { data, ground, axis: 'x' });
      },
    },
  );
}

/** How close the dots of a row's groups stand at least, in ems of the small size: closer than those of two rows. */
const CLOSEST = 0.85;

export function planRows(data: PlotData, ground: Ground): RowsPlan {
  const { text, small } = ground;
  const labels = rowNames(data.names, ground);
  const groups = data.lines.length;
  const head = small * (data.unit ? 3.2 : 2);
  const lines = Math.max(...labels.map((label) => label.lines.length));
  const least = Math.max(
    text * 1.5,
    (isPaired(data) ? 1 : groups) * small * CLOSEST + text * 0.6,
    lines * text * 1.15 + text * 0.4,
  );
  const room = (ground.height - head) / labels.length;
  const loose = tallestRow(ground, 1);
  const row = Math.max(least, Math.min(room, text * 3 * loose, least * 1.4 * loose));
  const paired = isPaired(data);
  const apart = Math.max(small * CLOSEST, Math.min((row - text * 0.8) / groups, text * 1.1));
  return {
    labels,
    left: Math.max(...labels.map((label) => label.width)) + text * 1.2,
    head,
    height: head + row * labels.length,
    shift: (group) => (paired ? 0 : (group - (groups - 1) / 2) * apart) / row,
  };
}

/** Two values without ranges stand on one line, joined by a thin stroke. */
function isPaired({ lines }: PlotData): boolean {
  return (
    lines.length === 2 &&
    lines.every(({ points }) => points.every(({ low, high }) => low === null || high === null))
  );
}

interface RowsDrawing {
  readonly data: PlotData;
  readonly plan: RowsPlan;
  readonly ground: Ground;
}

function drawRowNames(sketch: Sketch, chart: LaidOut, { plan, ground }: Omit<RowsDrawing, 'data'>): void {
  const { colors } = ground.theme;
  const look = { size: ground.text, color: colors.text };
  for (const [index, { lines }] of plan.labels.entries()) {
    drawAround(sketch, lines, { x: 0, middle: pixelOf(chart, 'y', index + 0.5), look });
    const y = pixelOf(chart, 'y', index);
    const rule = { stroke: colors.rule, strokeOpacity: 0.6, width: 0.5 };
    if (index > 0) sketch.line(0, y, ground.width, y, rule);
  }
}

function drawIntervals(sketch: Sketch, chart: LaidOut, { data, plan, ground }: RowsDrawing): void {
  const width = ground.text * 0.3;
  for (const [group, line] of data.lines.entries())
    for (const [index, { low, high }] of line.points.entries()) {
      if (low === null || high === null) continue;
      const y = pixelOf(chart, 'y', index + 0.5 + plan.shift(group));
      const look = { stroke: line.color, strokeOpacity: 0.45, width, cap: 'round' } as const;
      sketch.line(pixelOf(chart, 'x', low), y, pixelOf(chart, 'x', high), y, look);
    }
}

/** The way from one value to the other. */
function drawPairs(sketch: Sketch, chart: LaidOut, { data, ground }: RowsDrawing): void {
  const [one, other] = data.lines;
  for (const index of data.positions.keys()) {
    const from = one?.points[index]?.value ?? null;
    const to = other?.points[index]?.value ?? null;
    if (from === null || to === null) continue;
    const y = pixelOf(chart, 'y', index + 0.5);
    const look = { stroke: ground.theme.colors.grey, width: ground.text * 0.12 };
    sketch.line(pixelOf(chart, 'x', from), y, pixelOf(chart, 'x', to), y, look);
  }
}

/** Whether the names of two joined marks fit between the rows' names and the right edge. */
function hasRoom(row: number, sketch: Sketch, chart: LaidOut, { data, ground }: RowsDrawing): boolean {
  if (!isPaired(data)) return true;
  const { text, small } = ground;
  const ends = data.lines.map((line) => ({
    at: pixelOf(chart, 'x', line.points[row]?.value ?? 0),
    width: sketch.measure(line.label, { size: small, weight: 600 }) + text * 0.75,
  }));
  const [left, right] = ends.toSorted((a, b) => a.at - b.at);
  if (!left || !right) return true;
  return (
    left.at - left.width >= chart.chartArea.left && right.at + right.width <= chart.chartArea.right + text
  );
}

/** Each group's name beside its mark in the first row that has room for them all, right and left by turns. */
function nameGroups(sketch: Sketch, chart: LaidOut, { data, plan, ground }: RowsDrawing): void {
  if (data.lines.length < 2) return;
  const { text, small } = ground;
  const named = data.positions.flatMap((_, index) =>
    data.lines.every((line) => line.points[index]?.value !== null) ? [index] : [],
  );
  const row = named.find((index) => hasRoom(index, sketch, chart, { data, plan, ground })) ?? named[0] ?? 0;
  for (const [group, line] of data.lines.entries()) {
    const point = line.points[row];
    if (!point || point.value === null) continue;
    const look = { size: small, weight: 600, color: line.color } as const;
    const width = sketch.measure(line.label, look);
    const from = pixelOf(chart, 'x', point.high ?? point.value) + text * 0.75;
    const to = pixelOf(chart, 'x', point.low ?? point.value) - text * 0.75;
    const fits = {
      right: from + width <= chart.chartArea.right + text,
      left: to - width >= chart.chartArea.left,
    };
    const other = isPaired(data) ? data.lines[1 - group]?.points[row]?.value : null;
    const onRight =
      other != null
        ? point.value > other
        : group % 2 === 0
          ? fits.right || !fits.left
          : fits.right && !fits.left;
    const y = pixelOf(chart, 'y', row + 0.5 + plan.shift(group)) + small * HALF_CAP;
    const left = onRight ? from : to - width;
    const pad = text * 0.2;
    const paper = { fill: ground.theme.colors.background, opacity: 0.9 };
    sketch.rect(left - pad, y - small * 0.8, width + 2 * pad, small, paper);
    sketch.text(left, y, line.label, look);
  }
}
