import type { ChartType } from 'chart.js';
import type { Body } from '../frame.ts';
import { type Ground, shapeOf } from '../ground.ts';
import { recordChart } from '../record-chart.ts';
import { drawLegend, planLegend } from './draw-legend.ts';
import { passedType } from './passed-type.ts';
import type { PlotData } from './plot-data.ts';

type Options = Readonly<Record<string, unknown>>;

/** A Chart.js type of the author's choice, with the author's options over ours: fonts, sizes and colours of the theme. */
export function drawChartjs(data: PlotData, ground: Ground): Body {
  const { small, fonts, theme } = ground;
  const { colors } = theme;
  const type = passedType(data.spec) ?? 'bar';
  const options = (data.spec.config?.options ?? {}) as Options;
  const round = type === 'pie' || type === 'doughnut' || type === 'polarArea';
  const slices = data.positions.map((_, index) => colors.series[index % colors.series.length] ?? colors.grey);
  const named = round
    ? data.names.map((label, index) => ({ label, color: slices[index] ?? colors.grey }))
    : data.lines;
  const legend = planLegend(named, ground);
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
          backgroundColor: round ? slices : type === 'bar' ? line.color : `${line.color}40`,
        })),
      },
      options: mergeOptions(
        {
          layout: {
            padding: { top: legend.height + small, right: small, bottom: small * 0.5, left: small * 0.5 },
          },
          scales: scalesOf(type, options, ground),
        },
        options,
      ) as never,
    },
    {
      width: ground.width,
      height: Math.min(ground.height, ground.width * shapeOf(ground, 0.62)),
      fonts,
      over: (sketch) => drawLegend(sketch, legend, ground),
    },
  );
  return body;
}

/** Our look of each scale that the type has or the author names: sizes and colours of the theme, and no turned words. */
function scalesOf(type: string, { scales }: Options, { small, text, theme }: Ground): Options {
  const { colors } = theme;
  const font = { family: 'sans', size: small };
  const line = { color: colors.rule, lineWidth: text * 0.05 };
  const ticks = { font, color: colors.muted, maxRotation: 0 };
  const own = Object.keys((scales ?? {}) as Options);
  if (type === 'pie' || type === 'doughnut') return {};
  if (type === 'polarArea' || type === 'radar') {
    const radial = {
      ticks: { font, color: colors.text, z: 1, maxTicksLimit: 5, backdropColor: `${colors.background}b0` },
      pointLabels: { font, color: colors.text },
      ...{ grid: line, angleLines: line },
    };
    return { r: radial };
  }
  const names = [...new Set(['x', 'y', ...own])];
  return Object.fromEntries(names.map((name) => [name, { ticks, grid: line, border: { display: false } }]));
}

/** The author's options over ours, at any depth; lists are replaced. */
function mergeOptions(ours: Options, theirs: Options): Options {
  const isPlain = (value: unknown): value is Options =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const merged = Object.entries(theirs).map(([key, value]) => {
    const own = ours[key];
    return [key, isPlain(own) && isPlain(value) ? mergeOptions(own, value) : value];
  });
  return { ...ours, ...Object.fromEntries(merged) };
}
