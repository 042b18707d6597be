import type { Score } from '../../model/briefing.ts';
import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { type LaidOut, pixelOf, recordChart } from '../record-chart.ts';
import { changeColor } from './change-color.ts';
import type { DimensionRow, DimensionsData } from './dimensions-data.ts';
import { isOpen, RING } from './draw-dot.ts';
import { drawInner, drawRow, type Place, type RowContext } from './draw-row-marks.ts';
import { drawScale, drawWords } from './draw-row-words.ts';
import { planRows, type RowsPlan } from './plan-rows.ts';

/**
 * A row a dimension: filled dot and band for now, hollow dot and thin line for before, an arrow between, the change and
 * the evidence in words. A range without a dot, no evidence and n/a look different, and none of them is a zero.
 */
export function drawRanges(data: DimensionsData, ground: Ground): Body {
  const plan = planRows(data, ground);
  const height = plan.headHeight + plan.rowHeight * data.rows.length;
  const { low, high } = data.source.scale;
  const colors = data.rows.map((row) => changeColor(row, ground));
  const rows = (chart: LaidOut, draw: (row: DimensionRow, context: RowContext) => void) => {
    const place = placeOf(chart, plan);
    for (const [index, row] of data.rows.entries())
      draw(row, { index, plan, ground, place, color: colors[index] ?? ground.theme.colors.text });
  };
  const padding = {
    left: plan.scaleLeft,
    right: ground.width - plan.scaleRight,
    top: plan.headHeight,
    bottom: 0,
  };
  return recordChart(
    {
      type: 'scatter',
      data: { datasets: dots(data, { plan, ground, colors }) },
      options: {
        layout: { padding },
        scales: {
          x: { type: 'linear', display: false, min: low, max: high },
          y: { type: 'linear', display: false, min: 0, max: data.rows.length, reverse: true },
        },
      },
    },
    {
      width: ground.width,
      height,
      fonts: ground.fonts,
      under: (sketch, chart) => {
        const place = placeOf(chart, plan);
        drawScale(sketch, plan, { ground, place, height, low });
        rows(chart, (row, context) => drawRow(sketch, row, context));
        drawWords(sketch, plan, { data, ground, place, colors });
      },
      over: (sketch, chart) => rows(chart, (row, context) => drawInner(sketch, row, context)),
    },
  );
}

/** Height of the chart, in points. */
export function rangesHeight(data: DimensionsData, ground: Ground): number {
  const { headHeight, rowHeight } = planRows(data, ground);
  return headHeight + rowHeight * data.rows.length;
}

/** The scores as Chart.js's points: now filled (or with a heart, where evidence is thin), before hollow or a ring. */
function dots(
  data: DimensionsData,
  { plan, ground, colors }: { readonly plan: RowsPlan; readonly ground: Ground; readonly colors: string[] },
) {
  const { background } = ground.theme.colors;
  const points = (pick: (row: DimensionRow) => Score | null) =>
    data.rows.map((row, index) => {
      const score = pick(row);
      return {
        x: score?.state === 'point' ? (score.score ?? Number.NaN) : Number.NaN,
        y: index + plan.marks,
      };
    });
  const same = (row: DimensionRow) => row.change.kind === 'unchanged';
  const common = {
    pointStyle: 'circle' as const,
    pointBorderWidth: ground.text * RING,
    pointBorderColor: colors,
    clip: false as const,
  };
  const fill = (row: DimensionRow, index: number) =>
    row.now && isOpen(row.now.evidence) ? background : (colors[index] ?? background);
  return [
    {
      ...common,
      data: points((row) => row.now),
      pointRadius: plan.dot,
      pointBackgroundColor: data.rows.map(fill),
    },
    {
      ...common,
      data: points((row) => row.before),
      pointRadius: data.rows.map((row) => plan.dot * (same(row) ? 1.42 : 1)),
      pointBackgroundColor: data.rows.map((row) => (same(row) ? 'rgba(0,0,0,0)' : background)),
    },
  ];
}

function placeOf(chart: LaidOut, plan: RowsPlan): Place {
  return {
    x: (value) => pixelOf(chart, 'x', value),
    y: (row) => pixelOf(chart, 'y', row + plan.marks),
    words: (row) => pixelOf(chart, 'y', row + plan.words),
    said: (row) => pixelOf(chart, 'y', row + plan.said),
  };
}
