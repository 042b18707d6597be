import type { Edtf, EdtfDate } from '../model/edtf.ts';
import { type DateWords, dateWords } from './date-words.ts';
import { dateFormatter } from './formatters.ts';

/** `long` "24 February 2022", `short` "24 Feb 2022"; `axis` is short and marks doubt by a question mark. */
export type DateStyle = 'long' | 'short' | 'axis';

/**
 * A date in words, never more precise than it was given: "by 2025", "since February 2022", "c. 1555". Years are
 * digits of our own (never a `Date`), month names come from `language`, the calendar is always Gregorian.
 */
export function formatDate(edtf: Edtf, language: string, style: DateStyle): string {
  const words = dateWords(language);
  const how = { language, style, words };
  if (edtf.kind === 'date') return one(edtf, how);
  const { start, end } = edtf;
  const beside = (say: DateWords['by'], date: EdtfDate): string =>
    say(one(date, { ...how, governed: true }), date.day !== null);
  if (typeof start === 'string') {
    if (typeof end === 'string') return words.undated;
    return beside(start === 'open' ? words.by : words.until, end);
  }
  if (typeof end === 'string') return beside(end === 'open' ? words.since : words.from, start);
  const [first, last] = [one(start, how), one(end, how)];
  const plain = start.precision === 'year' && end.precision === 'year' && first === `${start.year}`;
  return plain ? `${first}–${last}` : `${first} – ${last}`;
}

interface Saying {
  readonly language: string;
  readonly style: DateStyle;
  readonly words: DateWords;
  /** Whether a word such as "since" stands before the date. */
  readonly governed?: boolean;
}

function one(date: EdtfDate, how: Saying): string {
  const { style, words } = how;
  const bare = `${calendar(date, how)}${time(date)}`;
  const about = date.approximate ? words.about(bare) : bare;
  if (!date.uncertain) return about;
  return style === 'axis' ? `${about}?` : words.uncertain(about);
}

/** Year, month and day in the language's order. The names come from the leap year 2000; its digits are replaced by ours. */
function calendar(date: EdtfDate, { language, style, words, governed = false }: Saying): string {
  const { month, day, precision } = date;
  const year = date.year <= 0 ? words.before(1 - date.year) : `${date.year}`;
  if (precision === 'century') return words.century(date.year);
  if (precision === 'decade') return words.decade(date.year);
  if (month === null) return year;
  const inflected = governed && words.inflected && day === null;
  const format = dateFormatter(language, {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
    year: 'numeric',
    month: style === 'long' ? 'long' : 'short',
    ...(day === null && !inflected ? {} : { day: 'numeric' }),
  });
  const all = format.formatToParts(Date.UTC(2000, month - 1, day ?? 1));
  // Beside a day a month has the form that "since" asks for; the day itself is then left out.
  const parts = inflected ? all.slice(all.findIndex((part) => part.type === 'month')) : all;
  const text = parts.map((part) => (part.type === 'year' ? year : part.value)).join('');
  // CLDR alone writes "Sept"; every other short month has three letters.
  const spaced = text.replaceAll('\u202f', '\u00a0');
  return /^en\b/i.test(language) ? spaced.replace(/\bSept\b/, 'Sep') : spaced;
}

function time(date: EdtfDate): string {
  if (date.hour === null) return '';
  const two = (value: number): string => `${value}`.padStart(2, '0');
  const clock = [date.hour, date.minute ?? 0, ...(date.second === null ? [] : [date.second])]
    .map(two)
    .join(':');
  return `, ${clock}${zone(date.offset)}`;
}

function zone(offset: number | null): string {
  if (offset === null) return '';
  if (offset === 0) return ' UTC';
  const minutes = Math.abs(offset);
  const rest = minutes % 60;
  return ` UTC${offset < 0 ? '\u2212' : '+'}${Math.floor(minutes / 60)}${rest === 0 ? '' : `:${`${rest}`.padStart(2, '0')}`}`;
}
