import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { recordChart } from '../record-chart.ts';
import { BASELINE } from '../set-text.ts';
import type { Sketch } from '../sketch.ts';
import { numberScale, valueScale } from './axis-options.ts';
import type { PlotData } from './plot-data.ts';

/** A dot a row, both axes named, several series by colour with their names on top. */
export function drawScatter(data: PlotData, ground: Ground): Body {
  const { text, small, fonts } = ground;
  const height = Math.min(ground.height, ground.width * 0.7);
  return recordChart(
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
    },
    {
      width: ground.width,
      height,
      fonts,
      over: (sketch, chart) => {
        const look = { size: small, color: ground.theme.colors.muted, align: 'right' } as const;
        sketch.text(chart.chartArea.right, height - small * 0.3, data.xLabel, look);
        nameLines(sketch, data, ground);
      },
    },
  );
}

/** The y axis's name, and those of several series with their colours. */
function nameLines(sketch: Sketch, data: PlotData, { text, small, theme }: Ground): void {
  const look = { size: small, color: theme.colors.muted };
  const alone = data.lines.length === 1;
  const name = [alone ? data.lines[0]?.label : null, data.unit].filter(Boolean).join(', ');
  sketch.text(0, small * BASELINE, name, look);
  let x = name === '' ? 0 : sketch.measure(name, look) + small * 2;
  for (const line of alone ? [] : data.lines) {
    sketch.circle(x + small * 0.35, small * 0.64, text * 0.25, { fill: line.color });
    sketch.text(x + small, small * BASELINE, line.label, { ...look, color: theme.colors.text });
    x += small * 2.2 + sketch.measure(line.label, look);
  }
}
