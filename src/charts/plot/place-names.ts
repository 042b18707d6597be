import type { Rect } from './place-notes.ts';

/** A name wanted beside a point that has a size of its own. */
export interface NameRequest {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Placed whatever it covers. */
  readonly needed: boolean;
}

/**
 * Names beside their points, where they cover no other point or name: right, left, above or below. Those needed come
 * first and always have a place; null for one that has none. The same input gives the same places.
 */
export function placeNames(requests: readonly NameRequest[], area: Rect): readonly (Rect | null)[] {
  const points = requests.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const taken: Rect[] = [];
  const places: (Rect | null)[] = requests.map(() => null);
  const order = [...requests.keys()].sort(
    (a, b) => Number(requests[b]?.needed) - Number(requests[a]?.needed) || a - b,
  );
  for (const index of order) {
    const request = requests[index];
    if (!request) continue;
    const tried = around(request).filter((rect) => inside(rect, area));
    const free = tried.find(
      (rect) =>
        taken.every((other) => !meets(rect, other)) &&
        points.every((other, at) => at === index || !meets(rect, other)),
    );
    const others = points.filter((_, at) => at !== index);
    const place = free ?? (request.needed ? leastCovering(tried, taken, others) : null);
    if (!place) continue;
    taken.push(place);
    places[index] = place;
  }
  return places;
}

/** The place clear of all names that covers least of other points. */
function leastCovering(tried: readonly Rect[], taken: readonly Rect[], points: readonly Rect[]): Rect | null {
  const covered = (rect: Rect) => points.reduce((sum, point) => sum + shared(rect, point), 0);
  const clear = tried.filter((rect) => taken.every((other) => !meets(rect, other)));
  const [first, ...rest] = clear.map((rect) => ({ rect, area: covered(rect) }));
  return first ? rest.reduce((one, other) => (other.area < one.area ? other : one), first).rect : null;
}

function shared(a: Rect, b: Rect): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}

function around({ x, y, radius, width, height }: NameRequest): readonly Rect[] {
  const gap = height * 0.25;
  const box = (left: number, top: number) => ({ left, right: left + width, top, bottom: top + height });
  const [above, below] = [y - radius - gap * 0.4 - height, y + radius + gap * 0.4];
  const [right, left] = [x + radius + gap, x - radius - gap - width];
  return [
    box(right, y - height / 2),
    box(left, y - height / 2),
    box(x - width / 2, above),
    box(x - width / 2, below),
    box(right - radius * 0.6, above + height * 0.3),
    box(right - radius * 0.6, below - height * 0.3),
    box(left + radius * 0.6, above + height * 0.3),
    box(left + radius * 0.6, below - height * 0.3),
  ];
}

function inside(rect: Rect, area: Rect): boolean {
  return (
    rect.left >= area.left && rect.right <= area.right && rect.top >= area.top && rect.bottom <= area.bottom
  );
}

function meets(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
