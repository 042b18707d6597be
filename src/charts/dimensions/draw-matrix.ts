import type { Score } from '../../model/briefing.ts';
import type { Shape } from '../../model/drawing.ts';
import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { recordChart } from '../record-chart.ts';
import { BASELINE } from '../set-text.ts';
import { makeSketch, rectPath, type Sketch } from '../sketch.ts';
import { balanceLabel, wrapLabel } from '../wrap-label.ts';
import type { DimensionsData } from './dimensions-data.ts';
import { sayNumber } from './say-score.ts';

/** Dimension × period: the score and its range in each cell, darker for more; hatching for no evidence, empty for n/a. */
export function drawMatrix(data: DimensionsData, ground: Ground): Body {
  const { dimensions, periods } = data.source;
  const { text, small, fonts, width } = ground;
  const look = { size: text, weight: 600 } as const;
  const names = dimensions.map(({ label, short }) => {
    const within = (words: string, most: number) =>
      balanceLabel(words, { width: width * 0.28, most, look, fonts });
    return (
      within(label.text, 1) ??
      (short && within(short.text, 1)) ??
      within(label.text, 2) ??
      wrapLabel(label.text, width * 0.28, look, fonts)
    );
  });
  const left = Math.max(...names.map((name) => name.width)) + text;
  const column = (width - left) / periods.length;
  const heads = periods.map(({ label, short }) => {
    const within = (words: string) =>
      balanceLabel(words, { width: column * 0.94, most: 2, look: { size: small }, fonts });
    return (
      within(label.text) ??
      (short && within(short.text)) ??
      wrapLabel((short ?? label).text, column * 0.94, { size: small }, fonts)
    );
  });
  const head = Math.max(...heads.map((one) => one.lines.length)) * small * 1.2 + small * 0.6;
  const least = Math.max(text * 2.1, ...names.map((name) => name.lines.length * text * 1.2 + text * 0.3));
  const row = Math.max(least, Math.min((ground.height - head) / dimensions.length, text * 2.6));
  const height = head + row * dimensions.length;
  const shapes: Shape[] = [];
  recordChart(
    {
      type: 'scatter',
      data: { datasets: [{ data: [], clip: false }] },
      options: {
        layout: { padding: { left, right: 0, top: head, bottom: 0 } },
        scales: {
          x: { type: 'linear', display: false, min: 0, max: periods.length },
          y: { type: 'linear', display: false, min: 0, max: dimensions.length, reverse: true },
        },
      },
      plugins: [
        {
          id: 'matrix',
          beforeDatasetsDraw: (chart) => {
            const sketch = makeSketch(fonts);
            const x = (value: number) => chart.scales.x?.getPixelForValue(value) ?? 0;
            const y = (value: number) => chart.scales.y?.getPixelForValue(value) ?? 0;
            for (const [index, { lines }] of heads.entries())
              for (const [line, words] of lines.entries())
                sketch.text(
                  x(index + 0.5),
                  small * BASELINE + line * small * 1.2 + (head - small * 0.6 - lines.length * small * 1.2),
                  words,
                  {
                    size: small,
                    color: ground.theme.colors.muted,
                    align: 'center',
                  },
                );
            for (const [index, dimension] of dimensions.entries()) {
              const middle = y(index + 0.5);
              const lines = names[index]?.lines ?? [];
              for (const [line, words] of lines.entries())
                sketch.text(0, middle + text * 0.33 + (line - (lines.length - 1) / 2) * text * 1.2, words, {
                  ...look,
                  color: ground.theme.colors.text,
                });
              for (const [column, period] of periods.entries()) {
                const box = {
                  x: x(column) + 1.5,
                  y: y(index) + 1.5,
                  width: x(column + 1) - x(column) - 3,
                  height: y(index + 1) - y(index) - 3,
                };
                drawCell(sketch, data.cell(dimension.id, period.id), { box, data, ground });
              }
            }
            shapes.push(...sketch.shapes);
          },
        },
      ],
    },
    { width, height, fonts, target: shapes },
  );
  return { height, shapes };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawCell(
  sketch: Sketch,
  score: Score | null,
  { box, data, ground }: { readonly box: Box; readonly data: DimensionsData; readonly ground: Ground },
): void {
  const { colors } = ground.theme;
  const { text, small, language } = ground;
  const middle = box.x + box.width / 2;
  const baseline = box.y + box.height / 2 + text * 0.33;
  const plain = { size: small, color: colors.muted, align: 'center' } as const;
  if (score?.state === 'n/a') sketch.text(middle, baseline, 'n/a', plain);
  if (!score || score.state === 'none') hatch(sketch, box, { color: colors.rule, step: small * 0.55 });
  if (!score || score.state === 'none' || score.state === 'n/a') return;
  const { low, high } = data.source.scale;
  const say = (value: number) => sayNumber(value, language);
  const range = score.low === null || score.high === null ? '' : `${say(score.low)}–${say(score.high)}`;
  if (score.state === 'range' || score.score === null) {
    sketch.path(rectPath(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1), {
      stroke: colors.grey,
      width: 1,
      dash: [3, 2],
    });
    sketch.text(middle, baseline, range, plain);
    return;
  }
  const share = (score.score - low) / (high - low || 1);
  const dark = share > 0.62;
  sketch.path(rectPath(box.x, box.y, box.width, box.height), {
    fill: colors.primary,
    opacity: 0.06 + 0.94 * share ** 1.25,
  });
  const ink = dark ? colors.onPrimary : colors.text;
  const number = { size: text, weight: 600, color: ink } as const;
  const aside = range === '' ? '' : ` [${range}]`;
  const numberWidth = sketch.measure(say(score.score), number);
  const asideWidth = sketch.measure(aside, { size: small });
  const from = middle - (numberWidth + asideWidth) / 2;
  sketch.text(from, baseline, say(score.score), number);
  sketch.text(from + numberWidth, baseline, aside, { size: small, color: ink });
}

/** Diagonal strokes inside a box, cut at its edges. */
function hatch(
  sketch: Sketch,
  box: Box,
  { color, step }: { readonly color: string; readonly step: number },
): void {
  const { x, y, width, height } = box;
  for (let shift = step; shift < width + height; shift += step) {
    const fromX = Math.max(0, shift - height);
    const toX = Math.min(width, shift);
    sketch.line(x + fromX, y + shift - fromX, x + toX, y + shift - toX, { stroke: color, width: 0.8 });
  }
}
