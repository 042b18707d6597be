import type { PlotData } from './plot-data.ts';

/** A bar of a waterfall, between two levels. The first is a level of its own, as is the sum. */
export interface Step {
  readonly kind: 'level' | 'change';
  readonly from: number;
  readonly to: number;
  /** Whether the data have it; a gap moves nothing and has no bar. */
  readonly known: boolean;
}

/** Values → levels, one after another, and the sum where it is asked for. */
export function stepsOf({ lines, spec }: Pick<PlotData, 'lines' | 'spec'>): readonly Step[] {
  const points = lines[0]?.points ?? [];
  let level = 0;
  const steps = points.map(({ value }, index): Step => {
    const from = level;
    level += value ?? 0;
    return { kind: index === 0 ? 'level' : 'change', from, to: level, known: value !== null };
  });
  return spec.total ? [...steps, { kind: 'level', from: 0, to: level, known: true }] : steps;
}
