import type { ChartType } from 'chart.js';
import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { recordChart } from '../record-chart.ts';
import { drawLegend, planLegend } from './draw-legend.ts';
import { passedType } from './passed-type.ts';
import type { PlotData } from './plot-data.ts';

/** A Chart.js type of the author's choice, with the author's options over ours: fonts, sizes and colours of the theme. */
export function drawChartjs(data: PlotData, ground: Ground): Body {
  const { small, fonts, theme } = ground;
  const { colors } = theme;
  const type = passedType(data.spec) ?? 'bar';
  const options = (data.spec.config?.options ?? {}) as Record<string, unknown>;
  const legend = planLegend(data.lines, ground);
  const round = type === 'pie' || type === 'doughnut' || type === 'polarArea';
  const body = recordChart(
    {
      type: type as ChartType,
      data: {
        labels: [...data.names],
        datasets: data.lines.map((line) => ({
          label: line.label,
          data: line.points.map((point, index) =>
            type === 'scatter' || type === 'bubble'
              ? { x: data.numbers?.[index] ?? index, y: point.value ?? Number.NaN, r: small * 0.4 }
              : (point.value ?? Number.NaN),
          ),
          borderColor: round ? colors.background : line.color,
          borderWidth: small * 0.12,
          backgroundColor: round
            ? data.positions.map((_, index) => colors.series[index % colors.series.length] ?? colors.grey)
            : type === 'bar'
              ? line.color
              : `${line.color}40`,
        })),
      },
      options: {
        font: { family: 'sans', size: small },
        color: colors.muted,
        borderColor: colors.rule,
        layout: {
          padding: { top: legend.height + small, right: small, bottom: small * 0.5, left: small * 0.5 },
        },
        ...options,
      } as never,
    },
    {
      width: ground.width,
      height: Math.min(ground.height, ground.width * 0.62),
      fonts,
      over: (sketch) => drawLegend(sketch, legend, ground),
    },
  );
  return body;
}
