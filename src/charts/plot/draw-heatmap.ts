import { mixed, readable } from '../../model/contrast.ts';
import type { Body } from '../frame.ts';
import { type Ground, tallestRow } from '../ground.ts';
import { BASELINE, drawAround, drawParagraph, HALF_CAP, type Paragraph, setParagraph } from '../set-text.ts';
import { makeSketch, type Sketch } from '../sketch.ts';
import { cutsWord, type WrappedLabel, wrapLabel } from '../wrap-label.ts';
import type { PlotData } from './plot-data.ts';
import { rowNames } from './row-names.ts';

interface HeatmapPlan {
  readonly names: readonly WrappedLabel[];
  readonly heads: readonly WrappedLabel[];
  readonly left: number;
  readonly head: number;
  readonly column: number;
  readonly row: number;
  /** What numbers in the place of heads stand for; null where heads have room. */
  readonly key: Paragraph | null;
  readonly height: number;
  /** Size of the numbers; 0 where cells have no room for them. */
  readonly size: number;
}

/** White between two cells, in points. */
const GAP = 2;

/** A table whose cells are darker for more, with the number in each; a gap is an empty cell with a dash. */
export function drawHeatmap(data: PlotData, ground: Ground): Body {
  const plan = planHeatmap(data, ground);
  const sketch = makeSketch(ground.fonts);
  const { text, small, theme } = ground;
  for (const [index, { lines }] of plan.names.entries()) {
    const middle = plan.head + (index + 0.5) * plan.row;
    const weight = data.marked.includes(false) && data.marked[index] ? 600 : 400;
    drawAround(sketch, lines, { x: 0, middle, look: { size: text, weight, color: theme.colors.text } });
  }
  for (const [index, { lines }] of plan.heads.entries())
    for (const [row, words] of lines.entries()) {
      const y = plan.head - small * (0.5 + (lines.length - row) * 1.18) + small * BASELINE;
      const x = plan.left + (index + 0.5) * plan.column;
      sketch.text(x, y, words, { size: small, color: theme.colors.muted, align: 'center' });
    }
  drawCells(sketch, { data, plan, ground });
  if (plan.key) drawParagraph(sketch, plan.key, 0, plan.height - plan.key.height);
  return { height: plan.height, shapes: sketch.shapes };
}

export function planHeatmap(data: PlotData, ground: Ground): HeatmapPlan {
  const { text, small, width, height, fonts } = ground;
  const names = rowNames(data.names, ground, 600);
  const left = Math.max(...names.map((name) => name.width)) + text * 0.7;
  const column = (width - left) / data.lines.length;
  const words = data.lines.map(({ label }) => label);
  const full = words.map((label) => wrapLabel(label, column * 0.96, { size: small }, fonts));
  const whole = full.every(({ lines }, index) => lines.length <= 4 && !cutsWord(words[index] ?? '', lines));
  const numbers = words.map((_, index) => wrapLabel(`${index + 1}`, column, { size: small }, fonts));
  const heads = whole ? full : numbers;
  const key = whole ? null : headKey(words, ground);
  const foot = key ? key.height + small * 0.4 : 0;
  const head = Math.max(...heads.map(({ lines }) => lines.length)) * small * 1.18 + small * 0.6;
  const tallest = Math.max(...names.map(({ lines }) => lines.length)) * text * 1.18 + text * 0.4;
  const least = Math.max(text * 1.5, tallest);
  const row = Math.max(
    least,
    Math.min((height - head - foot) / names.length, text * tallestRow(ground, 2.4)),
  );
  const sketch = makeSketch(fonts);
  const widest = Math.max(
    ...data.lines.flatMap(({ points }) =>
      points.map(({ value }) => (value === null ? 0 : sketch.measure(data.say(value), { size: text }))),
    ),
  );
  const size = [text, small].find((one) => (widest * one) / text < column - GAP - small * 0.3) ?? 0;
  return { names, heads, left, head, column, row, key, height: head + row * names.length + foot, size };
}

/** `1 Jan · 2 Feb`, each number with its name. */
function headKey(words: readonly string[], { small, width, fonts, theme }: Ground): Paragraph {
  const named = words.map((label, index) => `${index + 1}\u00a0${label.replaceAll(' ', '\u00a0')}`);
  return setParagraph([{ text: named.join(' · '), color: theme.colors.muted }], {
    width,
    size: small,
    fonts,
  });
}

function drawCells(
  sketch: Sketch,
  { data, plan, ground }: { readonly data: PlotData; readonly plan: HeatmapPlan; readonly ground: Ground },
): void {
  const { theme, small } = ground;
  const { primary, accent, background, text, rule, muted } = theme.colors;
  const { least, most } = data.reach;
  // Values on both sides of zero have a colour for each side.
  const both = least < 0 && most > 0;
  const reach = both ? Math.max(-least, most) : most - least || 1;
  for (const [column, { points }] of data.lines.entries())
    for (const [row, { value }] of points.entries()) {
      const x = plan.left + column * plan.column + GAP / 2;
      const y = plan.head + row * plan.row + GAP / 2;
      const middle = { x: x + (plan.column - GAP) / 2, y: y + (plan.row - GAP) / 2 };
      if (value === null) {
        sketch.rect(x, y, plan.column - GAP, plan.row - GAP, { stroke: rule, width: 0.5, dash: [2, 2] });
        sketch.text(middle.x, middle.y + small * HALF_CAP, '–', {
          size: small,
          color: muted,
          align: 'center',
        });
        continue;
      }
      const share = both ? Math.abs(value) / reach : (value - least) / reach;
      const fill = mixed(both && value < 0 ? accent : primary, background, 0.06 + 0.94 * share);
      sketch.rect(x, y, plan.column - GAP, plan.row - GAP, { fill });
      const color = readable(fill, [background, text]);
      const look = { size: plan.size, color, align: 'center' } as const;
      if (plan.size > 0) sketch.text(middle.x, middle.y + plan.size * HALF_CAP, data.say(value), look);
    }
}
