import type { Mark } from './read-marks.ts';
import type { Stacked } from './stack-marks.ts';

/**
 * A leader stands where no mark above its own is in the way, and apart from other leaders: at the bound of an open
 * mark, else in the middle of the free part.
 */
export function chooseAnchors(
  marks: readonly Mark[],
  stacked: readonly Stacked[],
  apart: number,
): readonly number[] {
  const chosen: number[] = [];
  const order = stacked
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => a.right - a.left - (b.right - b.left) || a.index - b.index);
  for (const own of order) {
    const mark = marks[own.index];
    const above = stacked.filter((other) => other.lane > own.lane);
    const free = (x: number) => above.every((other) => x < other.left - 2 || x > other.right + 2);
    const clear = (x: number) => chosen.every((other) => other === undefined || Math.abs(other - x) >= apart);
    const wanted = candidates(own, mark);
    const best = wanted.find((x) => free(x) && clear(x)) ?? wanted.find(free) ?? wanted[0];
    chosen[own.index] = best ?? own.left;
  }
  return chosen;
}

function candidates(own: Stacked, mark: Mark | undefined): readonly number[] {
  const width = own.right - own.left;
  const at = (share: number) => own.left + width * share;
  const edge = Math.min(1.5, width / 4);
  const inner = [0.5, 0.62, 0.38, 0.75, 0.25, 0.87, 0.13].map(at);
  if (mark?.openLeft) return [own.right - edge, ...inner];
  if (mark?.openRight) return [own.left + edge, at(0.06), at(0.12), ...inner];
  return inner;
}
