import type { TimelineEvent } from '../../model/briefing.ts';
import type { TimelineData } from './timeline-data.ts';

/** The dated events to name where all are too many: the key ones, then some spread over the whole time. In the order of time. */
export function selectEvents({ marks }: TimelineData, most: number): readonly TimelineEvent[] {
  const dated = marks.flatMap((mark) =>
    mark.events.map((event) => ({ event, at: (mark.start + mark.end) / 2 })),
  );
  const key = dated.filter(({ event }) => event.key);
  const rest = dated.filter(({ event }) => !event.key);
  const chosen = [...spread(key, most), ...spread(rest, Math.max(0, most - key.length))];
  return dated.filter((one) => chosen.includes(one)).map(({ event }) => event);
}

/** The first, the last, and then always the one farthest in time from all that are chosen. */
function spread<T extends { readonly at: number }>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  if (most <= 0) return [];
  const distance = list.map(() => Number.POSITIVE_INFINITY);
  const chosen = new Set<number>();
  const choose = (index: number) => {
    chosen.add(index);
    for (const [at, one] of list.entries())
      distance[at] = Math.min(distance[at] ?? 0, Math.abs(one.at - (list[index]?.at ?? 0)));
  };
  choose(0);
  while (chosen.size < most) {
    let farthest = -1;
    for (const index of list.keys())
      if (!chosen.has(index) && (farthest < 0 || (distance[index] ?? 0) > (distance[farthest] ?? 0)))
        farthest = index;
    choose(farthest);
  }
  return list.filter((_, index) => chosen.has(index));
}
