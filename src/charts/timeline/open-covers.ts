import type { Mark } from './read-marks.ts';
import type { Stacked } from './stack-marks.ts';

/** Width of the ledge that a covered mark shows, and the least that is left of one above it, in points. */
const LEDGE = 4;
const LEAST = 3;

/**
 * Where marks above cover all of one, those that end at its edge, or at one place over it, draw back by a hair, so that
 * it can be seen and its leader can reach it. `covered` are the indexes of such marks; bars only give way, never dots.
 */
export function openCovers(
  marks: readonly Mark[],
  stacked: readonly Stacked[],
  covered: readonly number[],
): readonly Stacked[] {
  const opened = [...stacked];
  for (const index of covered) {
    const own = opened[index];
    if (!own) continue;
    const above = opened.flatMap((other, at) => (other.lane > own.lane && over(other, own) ? [at] : []));
    const places = [own.left, own.right - LEDGE, ...above.flatMap((at) => edgesOf(opened[at], own))];
    for (const from of places) {
      const moved = above.map((at) => ({ at, mark: drawnBack(opened[at], marks[at], from) }));
      if (moved.some(({ mark }) => mark === null)) continue;
      for (const { at, mark } of moved) if (mark) opened[at] = mark;
      break;
    }
  }
  return opened;
}

function over(a: Stacked, b: Stacked): boolean {
  return a.left < b.right && b.left < a.right;
}

/** Ledges beside a mark's ends that lie inside another. */
function edgesOf(mark: Stacked | undefined, { left, right }: Stacked): readonly number[] {
  if (!mark) return [];
  return [mark.left - LEDGE / 2, mark.right - LEDGE / 2].filter((x) => x >= left && x + LEDGE <= right);
}

/** A bar that leaves [from, from + LEDGE] free by drawing back one end a little; null where it would be lost, or is a dot. */
function drawnBack(mark: Stacked | undefined, { moment }: Mark = NO_MARK, from: number): Stacked | null {
  if (!mark) return null;
  const to = from + LEDGE;
  if (mark.right <= from || mark.left >= to) return mark;
  if (moment) return null;
  const left = mark.left >= from - 0.01 ? { ...mark, left: to } : null;
  const right = mark.right <= to + 0.01 ? { ...mark, right: from } : null;
  const drawn = left ?? right;
  return drawn && drawn.right - drawn.left >= LEAST ? drawn : null;
}

const NO_MARK = { moment: true } as Mark;
