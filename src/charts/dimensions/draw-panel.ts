import type { Dimension, Score } from '../../model/briefing.ts';
import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { type LaidOut, pixelOf, recordChart } from '../record-chart.ts';
import { BASELINE, HALF_CAP } from '../set-text.ts';
import { rectPath, type Sketch } from '../sketch.ts';
import { wordsIn } from '../words/words-in.ts';
import type { DimensionsData } from './dimensions-data.ts';
import { drawDot, RING } from './draw-dot.ts';
import { type MultiplesPlan, NAME_LINE } from './plan-multiples.ts';
import { sayNumber } from './say-score.ts';

interface PanelDrawing {
  readonly data: DimensionsData;
  readonly plan: MultiplesPlan;
  readonly ground: Ground;
  readonly cells: readonly (Score | null)[];
}

/** One dimension over all periods: its name and scores on top, a step line with ranges below. */
export function drawPanel(dimension: Dimension, options: Omit<PanelDrawing, 'cells'>): Body {
  const { data, plan, ground } = options;
  const { periods, scale } = data.source;
  const cells = periods.map((period) => data.cell(dimension.id, period.id));
  const drawing = { ...options, cells };
  const value = (score: Score | null) =>
    score?.state === 'point' ? (score.score ?? Number.NaN) : Number.NaN;
  const points = cells.map((score, index) => ({ x: index + 0.5, y: value(score) }));
  return recordChart(
    {
      type: 'scatter',
      data: {
        datasets: [
          {
            data: points,
            showLine: true,
            stepped: 'middle' as const,
            borderColor: ground.theme.colors.primary,
            borderWidth: ground.text * 0.12,
            pointRadius: 0,
            spanGaps: false,
            clip: false as const,
          },
        ],
      },
      options: {
        layout: { padding: { top: plan.panel.head } },
        scales: {
          x: { type: 'linear' as const, display: false, min: 0, max: periods.length },
          y: { type: 'linear' as const, display: false, min: scale.low, max: scale.high },
        },
      },
    },
    {
      width: plan.panel.width,
      height: plan.panel.height,
      fonts: ground.fonts,
      under: (sketch, chart) => {
        drawPanelHead(sketch, dimension, drawing);
        drawRules(sketch, chart, drawing);
        for (const [index] of cells.entries()) drawRange(sketch, chart, index, drawing);
      },
      over: (sketch, chart) => {
        for (const [index] of cells.entries()) drawScore(sketch, chart, index, drawing);
      },
    },
  );
}

/** The dimension's name, its last line next to the panel. */
function drawPanelHead(sketch: Sketch, dimension: Dimension, { data, plan, ground }: PanelDrawing): void {
  const { text, theme } = ground;
  const look = { size: text, weight: 600, color: theme.colors.text } as const;
  const lines = plan.names[data.source.dimensions.indexOf(dimension)]?.lines ?? [];
  const most = Math.max(...plan.names.map((name) => name.lines.length));
  for (const [row, words] of lines.entries())
    sketch.text(0, text * (BASELINE * 0.9 + NAME_LINE * (most - lines.length + row)), words, look);
}

function drawRules(sketch: Sketch, chart: LaidOut, { data, plan, ground }: PanelDrawing): void {
  const { colors } = ground.theme;
  for (const value of plan.steps) {
    const y = pixelOf(chart, 'y', value);
    const foot = value === data.source.scale.low;
    const look = { stroke: foot ? colors.muted : colors.rule, width: ground.text * (foot ? 0.07 : 0.05) };
    sketch.line(0, y, plan.panel.width, y, look);
  }
}

/** A band over the range; outlined where there is no score, dots for no evidence, "n/a" in words. */
function drawRange(
  sketch: Sketch,
  chart: LaidOut,
  index: number,
  { data, cells, ground }: PanelDrawing,
): void {
  const { text, small, theme } = ground;
  const { primary, grey, muted } = theme.colors;
  const score = cells[index] ?? null;
  const left = pixelOf(chart, 'x', index);
  const right = pixelOf(chart, 'x', index + 1);
  const pad = (right - left) * 0.06;
  const middle = (left + right) / 2;
  if (score?.state === 'n/a') {
    const y = pixelOf(chart, 'y', (data.source.scale.low + data.source.scale.high) / 2);
    sketch.text(middle, y + small * HALF_CAP, wordsIn(ground.language).dimensions.notApplicable, {
      size: small,
      color: muted,
      align: 'center',
    });
  } else if (score === null || score.state === 'none') {
    const y = pixelOf(chart, 'y', (data.source.scale.low + data.source.scale.high) / 2);
    const dash = [text * 0.07, text * 0.35];
    sketch.line(left + pad, y, right - pad, y, { stroke: grey, width: text * 0.09, dash });
  } else if (score.low !== null && score.high !== null) {
    const top = pixelOf(chart, 'y', score.high);
    const path = rectPath(left + pad, top, right - left - 2 * pad, pixelOf(chart, 'y', score.low) - top);
    if (score.state === 'point') sketch.path(path, { fill: primary, opacity: 0.17 });
    else sketch.path(path, { stroke: grey, width: text * 0.08, dash: [text * 0.22, text * 0.16] });
  }
}

/** A dot in the style of its evidence, with its number above. */
function drawScore(
  sketch: Sketch,
  chart: LaidOut,
  index: number,
  { cells, ground, plan }: PanelDrawing,
): void {
  const score = cells[index];
  if (score?.state !== 'point' || score.score === null) return;
  const { text, small, theme, language } = ground;
  const { primary, background } = theme.colors;
  const x = pixelOf(chart, 'x', index + 0.5);
  const y = pixelOf(chart, 'y', score.score);
  const radius = Math.min(text * 0.3, plan.panel.width * 0.03);
  drawDot(sketch, score.evidence, { x, y, radius, ring: text * RING * 0.9, color: primary, background });
  const above = y - radius - small * 0.3;
  const look = { size: small, weight: 600, color: theme.colors.text, align: 'center' } as const;
  sketch.text(x, above, sayNumber(score.score, language), look);
}
