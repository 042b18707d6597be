import type { Ground } from '../ground.ts';
import { type LaidOut, pixelOf } from '../record-chart.ts';
import { BASELINE, LINE } from '../set-text.ts';
import type { Sketch } from '../sketch.ts';
import { dateTicks } from './date-ticks.ts';
import type { PlotData } from './plot-data.ts';

/** From an axis of dates to their names. */
const GAP = 0.5;

/** Room that the names of dates take below their axis. */
export function dateNamesHeight({ small }: Ground): number {
  return small * (GAP + LINE);
}

/**
 * The names of a date axis, each in the middle under its date; one that would leave the picture is moved in, as far as
 * it must be, and one that then meets its neighbour is left out.
 */
export function drawDateNames(
  sketch: Sketch,
  chart: LaidOut,
  { data, ground }: { readonly data: PlotData; readonly ground: Ground },
): void {
  const { small, theme, width: room } = ground;
  const { left, right, bottom } = chart.chartArea;
  const look = { size: small, color: theme.colors.muted } as const;
  let free = Number.NEGATIVE_INFINITY;
  for (const { value, label } of dateTicks(data, ground, right - left)) {
    const wide = sketch.measure(label, look);
    const middle = pixelOf(chart, 'x', value) - wide / 2;
    const from = Math.max(0, Math.min(middle, room - wide));
    if (from < free) continue;
    sketch.text(from, bottom + small * (GAP + BASELINE), label, look);
    free = from + wide + small * 0.4;
  }
}
