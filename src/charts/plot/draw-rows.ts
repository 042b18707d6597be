import type { Shape } from '../../model/drawing.ts';
import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { recordChart } from '../record-chart.ts';
import { BASELINE } from '../set-text.ts';
import { makeSketch, type Sketch } from '../sketch.ts';
import { balanceLabel, type WrappedLabel, wrapLabel } from '../wrap-label.ts';
import { valueScale } from './axis-options.ts';
import type { PlotData } from './plot-data.ts';

/** A row a category: a dot for each group with its low–high range, the groups named at the first row. */
export function drawRows(data: PlotData, ground: Ground): Body {
  const { text, small, fonts, width, theme } = ground;
  const labels = data.positions.map((words) => rowLabel(words, ground));
  const left = Math.max(...labels.map((label) => label.width)) + text * 1.2;
  const count = data.positions.length;
  const groups = data.lines.length;
  const head = small * (data.unit ? 3.2 : 2);
  const own = Math.max(
    text * 1.9,
    groups * small * 1.05 + text * 0.5,
    ...labels.map((label) => label.lines.length * text * 1.15 + text * 0.4),
  );
  const row = Math.max(own, Math.min((ground.height - head) / count, text * 3, own * 1.4));
  const height = head + row * count;
  const dodge = groups > 1 ? Math.max(small * 1.05, Math.min((row - text * 0.6) / groups, text * 1.1)) : 0;
  const shapes: Shape[] = [];
  recordChart(
    {
      type: 'scatter',
      data: {
        datasets: data.lines.map((line, group) => ({
          data: line.points.map((point, index) => ({
            x: point.value ?? Number.NaN,
            y: index + 0.5 + ((group - (groups - 1) / 2) * dodge) / row,
          })),
          pointRadius: text * 0.33,
          pointBackgroundColor: line.color,
          pointBorderColor: theme.colors.background,
          pointBorderWidth: text * 0.06,
          clip: false as const,
        })),
      },
      options: {
        layout: { padding: { left, right: text, top: head - small * 1.75, bottom: 0 } },
        scales: {
          x: { ...valueScale(data, ground, { zero: false }), position: 'top' as const },
          y: { type: 'linear' as const, display: false, min: 0, max: count, reverse: true },
        },
      },
      plugins: [
        {
          id: 'rows',
          beforeDatasetsDraw: (chart) => {
            const sketch = makeSketch(fonts);
            const x = (value: number) => chart.scales.x?.getPixelForValue(value) ?? 0;
            const y = (value: number) => chart.scales.y?.getPixelForValue(value) ?? 0;
            if (data.unit)
              sketch.text(left, small * BASELINE, data.unit, { size: small, color: theme.colors.muted });
            for (const [index, label] of labels.entries())
              drawRowLabel(sketch, label, { y: y(index + 0.5), ground });
            for (let index = 1; index < count; index++)
              sketch.line(0, y(index), width, y(index), {
                stroke: theme.colors.rule,
                strokeOpacity: 0.6,
                width: 0.5,
              });
            for (const [group, line] of data.lines.entries()) {
              const shift = ((group - (groups - 1) / 2) * dodge) / row;
              for (const [index, { low, high }] of line.points.entries())
                if (low !== null && high !== null)
                  sketch.line(x(low), y(index + 0.5 + shift), x(high), y(index + 0.5 + shift), {
                    stroke: line.color,
                    strokeOpacity: 0.45,
                    width: text * 0.3,
                    cap: 'round',
                  });
            }
            nameGroups(sketch, data, {
              x,
              y: (group) => y(firstFull(data) + 0.5 + ((group - (groups - 1) / 2) * dodge) / row),
              ground,
              right: chart.chartArea.right,
            });
            shapes.push(...sketch.shapes);
          },
        },
      ],
    },
    { width, height, fonts, target: shapes },
  );
  return { height, shapes };
}

function rowLabel(words: string, ground: Ground): WrappedLabel {
  const look = { size: ground.text } as const;
  const within = (most: number) =>
    balanceLabel(words, { width: ground.width * 0.3, most, look, fonts: ground.fonts });
  return within(1) ?? within(2) ?? wrapLabel(words, ground.width * 0.3, look, ground.fonts);
}

function drawRowLabel(
  sketch: Sketch,
  label: WrappedLabel,
  { y, ground }: { readonly y: number; readonly ground: Ground },
): void {
  const { text, theme } = ground;
  for (const [line, words] of label.lines.entries()) {
    const shift = (line - (label.lines.length - 1) / 2) * text * 1.15;
    sketch.text(0, y + text * 0.33 + shift, words, { size: text, color: theme.colors.text });
  }
}

/** The first row in which every group has a value. */
function firstFull(data: PlotData): number {
  const full = data.positions.findIndex((_, index) =>
    data.lines.every((line) => line.points[index]?.value !== null),
  );
  return Math.max(0, full);
}

/** Each group's name beside its mark, on the side with more room. */
function nameGroups(
  sketch: Sketch,
  data: PlotData,
  {
    x,
    y,
    ground,
    right,
  }: {
    readonly x: (value: number) => number;
    readonly y: (group: number) => number;
    readonly ground: Ground;
    readonly right: number;
  },
): void {
  if (data.lines.length < 2) return;
  const { text, small } = ground;
  for (const [group, line] of data.lines.entries()) {
    const point = line.points[firstFull(data)];
    if (!point || point.value === null) continue;
    const look = { size: small, weight: 600, color: line.color } as const;
    const from = x(point.high ?? point.value) + text * 0.55;
    const width = sketch.measure(line.label, look);
    const fits = from + width <= right + text;
    const at = fits ? from : x(point.low ?? point.value) - text * 0.55;
    sketch.text(at, y(group) + small * 0.33, line.label, { ...look, align: fits ? 'left' : 'right' });
  }
}
