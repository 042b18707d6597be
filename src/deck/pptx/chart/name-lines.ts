/** Widest that the names of rows may be, as a share of their chart's width. */
const SHARE = 1 / 3;

/** Room for names beside their rows, in points, where labels have some size. */
export function namesRoom(width: number, size: number): number {
  return (width * SHARE - size) / 1.04;
}

/**
 * A row's name on one line, or on two that are as alike as its spaces allow, each no wider than `room`; null where two do
 * not do. PowerPoint breaks such lines where its own width ends, other programs not at all: so they are ours.
 */
export function nameLines(
  name: string,
  room: number,
  measure: (text: string) => number,
): readonly string[] | null {
  if (measure(name) <= room) return [name];
  const halves = [...name.matchAll(/\s+/gu)].map(({ index, 0: space }) => [
    name.slice(0, index),
    name.slice(index + space.length),
  ]);
  const widest = (lines: readonly string[]): number => Math.max(...lines.map(measure));
  const [best] = halves.sort((one, other) => widest(one) - widest(other));
  return best !== undefined && widest(best) <= room ? best : null;
}
