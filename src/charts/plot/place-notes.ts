export interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A label wanted near a point. */
export interface NoteRequest {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Places labels near their points, inside `area` and clear of `obstacles` and of one another: above or below, nearest
 * first. Null where nothing is free. The same input gives the same places.
 */
export function placeNotes(
  requests: readonly NoteRequest[],
  {
    area,
    obstacles,
    gap,
  }: { readonly area: Rect; readonly obstacles: readonly Rect[]; readonly gap: number },
): readonly (Rect | null)[] {
  const taken: Rect[] = [...obstacles];
  return requests.map((request) => {
    const place = candidates(request, area, gap).find((rect) => {
      const inside =
        rect.left >= area.left &&
        rect.right <= area.right &&
        rect.top >= area.top &&
        rect.bottom <= area.bottom;
      const leader = leaderOf(request, rect);
      return (
        inside &&
        taken.every((other) => !meets(rect, other, gap / 2)) &&
        requestsClear(requests, request, rect) &&
        labelsClear(taken.slice(obstacles.length), leader)
      );
    });
    if (place) taken.push(place);
    return place ?? null;
  });
}

function candidates({ x, y, width, height }: NoteRequest, area: Rect, gap: number): readonly Rect[] {
  const steps = Math.max(1, Math.ceil((area.bottom - area.top) / gap));
  const found: Rect[] = [];
  for (let step = 1; step <= steps; step++)
    for (const below of [false, true])
      for (const share of [0.5, -0.03, 1.03, 0.25, 0.75]) {
        const top = below ? y + gap * step : y - gap * step - height;
        found.push({ left: x - width * share, right: x + width * (1 - share), top, bottom: top + height });
      }
  return found;
}

/** The stroke between a point and its label. */
export function leaderOf({ x, y }: Pick<NoteRequest, 'x' | 'y'>, rect: Rect): Rect {
  const above = rect.bottom <= y;
  return { left: x, right: x, top: above ? rect.bottom : y, bottom: above ? y : rect.top };
}

function labelsClear(labels: readonly Rect[], leader: Rect): boolean {
  return labels.every((label) => !meets(label, leader, 1));
}

/** A label must not hide another note's point. */
function requestsClear(requests: readonly NoteRequest[], own: NoteRequest, rect: Rect): boolean {
  return requests.every((other) => {
    const point = { left: other.x, right: other.x, top: other.y, bottom: other.y };
    return other === own || !meets(rect, point, 3);
  });
}

function meets(a: Rect, b: Rect, gap: number): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}
