import type { Era, Timeline, TimelineEvent } from '../../model/briefing.ts';
import type { TimelineSpec } from '../../model/chart-spec.ts';
import type { Theme } from '../../model/theme.ts';
import { formatDate } from '../../text/format-date.ts';
import { GLYPHS, type Glyph } from './glyph.ts';
import { type Mark, readMarks, stretchOfEdtf, undatedOf } from './read-marks.ts';

/** A category as it looks; `label` null where an event has none. */
export interface CategoryLook {
  readonly id: string;
  readonly label: string;
  readonly color: string;
  readonly glyph: Glyph;
}

/** The timeline one chart shows. */
export interface TimelineData {
  readonly scale: TimelineSpec['scale'];
  readonly events: readonly TimelineEvent[];
  readonly marks: readonly Mark[];
  readonly undated: readonly TimelineEvent[];
  readonly eras: readonly Era[];
  /** Those in use, in the author's order. */
  readonly categories: readonly CategoryLook[];
  readonly categoryLabels: ReadonlyMap<string, string>;
  /** An event's date in words, as precise as it was given; '' for an undated one. */
  readonly sayDate: (event: TimelineEvent, style: 'long' | 'short') => string;
  readonly lookOf: (event: TimelineEvent) => Omit<CategoryLook, 'id' | 'label'>;
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
  const dated = events.filter((event) => event.date !== null);
  const { series, muted, primary } = theme.colors;
  const looks = timeline.categories.map(
    ({ id, label }, index): CategoryLook => ({
      id,
      label: label.text,
      color: series[index % Math.max(1, series.length)] ?? primary,
      glyph: GLYPHS[index % GLYPHS.length] ?? 'circle',
    }),
  );
  const marks = readMarks(events);
  const plain = { color: looks.length === 0 ? primary : muted, glyph: 'circle' } as const;
  return {
    scale: spec.scale,
    events,
    marks,
    undated: undatedOf(events),
    eras: spec.events === 'key' ? touching(timeline.eras, marks) : timeline.eras,
    categories: looks.filter((look) => dated.some((event) => event.category === look.id)),
    categoryLabels: new Map(looks.map((look) => [look.id, look.label])),
    sayDate: dateSayer(language),
    lookOf: (event) => looks.find((look) => look.id === event.category) ?? plain,
  };
}

/** Eras that some of the events' time falls into: a selection of events selects its eras. */
function touching(eras: readonly Era[], marks: readonly Mark[]): readonly Era[] {
  const start = Math.min(...marks.map((mark) => mark.start));
  const end = Math.max(...marks.map((mark) => mark.end));
  return eras.filter((era) => {
    const stretch = stretchOfEdtf(era.date.edtf);
    return stretch && (stretch.openRight || stretch.end > start) && (stretch.openLeft || stretch.start < end);
  });
}

/** Labels are tried at several sizes; each date is put into words once. */
function dateSayer(language: string): TimelineData['sayDate'] {
  const said = new Map<string, string>();
  return (event, style) => {
    if (!event.date) return '';
    const key = `${style} ${event.date.written}`;
    const known = said.get(key) ?? formatDate(event.date.edtf, language, style);
    said.set(key, known);
    return known;
  };
}
