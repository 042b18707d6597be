import type { Era, Timeline, TimelineEvent } from '../../model/briefing.ts';
import type { TimelineSpec } from '../../model/chart-spec.ts';
import { inkOf } from '../../model/contrast.ts';
import type { Theme } from '../../model/theme.ts';
import { type CategoryLook, type Look, readLooks } from './read-looks.ts';
import { type Clock, clockOf, type Mark, readMarks, stretchOfEdtf, undatedOf } from './read-marks.ts';
import { dateSayer, type SayDate } from './say-dates.ts';

/** The timeline one chart shows. */
export interface TimelineData {
  readonly scale: TimelineSpec['scale'];
  /** A row of its own for each category. */
  readonly lanes: boolean;
  readonly clock: Clock;
  /** BCP 47. */
  readonly language: string;
  readonly events: readonly TimelineEvent[];
  readonly marks: readonly Mark[];
  readonly undated: readonly TimelineEvent[];
  readonly eras: readonly Era[];
  /** Those in use, in the author's order. */
  readonly categories: readonly CategoryLook[];
  readonly categoryLabels: ReadonlyMap<string, string>;
  readonly sayDate: SayDate;
  readonly lookOf: (event: TimelineEvent) => Look;
}

/** Timeline × spec → what is shown: all events, the dated ones, or the key ones. */
export function readTimeline(
  timeline: Timeline,
  spec: TimelineSpec,
  { theme, language }: { readonly theme: Theme; readonly language: string },
): TimelineData {
  const events = timeline.events.filter((event) => {
    if (spec.events === 'key') return event.key;
    return spec.events === 'all' || event.date !== null;
  });
  const clock = clockOf(timeline.events.flatMap(({ date }) => (date ? [date.edtf] : [])));
  const marks = readMarks(events, clock);
  const shown = new Set(events.flatMap((event) => (event.date ? [event.category] : [])));
  const looks = readLooks(timeline.categories, theme);
  const used = looks.filter(({ id }) => shown.has(id));
  const { primary, muted, background } = theme.colors;
  const color = timeline.categories.length === 0 ? primary : muted;
  const plain: Look = { color, ink: inkOf(color, background), glyph: 'circle' };
  const byId = new Map(looks.map((look) => [look.id, look]));
  return {
    scale: spec.scale,
    lanes: spec.lanes && used.length > 1,
    clock,
    language,
    events,
    marks,
    undated: undatedOf(events),
    eras: spec.events === 'key' ? touching(timeline.eras, marks, clock) : timeline.eras,
    categories: used,
    categoryLabels: new Map(timeline.categories.map(({ id, label }) => [id, label.text])),
    sayDate: dateSayer(events, clock, language),
    lookOf: (event) => byId.get(event.category ?? '') ?? plain,
  };
}

/** Eras that some of the events' time falls into: a selection of events selects its eras. */
function touching(eras: readonly Era[], marks: readonly Mark[], clock: Clock): readonly Era[] {
  const start = Math.min(...marks.map((mark) => mark.start));
  const end = Math.max(...marks.map((mark) => mark.end));
  return eras.filter((era) => {
    const stretch = stretchOfEdtf(era.date.edtf, clock);
    return stretch && (stretch.openRight || stretch.end > start) && (stretch.openLeft || stretch.start < end);
  });
}
