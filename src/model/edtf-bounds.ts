import type { Edtf, EdtfDate } from './edtf.ts';

const MINUTES = 24 * 60;

/**
 * First moment of a date or interval as decimal days since 0000-03-01 (proleptic Gregorian, UTC). Null for a start that
 * is open or unknown. Pure integer arithmetic on the calendar: no `Date`, so negative and long years are exact.
 */
export function earliest(edtf: Edtf): number | null {
  if (edtf.kind === 'date') return startOf(edtf);
  return typeof edtf.start === 'string' ? null : startOf(edtf.start);
}

/** The moment just behind a date or interval, counted like `earliest`: 2025 ends where 2026 starts. Null when open or unknown. */
export function latest(edtf: Edtf): number | null {
  if (edtf.kind === 'date') return endOf(edtf);
  return typeof edtf.end === 'string' ? null : endOf(edtf.end);
}

/** Order of a timeline: by start (by end, for "by 2025"), the coarser first among equals. */
export function compareEdtf(a: Edtf, b: Edtf): number {
  return compare(sortKey(a), sortKey(b)) || compare(latest(b) ?? Infinity, latest(a) ?? Infinity);
}

/** Days of a month, 1 to 12, of an astronomical year. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : 28;
}

/** Days since 0000-03-01 of a calendar day (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146097 + yearOfEra * 365 + leapDays + dayOfYear;
}

function startOf({ year, month, day, hour, minute, second, offset }: EdtfDate): number {
  const minutes = (hour ?? 0) * 60 + (minute ?? 0) - (offset ?? 0) + (second ?? 0) / 60;
  return dayNumber(year, month ?? 1, day ?? 1) + minutes / MINUTES;
}

function endOf(date: EdtfDate): number {
  const { year, month, precision } = date;
  if (precision === 'century') return dayNumber(year + 100, 1, 1);
  if (precision === 'decade') return dayNumber(year + 10, 1, 1);
  if (precision === 'year') return dayNumber(year + 1, 1, 1);
  if (precision === 'month') {
    return month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, (month ?? 1) + 1, 1);
  }
  const length = { day: 1, minute: 1 / MINUTES, second: 1 / (MINUTES * 60) }[precision];
  return startOf(date) + length;
}

function sortKey(edtf: Edtf): number {
  return earliest(edtf) ?? latest(edtf) ?? Infinity;
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
