import type { Tick } from './choose-ticks.ts';
import type { AxisBreak } from './cut-axis.ts';

/** A word below the axis, centred at `middle` (points from the chart's left) on a row of its own. */
export interface AxisWord {
  readonly text: string;
  readonly middle: number;
  readonly width: number;
  readonly row: number;
  readonly kind: 'tick' | 'outer' | 'break';
}

/** A break or silence with the middle of its stretch, in points from the chart's left. */
export interface NamedStretch {
  readonly stretch: AxisBreak;
  readonly middle: number;
}

interface WordRequest {
  readonly lines: readonly string[];
  readonly wanted: number;
  readonly kind: AxisWord['kind'];
  /** Rows it may stand on. */
  readonly from: number;
  readonly to: number;
}

interface WordRoom {
  readonly width: number;
  readonly gap: number;
  readonly measure: (text: string) => number;
}

/** Rows enough for whatever must be named. */
const ANY_ROW = 100;

/**
 * Places what is written below the axis: every break in full, on as many rows as that takes; silences of an uncut axis
 * under the ticks; then the ticks that still have room on the first row, and what they leave out on the second.
 */
export function placeAxisWords(
  {
    breaks,
    silences,
    ticks,
  }: {
    readonly breaks: readonly NamedStretch[];
    readonly silences: readonly NamedStretch[];
    readonly ticks: readonly (Tick & { readonly at: number })[];
  },
  room: WordRoom,
): readonly AxisWord[] {
  const below = silences.length > 0 ? 1 : 0;
  const outer = ticks.filter((tick) => tick.outer && tick.label !== '');
  const words: AxisWord[] = [];
  const put = (request: WordRequest) => void words.push(...placeWord(request, words, room));
  for (const { stretch, middle } of breaks)
    put({ lines: stretch.label, wanted: middle, kind: 'break', from: below, to: ANY_ROW });
  for (const tick of outer) put({ lines: [tick.label], wanted: tick.at, kind: 'outer', from: 1, to: 3 });
  for (const { stretch, middle } of silences)
    put({ lines: [stretch.label.join(' ')], wanted: middle, kind: 'break', from: 1, to: ANY_ROW });
  for (const tick of ticks)
    if (!tick.outer) put({ lines: [tick.label], wanted: tick.at, kind: 'tick', from: 0, to: 0 });
  return words;
}

/** The words of one request on the first rows where they touch no other; none where no row is left. */
function placeWord(
  { lines, wanted, kind, from, to }: WordRequest,
  placed: readonly AxisWord[],
  { width, gap, measure }: WordRoom,
): readonly AxisWord[] {
  const widths = lines.map(measure);
  const half = Math.max(...widths) / 2;
  const middle = Math.max(half, Math.min(wanted, width - half));
  const clear = (row: number) =>
    placed.every(
      (other) =>
        other.row < row ||
        other.row >= row + lines.length ||
        middle + half + gap <= other.middle - other.width / 2 ||
        middle - half - gap >= other.middle + other.width / 2,
    );
  for (let row = from; row <= to; row++)
    if (clear(row))
      return lines.map((text, line) => ({ text, middle, width: widths[line] ?? 0, row: row + line, kind }));
  return [];
}
