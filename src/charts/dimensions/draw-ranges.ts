import type { Score } from '../../model/briefing.ts';
import type { Shape } from '../../model/drawing.ts';
import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { recordChart } from '../record-chart.ts';
import { makeSketch } from '../sketch.ts';
import type { DimensionRow, DimensionsData } from './dimensions-data.ts';
import { drawInner, drawRow, type Place } from './draw-row-marks.ts';
import { drawScale, drawWords } from './draw-row-words.ts';
import { planRows, type RowsPlan } from './plan-rows.ts';

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
        y: index + plan.marks,
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
            const place = placeOf(chart.scales, plan);
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
                place: placeOf(chart.scales, plan),
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

function placeOf(
  scales: Record<string, { getPixelForValue: (value: number) => number }>,
  plan: RowsPlan,
): Place {
  const at = (axis: 'x' | 'y', value: number) => scales[axis]?.getPixelForValue(value) ?? 0;
  return {
    x: (value) => at('x', value),
    y: (row) => at('y', row + plan.marks),
    words: (row) => at('y', row + plan.words),
  };
}

/** What changed has colour, and what changed beyond doubt the accent; the rest is grey. */
function colorOf({ change }: DimensionRow, ground: Ground): string {
  const { colors } = ground.theme;
  if (change.kind !== 'changed') return colors.muted;
  return change.rangesApart ? colors.accent : colors.primary;
}
