import type { PathCommand } from '../../model/drawing.ts';
import { polygon } from '../sketch.ts';

export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A bar whose open ends are points: it began earlier, or goes on. */
export function pointedBar(
  { left, right, top, bottom }: Edges,
  { openLeft, openRight }: { readonly openLeft: boolean; readonly openRight: boolean },
): readonly PathCommand[] {
  const middle = (top + bottom) / 2;
  const tip = Math.min((bottom - top) * 0.9, (right - left) / 2);
  const inset = { left: openLeft ? left + tip : left, right: openRight ? right - tip : right };
  const points: (readonly [number, number])[] = [[inset.left, bottom]];
  if (openLeft) points.push([left, middle]);
  points.push([inset.left, top], [inset.right, top]);
  if (openRight) points.push([right, middle]);
  points.push([inset.right, bottom]);
  return polygon(points);
}

/**
 * "By 2025": an arrow towards the past that ends at the bound, with chevrons ahead of it that grow thinner, so that
 * nothing looks like a start.
 */
export function byArrow({ left, right, top, bottom }: Edges): {
  readonly solid: Edges;
  readonly dissolving: readonly (readonly PathCommand[])[];
} {
  const width = right - left;
  const middle = (top + bottom) / 2;
  const tip = Math.min((bottom - top) * 0.9, width * 0.2);
  const solid = { left: left + width * 0.52, right, top, bottom };
  const chevron = (at: number, thick: number) =>
    polygon([
      [at, middle],
      [at + tip, top],
      [at + tip + thick, top],
      [at + thick, middle],
      [at + tip + thick, bottom],
      [at + tip, bottom],
    ]);
  const dissolving = [
    { at: 0, thick: 0.035 },
    { at: 0.15, thick: 0.065 },
    { at: 0.32, thick: 0.11 },
  ].map(({ at, thick }) => chevron(left + width * at, width * thick));
  return { solid, dissolving };
}
