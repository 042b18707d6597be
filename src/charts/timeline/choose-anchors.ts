import type { Mark } from './read-marks.ts';
import type { Stacked } from './stack-marks.ts';

/** Between a leader and a mark above its own, in points. */
const CLEAR = 1.2;

/**
 * A leader stands where no mark above its own is in the way, and apart from other leaders: at the bound of an open
 * mark, else in the middle, else wherever a gap is. Null where marks above cover all of its own.
 */
export function chooseAnchors(
  marks: readonly Mark[],
  stacked: readonly Stacked[],
  apart: number,
): readonly (number | null)[] {
  const chosen: (number | null)[] = stacked.map(() => null);
  const order = stacked
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => a.right - a.left - (b.right - b.left) || a.index - b.index);
  for (const own of order) {
    const above = stacked.filter((other) => other.lane > own.lane && meets(other, own));
    const free = (x: number) => above.every((other) => x < other.left - CLEAR || x > other.right + CLEAR);
    const clear = (x: number) => chosen.every((other) => other === null || Math.abs(other - x) >= apart);
    const wanted = [...candidates(own, marks[own.index]), ...gapsOf(own, above)].filter(free);
    chosen[own.index] = wanted.find(clear) ?? wanted[0] ?? null;
  }
  return chosen;
}

function meets(a: Stacked, b: Stacked): boolean {
  return a.left <= b.right && b.left <= a.right;
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

/** The middles of what marks above leave free of a mark, the widest first. */
function gapsOf(own: Stacked, above: readonly Stacked[]): readonly number[] {
  const gaps: { readonly middle: number; readonly width: number }[] = [];
  let from = own.left;
  const sorted = above.toSorted((a, b) => a.left - b.left);
  for (const { left, right } of [...sorted, { left: own.right, right: own.right }]) {
    if (left > from) gaps.push({ middle: (from + Math.min(left, own.right)) / 2, width: left - from });
    from = Math.max(from, right);
  }
  return gaps.sort((a, b) => b.width - a.width).map(({ middle }) => middle);
}
