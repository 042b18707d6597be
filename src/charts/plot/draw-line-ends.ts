import { inkOf } from '../../model/contrast.ts';
import { stayingRows } from '../fit-rows.ts';
import type { Ground } from '../ground.ts';
import { pixelOf } from '../record-chart.ts';
import type { Sketch } from '../sketch.ts';
import { wordsIn } from '../words/words-in.ts';
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

/** The names at the ends of lines, and what says how many more there are; null where all are named. */
export interface LineEnds {
  readonly ends: readonly LineEnd[];
  readonly more: WrappedLabel | null;
}

/** Height of a line of a name, in ems. */
const STEP = 1.18;

/** As many names as a chart of that height has room for: those of highlighted lines, then the first ones. */
export function lineEnds(data: PlotData, ground: Ground, height: number): LineEnds {
  const all = endsOf(data, ground);
  const { text, width, fonts, language } = ground;
  const room = height - text * 2;
  const heightOf = (ends: readonly LineEnd[]) =>
    ends.reduce((sum, { label }) => sum + label.lines.length * text * STEP, 0);
  if (heightOf(all) <= room) return { ends: all, more: null };
  const chosen = (row: number) =>
    all.some(({ line }) => !line.highlight) && (all[row]?.line.highlight ?? false);
  for (let shown = all.length - 1; ; shown--) {
    const ends = stayingRows(all.length, shown, chosen).flatMap((row) => all[row] ?? []);
    const words = wordsIn(language).moreRows(all.length - shown);
    const more = wrapLabel(words, width * ROOM, { size: text }, fonts);
    if (shown === 0 || heightOf(ends) + more.lines.length * text * STEP <= room) return { ends, more };
  }
}

function endsOf(data: PlotData, { text: size, fonts, width }: Ground): readonly LineEnd[] {
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
  { ends, more }: LineEnds,
  { lines, ground }: { readonly lines: LineChart; readonly ground: Ground },
): readonly Rect[] {
  const { text, theme } = ground;
  const step = text * STEP;
  const { top, bottom, right } = lines.chart.chartArea;
  const named = ends.map((end) => ({ middle: middleOf(lines, end), height: end.label.lines.length * step }));
  const rest = more ? [{ middle: bottom + step, height: more.lines.length * step }] : [];
  const wanted = [...named, ...rest];
  const middles = pushApart(wanted, { top: top - step, bottom: bottom + step });
  const from = (middles.at(-1) ?? 0) - (wanted.at(-1)?.height ?? 0) / 2;
  for (const [row, words] of more?.lines.entries() ?? [])
    sketch.text(right + text * 0.5, from + row * step + text * 0.92, words, {
      size: text,
      color: theme.colors.muted,
    });
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
