import type { Shape } from '../../model/drawing.ts';
import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { recordChart } from '../record-chart.ts';
import { BASELINE } from '../set-text.ts';
import { makeSketch } from '../sketch.ts';
import { numberScale, valueScale } from './axis-options.ts';
import type { PlotData } from './plot-data.ts';

/** A dot a row, both axes named, several series by colour with their names on top. */
export function drawScatter(data: PlotData, ground: Ground): Body {
  const { text, small, fonts, theme } = ground;
  const height = Math.min(ground.height, ground.width * 0.7);
  const shapes: Shape[] = [];
  const yLabel =
    data.lines.length === 1
      ? [data.lines[0]?.label ?? '', data.unit].filter(Boolean).join(', ')
      : (data.unit ?? '');
  recordChart(
    {
      type: 'scatter',
      data: {
        datasets: data.lines.map((line) => ({
          data: line.points.map((point, index) => ({
            x: data.numbers?.[index] ?? index,
            y: point.value ?? Number.NaN,
          })),
          pointRadius: text * 0.25,
          pointBackgroundColor: `${line.color}b0`,
          pointBorderColor: line.color,
          pointBorderWidth: 0.75,
          clip: false as const,
        })),
      },
      options: {
        layout: { padding: { top: small * 2, right: text, bottom: small * 1.5, left: 0 } },
        scales: {
          x: numberScale(data, ground, { padded: true }),
          y: valueScale(data, ground, { zero: false }),
        },
      },
      plugins: [
        {
          id: 'scatter',
          afterDatasetsDraw: (chart) => {
            const sketch = makeSketch(fonts);
            const look = { size: small, color: theme.colors.muted } as const;
            sketch.text(chart.chartArea.right, height - small * 0.3, data.xLabel, {
              ...look,
              align: 'right',
            });
            sketch.text(0, small * BASELINE, yLabel, look);
            let x = yLabel === '' ? 0 : sketch.measure(yLabel, look) + small * 2;
            for (const line of data.lines.length > 1 ? data.lines : []) {
              sketch.circle(x + small * 0.35, small * 0.64, text * 0.25, { fill: line.color });
              sketch.text(x + small, small * BASELINE, line.label, { ...look, color: theme.colors.text });
              x += small * 2.2 + sketch.measure(line.label, look);
            }
            shapes.push(...sketch.shapes);
          },
        },
      ],
    },
    { width: ground.width, height, fonts, target: shapes },
  );
  return { height, shapes };
}
