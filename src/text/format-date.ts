import type { Edtf, EdtfDate } from '../model/edtf.ts';
import { dateFormatter } from './formatters.ts';

/** `long` "24 February 2022", `short` "24 Feb 2022"; `axis` is short and marks doubt by a question mark. */
export type DateStyle = 'long' | 'short' | 'axis';

interface Words {
  readonly by: (date: string) => string;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  readonly from: (date: string) => string;
  readonly about: (date: string) => string;
  readonly uncertain: (date: string) => string;
  readonly before: (year: number) => string;
  readonly span: (year: number) => string;
  readonly undated: string;
}

const ENGLISH: Words = {
  by: (date) => `by ${date}`,
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  from: (date) => `from ${date}`,
  about: (date) => `c. ${date}`,
  uncertain: (date) => `${date} (uncertain)`,
  before: (year) => `${year} BCE`,
  span: (year) => `${year}s`,
  undated: 'undated',
};

/** Where we have no words of a language, signs that need none. */
const SIGNS: Words = {
  by: (date) => `… – ${date}`,
  since: (date) => `${date} – …`,
  until: (date) => `? – ${date}`,
  from: (date) => `${date} – ?`,
  about: (date) => `≈ ${date}`,
  uncertain: (date) => `${date} (?)`,
  before: (year) => `\u2212${year - 1}`,
  span: (year) => `${year}…`,
  undated: '—',
};

/**
 * A date in words, never more precise than it was given: "by 2025", "since February 2022", "c. 1555". Years are
 * digits of our own (never a `Date`), month names come from `language`, the calendar is always Gregorian.
 */
export function formatDate(edtf: Edtf, language: string, style: DateStyle): string {
  const words = /^en\b/i.test(language) ? ENGLISH : SIGNS;
  if (edtf.kind === 'date') return one(edtf, language, style, words);
  const { start, end } = edtf;
  const said = (date: EdtfDate): string => one(date, language, style, words);
  if (typeof start === 'string') {
    if (typeof end === 'string') return words.undated;
    return start === 'open' ? words.by(said(end)) : words.until(said(end));
  }
  if (typeof end === 'string') return end === 'open' ? words.since(said(start)) : words.from(said(start));
  const plain = start.precision === 'year' && end.precision === 'year' && said(start) === `${start.year}`;
  return plain ? `${said(start)}–${said(end)}` : `${said(start)} – ${said(end)}`;
}

function one(date: EdtfDate, language: string, style: DateStyle, words: Words): string {
  const bare = `${calendar(date, language, style, words)}${time(date)}`;
  const about = date.approximate ? words.about(bare) : bare;
  if (!date.uncertain) return about;
  return style === 'axis' ? `${about}?` : words.uncertain(about);
}

/** Year, month and day in the language's order. The names come from the leap year 2000; its digits are replaced by ours. */
function calendar(date: EdtfDate, language: string, style: DateStyle, words: Words): string {
  const { month, day, precision } = date;
  const year = date.year <= 0 ? words.before(1 - date.year) : `${date.year}`;
  if (precision === 'century' || precision === 'decade') return words.span(date.year);
  if (month === null) return year;
  const format = dateFormatter(language, {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
    year: 'numeric',
    month: style === 'long' ? 'long' : 'short',
    ...(day === null ? {} : { day: 'numeric' }),
  });
  const parts = format.formatToParts(Date.UTC(2000, month - 1, day ?? 1));
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
