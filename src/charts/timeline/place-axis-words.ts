import type { Tick } from './choose-ticks.ts';
import type { AxisBreak } from './cut-axis.ts';

/** A word below the axis, centred at `middle` (points from the chart's left) on a row of its own. */
export interface AxisWord {
  readonly text: string;
  readonly middle: number;
  readonly row: number;
  readonly kind: 'tick' | 'break';
}

interface Placed {
  readonly left: number;
  readonly right: number;
  readonly row: number;
}

/** A break or silence with the middle of its stretch, in points from the chart's left. */
export interface NamedStretch {
  readonly stretch: AxisBreak;
  readonly middle: number;
}

/**
 * Places what is written below the axis: every break in full, on as many rows as that takes; silences of an uncut axis
 * under the ticks; then the ticks that still have room on the first row.
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
  {
    width,
    gap,
    measure,
  }: {
    readonly width: number;
    readonly gap: number;
    readonly measure: (text: string) => number;
  },
): readonly AxisWord[] {
  const placed: Placed[] = [];
  const words: AxisWord[] = [];
  const clamp = (middle: number, half: number) => Math.max(half, Math.min(middle, width - half));
  const put = (
    lines: readonly string[],
    wanted: number,
    { kind, from, to }: { readonly kind: AxisWord['kind']; readonly from: number; readonly to: number },
  ) => {
    const half = Math.max(...lines.map(measure)) / 2;
    const middle = clamp(wanted, half);
    const clear = (row: number) =>
      placed.every(
        (other) =>
          other.row < row ||
          other.row >= row + lines.length ||
          middle + half + gap <= other.left ||
          middle - half - gap >= other.right,
      );
    for (let row = from; row <= to; row++) {
      if (!clear(row)) continue;
      for (const [line, text] of lines.entries()) {
        placed.push({ left: middle - half, right: middle + half, row: row + line });
        words.push({ text, middle, row: row + line, kind });
      }
      return;
    }
  };
  const below = silences.length > 0 ? 1 : 0;
  for (const { stretch, middle } of breaks)
    put(stretch.label, middle, { kind: 'break', from: below, to: 100 });
  for (const { stretch, middle } of silences)
    put([stretch.label.join(' ')], middle, { kind: 'break', from: 1, to: 100 });
  for (const tick of ticks) put([tick.label], tick.at, { kind: 'tick', from: 0, to: 0 });
  return words;
}
