import type { TimelineEvent } from '../../model/briefing.ts';
import type { Edtf } from '../../model/edtf.ts';
import { earliest, latest } from '../../model/edtf-bounds.ts';

/** What a date looks like on an axis, in days from 0000-03-01; `end` is where the stretch has passed. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** It may have begun earlier ("by 2025"), or goes on. `start`–`end` is then the unit that was given. */
  readonly openLeft: boolean;
  readonly openRight: boolean;
  /** A day or a moment: drawn as a dot. */
  readonly moment: boolean;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

/** Events that share one stretch of time, and so one mark. */
export interface Mark extends Stretch {
  readonly events: readonly TimelineEvent[];
}

/** A date → its stretch; null where neither side is given. */
export function stretchOfEdtf(edtf: Edtf): Stretch | null {
  if (edtf.kind === 'date') {
    const start = earliest(edtf) ?? 0;
    const end = latest(edtf) ?? start;
    const moment = edtf.day !== null;
    const { uncertain, approximate } = edtf;
    return { start, end, openLeft: false, openRight: false, moment, uncertain, approximate };
  }
  const from = typeof edtf.start === 'string' ? null : edtf.start;
  const to = typeof edtf.end === 'string' ? null : edtf.end;
  const first = from ?? to;
  const last = to ?? from;
  if (!first || !last) return null;
  return {
    start: earliest(first) ?? 0,
    end: latest(last) ?? 0,
    openLeft: from === null,
    openRight: to === null,
    moment: false,
    uncertain: (from?.uncertain ?? false) || (to?.uncertain ?? false),
    approximate: (from?.approximate ?? false) || (to?.approximate ?? false),
  };
}

/** Dated events → marks by start (longer first), events of the same stretch and doubt together. Undated ones are left out. */
export function readMarks(events: readonly TimelineEvent[]): readonly Mark[] {
  const marks = new Map<string, { stretch: Stretch; events: TimelineEvent[] }>();
  for (const event of events) {
    const stretch = event.date && stretchOfEdtf(event.date.edtf);
    if (!stretch) continue;
    const key = Object.values(stretch).join(' ');
    const known = marks.get(key);
    if (known) known.events.push(event);
    else marks.set(key, { stretch, events: [event] });
  }
  return [...marks.values()]
    .map(({ stretch, events: shared }) => ({ ...stretch, events: shared }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Events that no mark can show: without a date, or with one that says nothing. */
export function undatedOf(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  return events.filter((event) => !event.date || !stretchOfEdtf(event.date.edtf));
}
