import type { TimelineEvent } from '../../model/briefing.ts';
import type { Edtf, EdtfDate } from '../../model/edtf.ts';
import { earliest, latest } from '../../model/edtf-bounds.ts';

/** What a date looks like on an axis, in days from 0000-03-01; `end` is where the stretch has passed. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** It may have begun earlier ("by 2025"), or goes on. `start`–`end` is then the unit that was given. */
  readonly openLeft: boolean;
  readonly openRight: boolean;
  /** A moment, or a day where no event has a time of day: drawn as a dot. */
  readonly moment: boolean;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

/** Events that share one stretch of time, and so one mark. */
export interface Mark extends Stretch {
  readonly events: readonly TimelineEvent[];
}

/** How the clock of a timeline is read. */
export interface Clock {
  /** Some date has a time of day: a day is then a stretch, not a dot. */
  readonly timed: boolean;
  /** Minutes east of UTC in which times are placed; null where no time says its zone. */
  readonly offset: number | null;
  /** All times are given in that zone. */
  readonly shared: boolean;
}

/** The clock of dates: in their zone where all times share one, else in UTC. */
export function clockOf(dates: readonly Edtf[]): Clock {
  const times = dates.flatMap(sidesOf).filter((date) => date.hour !== null);
  const [first] = times;
  if (!first) return { timed: false, offset: null, shared: true };
  const shared = times.every((date) => date.offset === first.offset);
  return { timed: true, offset: shared ? first.offset : 0, shared };
}

function sidesOf(edtf: Edtf): readonly EdtfDate[] {
  if (edtf.kind === 'date') return [edtf];
  return [edtf.start, edtf.end].filter((side): side is EdtfDate => typeof side !== 'string');
}

/** A date → its stretch as the clock shows it; null where neither side is given. */
export function stretchOfEdtf(edtf: Edtf, clock: Clock): Stretch | null {
  if (edtf.kind === 'date') {
    const moment = edtf.hour !== null || (edtf.day !== null && !clock.timed);
    const { uncertain, approximate } = edtf;
    const bounds = { start: startOf(edtf, clock), end: endOf(edtf, clock) };
    return { ...bounds, openLeft: false, openRight: false, moment, uncertain, approximate };
  }
  const from = typeof edtf.start === 'string' ? null : edtf.start;
  const to = typeof edtf.end === 'string' ? null : edtf.end;
  const first = from ?? to;
  const last = to ?? from;
  if (!first || !last) return null;
  return {
    start: startOf(first, clock),
    end: endOf(last, clock),
    openLeft: from === null,
    openRight: to === null,
    moment: false,
    uncertain: (from?.uncertain ?? false) || (to?.uncertain ?? false),
    approximate: (from?.approximate ?? false) || (to?.approximate ?? false),
  };
}

function startOf(date: EdtfDate, clock: Clock): number {
  return (earliest(date) ?? 0) + shiftOf(date, clock);
}

function endOf(date: EdtfDate, clock: Clock): number {
  return (latest(date) ?? 0) + shiftOf(date, clock);
}

/** Days from UTC to the clock's zone; a date without a time is a calendar day wherever the clock stands. */
function shiftOf({ hour, offset }: EdtfDate, clock: Clock): number {
  return hour === null || offset === null ? 0 : (clock.offset ?? 0) / (24 * 60);
}

/** Dated events → marks by start (longer first), events of the same stretch and doubt together. Undated ones are left out. */
export function readMarks(events: readonly TimelineEvent[], clock: Clock): readonly Mark[] {
  const marks = new Map<string, { stretch: Stretch; events: TimelineEvent[] }>();
  for (const event of events) {
    const stretch = event.date && stretchOfEdtf(event.date.edtf, clock);
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
  return events.filter(
    ({ date }) => !date || (date.edtf.kind === 'interval' && sidesOf(date.edtf).length === 0),
  );
}
