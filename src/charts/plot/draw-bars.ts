import type { Shape } from '../../model/drawing.ts';
import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { recordChart } from '../record-chart.ts';
import { BASELINE } from '../set-text.ts';
import { makeSketch, measureText, type Sketch } from '../sketch.ts';
import { balanceLabel, wrapLabel } from '../wrap-label.ts';
import { valueScale } from './axis-options.ts';
import type { PlotData } from './plot-data.ts';

/** As many bars as this carry their values; the axis is then left out. */
const FEW = 24;

/** Bars from zero, lying where the author or long names ask for it; values on them when they are few. */
export function drawBars(data: PlotData, ground: Ground): Body {
  const { text, small, fonts, width, theme } = ground;
  const few = data.positions.length * data.lines.length <= FEW && !data.spec.stacked;
  const lying = data.spec.horizontal || !standing(data, ground);
  const names = data.positions.map((words) => {
    const room = lying ? width * 0.3 : slotOf(data, ground) * 0.96;
    const fit = balanceLabel(words, {
      width: room,
      most: lying ? 2 : 3,
      look: { size: lying ? text : small },
      fonts,
    });
    return fit ?? wrapLabel(words, room, { size: lying ? text : small }, fonts);
  });
  const head = data.lines.length > 1 ? small * 2 : 0;
  const valueRoom = few
    ? Math.max(
        ...data.lines.flatMap((line) =>
          line.points.map((point) =>
            point.value === null ? 0 : measureText(fonts, data.say(point.value), { size: text, weight: 600 }),
          ),
        ),
      ) +
      text * 0.6
    : 0;
  const row = Math.max(
    text * 1.5,
    text * 1.15 * (data.spec.stacked ? 1 : data.lines.length) + text * 0.5,
    ...names.map((name) => name.lines.length * text * 1.15 + 4),
  );
  const least = head + row * data.positions.length + (few ? 0 : small * 2);
  const height = lying
    ? Math.max(least, Math.min(ground.height, least * 1.3))
    : Math.min(ground.height, width * 0.55);
  const negative = data.lines.some((line) => line.points.some((point) => (point.value ?? 0) < 0));
  const foot = lying ? 0 : Math.max(...names.map((name) => name.lines.length)) * small * 1.18 + small * 0.5;
  const left = lying
    ? Math.max(...names.map((name) => name.width)) + text * 0.8 + (negative ? valueRoom : 0)
    : 0;
  const shapes: Shape[] = [];
  const value = {
    ...valueScale(data, ground, { zero: true, tight: few }),
    display: !few,
    stacked: data.spec.stacked,
  };
  const category = { type: 'category' as const, display: false, stacked: data.spec.stacked };
  recordChart(
    {
      type: 'bar',
      data: {
        labels: [...data.positions],
        datasets: data.lines.map((line) => ({
          data: line.points.map((point) => point.value ?? Number.NaN),
          backgroundColor: line.color,
          borderWidth: 0,
          categoryPercentage: 0.78,
          barPercentage: data.lines.length > 1 ? 0.94 : 1,
          minBarLength: 0,
        })),
      },
      options: {
        indexAxis: lying ? 'y' : 'x',
        layout: {
          padding: {
            left,
            right: lying ? valueRoom : 0,
            top: head + (lying ? 0 : few ? text * 1.4 : small * (data.unit ? 1.7 : 0.6)),
            bottom: foot + (negative && !lying && few ? text * 1.3 : 0),
          },
        },
        scales: lying ? { x: value, y: category } : { x: category, y: value },
      },
      plugins: [
        {
          id: 'bars',
          afterDatasetsDraw: (chart) => {
            const sketch = makeSketch(fonts);
            const base = lying ? chart.scales.x : chart.scales.y;
            const zero = base?.getPixelForValue(0) ?? 0;
            const { top, bottom, left: start, right } = chart.chartArea;
            const line = { stroke: theme.colors.muted, width: text * 0.06 };
            if (lying) sketch.line(zero, top, zero, bottom, line);
            else sketch.line(start, zero, right, zero, line);
            for (const [index, name] of names.entries()) {
              const at = (lying ? chart.scales.y : chart.scales.x)?.getPixelForValue(index) ?? 0;
              for (const [row, words] of name.lines.entries())
                if (lying)
                  sketch.text(
                    0,
                    at + text * 0.33 + (row - (name.lines.length - 1) / 2) * text * 1.15,
                    words,
                    { size: text, color: theme.colors.text },
                  );
                else
                  sketch.text(at, height - foot + small * (0.5 + BASELINE + row * 1.18), words, {
                    size: small,
                    color: theme.colors.text,
                    align: 'center',
                  });
            }
            if (few)
              drawValues(sketch, data, {
                ground,
                lying,
                place: (line, index) => chart.getDatasetMeta(line).data[index],
              });
            if (!few && data.unit)
              sketch.text(lying ? left : 0, small * BASELINE + head, data.unit, {
                size: small,
                color: theme.colors.muted,
              });
            drawLegend(sketch, data, ground);
            shapes.push(...sketch.shapes);
          },
        },
      ],
    },
    { width, height, fonts, target: shapes },
  );
  return { height, shapes };
}

function slotOf(data: PlotData, ground: Ground): number {
  return (ground.width - ground.small * 3) / data.positions.length;
}

/** Whether every name fits below its bar in three lines. */
function standing(data: PlotData, ground: Ground): boolean {
  const width = slotOf(data, ground) * 0.96;
  return data.positions.every(
    (words) =>
      balanceLabel(words, { width, most: 3, look: { size: ground.small }, fonts: ground.fonts }) !== null,
  );
}

function drawValues(
  sketch: Sketch,
  data: PlotData,
  {
    ground,
    lying,
    place,
  }: {
    readonly ground: Ground;
    readonly lying: boolean;
    readonly place: (line: number, index: number) => { readonly x: number; readonly y: number } | undefined;
  },
): void {
  const { text, theme } = ground;
  for (const [at, line] of data.lines.entries())
    for (const [index, { value }] of line.points.entries()) {
      const end = place(at, index);
      if (value === null || !end) continue;
      const below = value < 0;
      const look = { size: text, weight: line.highlight ? 600 : 400, color: theme.colors.text } as const;
      if (lying)
        sketch.text(end.x + (below ? -1 : 1) * text * 0.35, end.y + text * 0.33, data.say(value), {
          ...look,
          align: below ? 'right' : 'left',
        });
      else
        sketch.text(end.x, end.y + (below ? text * 1.1 : -text * 0.35), data.say(value), {
          ...look,
          align: 'center',
        });
    }
}

function drawLegend(sketch: Sketch, data: PlotData, ground: Ground): void {
  if (data.lines.length < 2) return;
  const { small, theme } = ground;
  let x = 0;
  for (const line of data.lines) {
    sketch.rect(x, small * 0.32, small * 0.66, small * 0.66, { fill: line.color });
    sketch.text(x + small, small * BASELINE, line.label, { size: small, color: theme.colors.text });
    x += small * 2.2 + sketch.measure(line.label, { size: small });
  }
}
