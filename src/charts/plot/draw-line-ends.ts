import { inkOf } from '../../model/contrast.ts';
import type { Ground } from '../ground.ts';
import { pixelOf } from '../record-chart.ts';
import type { Sketch } from '../sketch.ts';
import { cutsWord, type WrappedLabel, wrapLabel } from '../wrap-label.ts';
import { inFront, type LineChart, xAt, yAt } from './line-place.ts';
import type { Rect } from './place-notes.ts';
import { isQuiet, type PlotData, type PlotLine } from './plot-data.ts';
import { pushApart } from './push-apart.ts';

/** A line's name and last value at its end. */
export interface LineEnd {
  readonly line: PlotLine;
  readonly label: WrappedLabel;
  /** Index of the last value. */
  readonly at: number;
}

/** The share of the width that a line's name may take. */
const ROOM = 0.22;

export function lineEnds(data: PlotData, { text: size, fonts, width }: Ground): readonly LineEnd[] {
  // Lines without a name are the background of a panel.
  const shown = data.lines.filter((line) => !isQuiet(line));
  return shown.flatMap((line) => {
    const at = line.points.findLastIndex((point) => point.value !== null);
    const value = line.points[at]?.value ?? null;
    if (value === null) return [];
    const weight = line.highlight ? 600 : 400;
    const alone = shown.length === 1;
    const said = data.say(value);
    const name = alone && !line.named ? '' : line.label;
    const wrap = (words: string) => wrapLabel(words, width * ROOM, { size, weight }, fonts);
    if (alone) return [{ line, at, label: wrap([said, name].filter(Boolean).join('\n')) }];
    const together = `${name}\u00a0${said}`;
    const label = wrap(together);
    // Where name and value have no room on one line, the value takes the next: no number is cut in two.
    return [{ line, at, label: cutsWord(together, label.lines) ? wrap(`${name}\n${said}`) : label }];
  });
}

/** Where a name wants to stand: at its line's end, or in the middle of its layer of a stack. */
function middleOf(lines: LineChart, { line, at }: LineEnd): number {
  const own = yAt(lines, line, at);
  if (!lines.data.spec.stacked) return own;
  const order = inFront(lines.data.lines);
  const below = order[order.indexOf(line) - 1];
  return (own + (below ? yAt(lines, below, at) : pixelOf(lines.chart, 'y', 0))) / 2;
}

/** Draws a dot and the words at each line's end, moved apart where they would overlap; returns where the words are. */
export function drawLineEnds(
  sketch: Sketch,
  ends: readonly LineEnd[],
  { lines, ground }: { readonly lines: LineChart; readonly ground: Ground },
): readonly Rect[] {
  const { text, theme } = ground;
  const step = text * 1.18;
  const wanted = ends.map((end) => ({
    middle: middleOf(lines, end),
    height: end.label.lines.length * step,
  }));
  const { top, bottom } = lines.chart.chartArea;
  const middles = pushApart(wanted, { top: top - step, bottom: bottom + step });
  return ends.map(({ line, label, at }, index) => {
    const height = wanted[index]?.height ?? 0;
    const left = xAt(lines, at) + text * 0.5;
    const from = (middles[index] ?? 0) - height / 2;
    const radius = text * (line.highlight ? 0.22 : 0.15);
    // The edge of a stack's layer is the sum of all below it, which is not the value that is named.
    if (!lines.data.spec.stacked)
      sketch.circle(xAt(lines, at), yAt(lines, line, at), radius, { fill: line.color });
    const color = line.highlight ? inkOf(line.color, theme.colors.background) : theme.colors.muted;
    for (const [row, words] of label.lines.entries()) {
      const bold = line.highlight && (row === 0 || lines.data.lines.length > 1);
      sketch.text(left, from + row * step + text * 0.92, words, {
        size: text,
        weight: bold ? 600 : 400,
        color,
      });
    }
    return { left, right: left + label.width, top: from, bottom: from + height };
  });
}
