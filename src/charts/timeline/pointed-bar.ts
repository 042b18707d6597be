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
