import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { pushApart } from '../plot/push-apart.ts';
import { type LaidOut, pixelOf, recordChart } from '../record-chart.ts';
import { BASELINE, drawAround, HALF_CAP } from '../set-text.ts';
import type { Sketch } from '../sketch.ts';
import { changeColor } from './change-color.ts';
import type { DimensionsData } from './dimensions-data.ts';
import { drawDot, RING } from './draw-dot.ts';
import { planSlope, type SlopeEnd, type SlopePlan } from './plan-slope.ts';

interface SlopeDrawing {
  readonly data: DimensionsData;
  readonly plan: SlopePlan;
  readonly ground: Ground;
}

/**
 * Two periods side by side, a line a dimension, named at its end with its score and range; the scale's anchors on the
 * left. A dimension with a score in one period only is a dot without a line.
 */
export function drawSlope(data: DimensionsData, ground: Ground): Body {
  const plan = planSlope(data, ground);
  const { low, high } = data.source.scale;
  const drawing = { data, plan, ground };
  const score = (value: number | null | undefined) => value ?? Number.NaN;
  return recordChart(
    {
      type: 'scatter',
      data: {
        datasets: data.rows.map((row) => ({
          data: [
            { x: 0, y: score(row.before?.score) },
            { x: 1, y: score(row.now?.score) },
          ],
          showLine: true,
          borderColor: changeColor(row, ground),
          borderWidth: ground.text * (row.change.kind === 'changed' ? 0.16 : 0.1),
          pointRadius: 0,
          clip: false as const,
        })),
      },
      options: {
        layout: { padding: plan.padding },
        scales: {
          x: { type: 'linear' as const, display: false, min: 0, max: 1 },
          y: { type: 'linear' as const, display: false, min: low, max: high },
        },
      },
    },
    {
      width: ground.width,
      height: plan.height,
      fonts: ground.fonts,
      under: (sketch, chart) => drawSlopeScale(sketch, chart, drawing),
      over: (sketch, chart) => {
        drawEnds(sketch, chart, drawing);
        drawNames(sketch, chart, drawing);
      },
    },
  );
}

/** The two periods on top, and a line for each step of the scale with its name on the left. */
function drawSlopeScale(sketch: Sketch, chart: LaidOut, { data, plan, ground }: SlopeDrawing): void {
  const { text, small, theme } = ground;
  const { left, right, top, bottom } = chart.chartArea;
  const { colors } = theme;
  for (const { value, number, lines } of plan.steps) {
    const y = pixelOf(chart, 'y', value);
    const foot = value === data.source.scale.low;
    const rule = { stroke: foot ? colors.muted : colors.rule, width: text * (foot ? 0.07 : 0.05) };
    sketch.line(left, y, right, y, rule);
    const numberLook = { size: text, weight: 600, color: colors.text } as const;
    sketch.text(0, y + text * HALF_CAP, number, numberLook);
    const name = { x: plan.nameX, middle: y, look: { size: small, color: colors.muted } };
    drawAround(sketch, lines, name);
  }
  for (const x of [left, right]) sketch.line(x, top, x, bottom, { stroke: colors.rule, width: text * 0.05 });
  const head = { size: text, weight: 600, color: colors.text } as const;
  const y = text * BASELINE;
  const { before, now } = plan.heads;
  sketch.text(left - Math.min(left, before.width / 2), y, before.words, head);
  sketch.text(right - now.width / 2, y, now.words, head);
}

/** The dots at both ends, in the style of their evidence. */
function drawEnds(sketch: Sketch, chart: LaidOut, { data, ground }: SlopeDrawing): void {
  const { text, theme } = ground;
  const look = { radius: text * 0.36, ring: text * RING, background: theme.colors.background };
  for (const row of data.rows)
    for (const [at, score] of [row.before, row.now].entries()) {
      if (score?.state !== 'point' || score.score === null) continue;
      const place = { x: pixelOf(chart, 'x', at), y: pixelOf(chart, 'y', score.score) };
      drawDot(sketch, score.evidence, { ...look, ...place, color: changeColor(row, ground) });
    }
}

/** Names beside their ends, moved apart where several end at one score, each then with a thin leader. */
function drawNames(sketch: Sketch, chart: LaidOut, { plan, ground }: SlopeDrawing): void {
  const { text, small } = ground;
  const { top, bottom, right } = chart.chartArea;
  const step = text * 1.16;
  const room = { top: top - text * 0.8, bottom: bottom + text * 0.8 };
  const wanted = plan.ends.map((end) => ({
    middle: pixelOf(chart, 'y', end.score),
    height: end.label.lines.length * step + small * 0.25,
  }));
  const middles = pushApart(wanted, room);
  const draw = (end: SlopeEnd, index: number) => {
    const middle = middles[index] ?? 0;
    const y = wanted[index]?.middle ?? middle;
    const color = changeColor(end.row, ground);
    const line = { stroke: color, width: text * 0.05, strokeOpacity: 0.7 };
    if (Math.abs(middle - y) > text * 0.3)
      sketch.line(right + text * 0.55, y, plan.labelX(right) - text * 0.25, middle, line);
    const weight = end.row.change.kind === 'changed' ? 600 : 400;
    const look = { size: text, weight, color } as const;
    drawAround(sketch, end.label.lines, { x: plan.labelX(right), middle, look, step: 1.16 });
  };
  for (const [index, end] of plan.ends.entries()) draw(end, index);
}
