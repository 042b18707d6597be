import type { DatePrecision, Edtf, EdtfDate, EdtfInterval } from '../model/edtf.ts';
import { daysInMonth, earliest, latest } from '../model/edtf-bounds.ts';

/** A date that was read, or why it could not be: one sentence, and what to do. */
type ParsedEdtf = { readonly edtf: Edtf } | { readonly problem: string; readonly hint: string | null };

const YEAR = String.raw`(?<year>-?\d{4}|Y-?\d{5,9})`;
const TIME = String.raw`T(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?<offset>Z|[+-]\d{2}(?::?\d{2})?)?`;
const DATE = new RegExp(
  String.raw`^${YEAR}(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:${TIME})?)?)?(?<mark>[?~%])?$`,
);
const MASKED = /^(?<digits>\d{3}X|\d{2}XX)(?<mark>[?~%])?$/;
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const EXAMPLES =
  'Write a date as 2022, 2022-02 or 2022-02-24; add ? where it is uncertain, ~ where it is approximate.';

/**
 * Reads an EDTF date (ISO 8601-2): level 0, and of level 1 what a briefing needs: `2025?` `155X` `15XX` `../2025`
 * `2022-02/` `Y-170002`. The day must exist, and an interval must not end before it starts.
 */
export function parseEdtf(written: string): ParsedEdtf {
  const text = written.trim();
  const sides = text.split('/');
  if (sides.length === 1) return parseDate(text);
  if (sides.length > 2) return { problem: `"${shorten(text)}" is not a date.`, hint: hintFor(text) };
  return parseInterval(text, sides[0] ?? '', sides[1] ?? '');
}

function parseInterval(text: string, first: string, last: string): ParsedEdtf {
  const start = parseSide(first);
  const end = parseSide(last);
  if (typeof start === 'object' && 'problem' in start) return start;
  if (typeof end === 'object' && 'problem' in end) return end;
  if (typeof start === 'string' && typeof end === 'string') {
    return {
      problem: `"${shorten(text)}" says neither when it starts nor when it ends.`,
      hint: 'Give at least one side.',
    };
  }
  const edtf: EdtfInterval = { kind: 'interval', start, end };
  const from = earliest(edtf);
  const to = latest(edtf);
  if (from !== null && to !== null && to <= from) {
    return {
      problem: `"${shorten(text)}" ends before it starts.`,
      hint: 'Swap the two dates, or correct one.',
    };
  }
  return { edtf };
}

type Side = EdtfDate | 'open' | 'unknown' | { readonly problem: string; readonly hint: string | null };

function parseSide(text: string): Side {
  if (text === '..') return 'open';
  if (text === '') return 'unknown';
  const parsed = parseDate(text);
  if ('problem' in parsed) return parsed;
  return parsed.edtf.kind === 'date' ? parsed.edtf : 'unknown';
}

function parseDate(text: string): ParsedEdtf {
  const masked = MASKED.exec(text)?.groups;
  if (masked !== undefined) {
    const digits = masked.digits ?? '';
    const precision = digits.endsWith('XX') ? 'century' : 'decade';
    return { edtf: dateOf(Number(digits.replaceAll('X', '0')), {}, precision, masked.mark) };
  }
  const groups = DATE.exec(text)?.groups;
  if (groups === undefined) return { problem: `"${shorten(text)}" is not a date.`, hint: hintFor(text) };
  const year = Number((groups.year ?? '').replace('Y', ''));
  const parts = {
    month: numberOf(groups.month),
    day: numberOf(groups.day),
    hour: numberOf(groups.hour),
    minute: numberOf(groups.minute),
    second: numberOf(groups.second),
    offset: offsetOf(groups.offset),
  };
  const problem = impossible(year, parts);
  if (problem !== null) return { problem, hint: null };
  return { edtf: dateOf(year, parts, precisionOf(parts), groups.mark) };
}

type Parts = Partial<Record<'month' | 'day' | 'hour' | 'minute' | 'second' | 'offset', number | null>>;

function dateOf(year: number, parts: Parts, precision: DatePrecision, mark: string | undefined): EdtfDate {
  const { month = null, day = null, hour = null, minute = null, second = null, offset = null } = parts;
  return {
    kind: 'date',
    year: year === 0 ? 0 : year,
    ...{ month, day, hour, minute, second, offset, precision },
    uncertain: mark === '?' || mark === '%',
    approximate: mark === '~' || mark === '%',
  };
}

function precisionOf({ month, day, hour, second }: Parts): DatePrecision {
  if (second !== null) return 'second';
  if (hour !== null) return 'minute';
  if (day !== null) return 'day';
  return month !== null ? 'month' : 'year';
}

/** What is wrong with a date whose form is right. */
function impossible(year: number, { month, day, hour, minute, second, offset }: Parts): string | null {
  if (month == null) return null;
  const name = MONTHS[month - 1];
  if (name === undefined) return `A year has no month ${month}.`;
  if (day != null && (day < 1 || day > daysInMonth(year, month))) {
    return `${name} ${year} has no day ${day}: it has ${daysInMonth(year, month)}.`;
  }
  if (hour != null && (hour > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59))
    return 'A day has no such time.';
  if (offset != null && Math.abs(offset) > 14 * 60) return 'No place is that far from UTC.';
  return null;
}

/** What to do about the forms that people write instead. */
function hintFor(text: string): string {
  const loose = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text);
  if (loose !== null) {
    const parts = loose.slice(1).filter((part) => part !== undefined);
    return `Did you mean ${parts.map((part) => part.padStart(2, '0')).join('-')}?`;
  }
  const spring = /^-?\d{4}-(2[1-4])$/.exec(text);
  if (spring !== null) return 'Seasons are not read: write the months, as in 2022-03/2022-05.';
  return EXAMPLES;
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

/** Minutes east of UTC. */
function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text === 'Z') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(text) ?? [];
  const value = Number(hours) * 60 + Number(minutes ?? 0);
  return sign === '-' && value > 0 ? -value : value;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
