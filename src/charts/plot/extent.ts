import type { Extent, PlotData } from './plot-data.ts';
import { stepsOf } from './waterfall-steps.ts';

/** Least and greatest value of all marks, bounds and references included; of a waterfall, of its levels. */
export function reachOf({ lines, spec }: Pick<PlotData, 'lines' | 'spec'>): Extent {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  const meet = (value: number | null) => {
    if (value === null) return;
    least = Math.min(least, value);
    most = Math.max(most, value);
  };
  if (spec.type === 'waterfall') {
    const levels = stepsOf({ lines, spec }).flatMap(({ from, to }) => [from, to]);
    return { least: Math.min(0, ...levels), most: Math.max(0, ...levels) };
  }
  if (spec.stacked && (spec.type === 'bar' || spec.type === 'area')) meetStacks(lines, meet);
  for (const { points } of lines)
    for (const { value, low, high } of points) {
      meet(value);
      meet(low);
      meet(high);
    }
  for (const { low, high } of spec.references) {
    meet(low);
    meet(high);
  }
  return least > most ? { least: 0, most: 1 } : { least, most };
}

/** The ends of stacks, above and below zero. */
function meetStacks(lines: PlotData['lines'], meet: (value: number) => void): void {
  for (const index of lines[0]?.points.keys() ?? []) {
    const values = lines.map(({ points }) => points[index]?.value ?? 0);
    meet(values.reduce((sum, value) => sum + Math.max(0, value), 0));
    meet(values.reduce((sum, value) => sum + Math.min(0, value), 0));
  }
}
