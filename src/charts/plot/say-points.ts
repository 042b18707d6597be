import type { Said } from '../words/chart-words.ts';
import type { PlotData, PlotLine, PlotPoint } from './plot-data.ts';

/** A point that has a value, with the name of its place. */
export interface Known extends PlotPoint {
  readonly at: string;
  readonly value: number;
}

/** The points of a line that have a value. */
export function knownOf(line: PlotLine, { names }: Pick<PlotData, 'names'>): readonly Known[] {
  return line.points.flatMap((point, index) =>
    point.value === null ? [] : [{ ...point, at: names[index] ?? '', value: point.value }],
  );
}

export function saidOf({ value, at }: Known, { say }: Pick<PlotData, 'say'>): Said {
  return { value: say(value), at };
}

/** The first of the lowest and the first of the highest. */
export function extremesOf<T extends { readonly value: number }>(
  points: readonly T[],
  first: T,
): { readonly lowest: T; readonly highest: T } {
  const lowest = points.reduce((best, point) => (point.value < best.value ? point : best), first);
  const highest = points.reduce((best, point) => (point.value > best.value ? point : best), first);
  return { lowest, highest };
}
