import type { Theme } from './theme.ts';

/** Least width of the points beside a chart: a long word at their largest size, in points. */
const POINTS = 240;

/** Width in points that a slide gives to a chart beside its points. */
export function widthBeside({ slide: { width, margin, gap } }: Theme): number {
  const measure = width - margin.left - margin.right;
  return Math.min(Math.round(measure * 0.62), measure - 2 * gap - POINTS);
}
