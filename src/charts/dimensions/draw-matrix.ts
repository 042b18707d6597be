import type { Body } from '../frame.ts';
import { type Ground, tallestRow } from '../ground.ts';
import { type LaidOut, pixelOf, recordChart } from '../record-chart.ts';
import { BASELINE, drawAround } from '../set-text.ts';
import type { Sketch } from '../sketch.ts';
import type { WrappedLabel } from '../wrap-label.ts';
import type { DimensionsData } from './dimensions-data.ts';
import { drawCell } from './draw-matrix-cell.ts';
import { fitName, nameAlike } from './fit-name.ts';

interface MatrixPlan {
  readonly names: readonly WrappedLabel[];
  readonly heads: readonly WrappedLabel[];
  readonly left: number;
  readonly head: number;
  readonly height: number;
}

/** Dimension × period: the score and its range in each cell, darker for more; hatching for no evidence, empty for n/a. */
export function drawMatrix(data: DimensionsData, ground: Ground): Body {
  const { dimensions, periods } = data.source;
  const plan = planMatrix(data, ground);
  return recordChart(
    {
      type: 'scatter',
      data: { datasets: [{ data: [], clip: false }] },
      options: {
        layout: { padding: { left: plan.left, right: 0, top: plan.head, bottom: 0 } },
        scales: {
          x: { type: 'linear', display: false, min: 0, max: periods.length },
          y: { type: 'linear', display: false, min: 0, max: dimensions.length, reverse: true },
        },
      },
    },
    {
      width: ground.width,
      height: plan.height,
      fonts: ground.fonts,
      under: (sketch, chart) => {
        drawNames(sketch, chart, { plan, ground });
        drawCells(sketch, chart, { data, ground });
      },
    },
  );
}

export function planMatrix(data: DimensionsData, ground: Ground): MatrixPlan {
  const { dimensions, periods } = data.source;
  const { text, small, fonts, width, height } = ground;
  const many = dimensions.length * text * 2.7 > height * 0.8;
  const names = dimensions.map((dimension) =>
    fitName(dimension, { width: width * (many ? 0.4 : 0.28), look: { size: text, weight: 600 }, fonts }),
  );
  const left = Math.max(...names.map((name) => name.width)) + text;
  const column = ((width - left) / periods.length) * 0.94;
  const heads = nameAlike(periods, { width: column, look: { size: small }, fonts });
  const lines = (labels: readonly WrappedLabel[]) => Math.max(...labels.map((label) => label.lines.length));
  const head = lines(heads) * small * 1.2 + small * 0.6;
  const least = Math.max(text * 2.1, lines(names) * text * 1.2 + text * 0.3);
  const row = Math.max(least, Math.min((height - head) / dimensions.length, text * tallestRow(ground, 2.6)));
  return { names, heads, left, head, height: head + row * dimensions.length };
}

function drawNames(
  sketch: Sketch,
  chart: LaidOut,
  { plan, ground }: { readonly plan: MatrixPlan; readonly ground: Ground },
): void {
  const { text, small, theme } = ground;
  for (const [index, { lines }] of plan.names.entries()) {
    const look = { size: text, weight: 600, color: theme.colors.text } as const;
    drawAround(sketch, lines, { x: 0, middle: pixelOf(chart, 'y', index + 0.5), look });
  }
  for (const [index, { lines }] of plan.heads.entries())
    for (const [line, words] of lines.entries()) {
      const fromFoot = small * 0.6 + (lines.length - line) * small * 1.2;
      const look = { size: small, color: theme.colors.muted, align: 'center' } as const;
      sketch.text(pixelOf(chart, 'x', index + 0.5), plan.head - fromFoot + small * BASELINE, words, look);
    }
}

/** White between two cells, in points. */
const GAP = 3;

function drawCells(
  sketch: Sketch,
  chart: LaidOut,
  { data, ground }: { readonly data: DimensionsData; readonly ground: Ground },
): void {
  for (const [row, dimension] of data.source.dimensions.entries())
    for (const [column, period] of data.source.periods.entries()) {
      const x = pixelOf(chart, 'x', column) + GAP / 2;
      const y = pixelOf(chart, 'y', row) + GAP / 2;
      const width = pixelOf(chart, 'x', column + 1) - x - GAP / 2;
      const height = pixelOf(chart, 'y', row + 1) - y - GAP / 2;
      drawCell(sketch, data.cell(dimension.id, period.id), { box: { x, y, width, height }, data, ground });
    }
}
