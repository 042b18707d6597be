import type { TimelineEvent } from '../../model/briefing.ts';
import type { Edtf, EdtfDate } from '../../model/edtf.ts';
import { formatDate } from '../../text/format-date.ts';
import type { Clock } from './read-marks.ts';

/** An event's date in words; '' for an undated one. */
export type SayDate = (event: TimelineEvent, style: 'long' | 'short' | 'label') => string;

/**
 * Words for dates, as precise as they were given. `label` leaves out what the axis says already: the zone that all
 * times share, and the day where all of them fall on one. Each date is put into words once.
 */
export function dateSayer(events: readonly TimelineEvent[], clock: Clock, language: string): SayDate {
  const said = new Map<string, string>();
  const spoken = spokenByAxis(events, clock, language);
  const style = (wanted: 'long' | 'short' | 'label', edtf: Edtf) =>
    wanted === 'short' || (wanted === 'label' && isTimed(edtf) && !spoken.oneDay) ? 'short' : 'long';
  return (event, wanted) => {
    if (!event.date) return '';
    const { written, edtf } = event.date;
    const key = `${wanted} ${written}`;
    const known = said.get(key);
    if (known !== undefined) return known;
    const words = formatDate(edtf, language, style(wanted, edtf));
    const made = wanted === 'label' && isTimed(edtf) ? without(words, spoken.parts) : words;
    said.set(key, made);
    return made;
  };
}

/** What of each time the axis says. */
function spokenByAxis(
  events: readonly TimelineEvent[],
  clock: Clock,
  language: string,
): { readonly oneDay: boolean; readonly parts: readonly string[] } {
  if (!clock.timed || !clock.shared) return { oneDay: false, parts: [] };
  const sides = events.flatMap(({ date }) => (date ? timesOf(date.edtf) : []));
  const days = new Set(sides.map((date) => formatDate(dayOf(date), language, 'long')));
  const oneDay = days.size === 1;
  const day = oneDay ? [...days].map((one) => `${one}, `) : [];
  return { oneDay, parts: [...day, zoneName(clock, language)] };
}

function without(words: string, parts: readonly string[]): string {
  return parts.reduce((text, part) => (part === '' ? text : text.replaceAll(part, '')), words);
}

/** " UTC+3:30" as dates say it, with the space before it; '' where times have no zone. */
export function zoneName({ offset }: Clock, language: string): string {
  const time: EdtfDate = { ...NOON, offset };
  const bare = formatDate(NOON, language, 'long');
  return formatDate(time, language, 'long').slice(bare.length);
}

const NOON: EdtfDate = {
  ...{ kind: 'date', year: 2000, month: 1, day: 1, hour: 12, minute: 0, second: null, offset: null },
  ...{ precision: 'minute', uncertain: false, approximate: false },
};

function isTimed(edtf: Edtf): boolean {
  return timesOf(edtf).length > 0;
}

function timesOf(edtf: Edtf): readonly EdtfDate[] {
  const sides = edtf.kind === 'date' ? [edtf] : [edtf.start, edtf.end];
  return sides.filter((side): side is EdtfDate => typeof side !== 'string' && side.hour !== null);
}

function dayOf(date: EdtfDate): EdtfDate {
  return {
    ...date,
    ...{ hour: null, minute: null, second: null, offset: null, precision: 'day' },
    ...{ uncertain: false, approximate: false },
  };
}
