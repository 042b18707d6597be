import type { EdtfDate } from '../../model/edtf.ts';
import { dayNumber } from '../../model/edtf-bounds.ts';
import { formatDate } from '../../text/format-date.ts';
import { dateFormatter } from '../../text/formatters.ts';
import { civilOf, monthStart } from './civil-day.ts';

/** A round step of an axis: every so many of a calendar's or clock's unit. */
export interface Step {
  readonly unit: 'year' | 'month' | 'day' | 'hour' | 'minute';
  readonly every: number;
}

/** A stretch between two round dates, in days. */
export interface TimeUnit {
  readonly from: number;
  readonly to: number;
}

const LENGTHS = { year: 365.2425, month: 30.44, day: 1, hour: 1 / 24, minute: 1 / (24 * 60) } as const;

/** Round steps from the finest. */
export const STEPS: readonly Step[] = [
  ...[1, 5, 10, 15, 30].map((every): Step => ({ unit: 'minute', every })),
  ...[1, 2, 3, 6, 12].map((every): Step => ({ unit: 'hour', every })),
  ...[1, 2, 5, 10].map((every): Step => ({ unit: 'day', every })),
  ...[1, 3, 6].map((every): Step => ({ unit: 'month', every })),
  ...[1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10000].map(
    (every): Step => ({ unit: 'year', every }),
  ),
];

/** About how many days a step is long. */
export function lengthOf({ unit, every }: Step): number {
  return LENGTHS[unit] * every;
}

/** Less than a second, in days. */
const NOTHING = 1e-6;

/**
 * The units of a step that begin in [from, to), each as long as its own unit (a year, whatever the step). Years before
 * our era are round as they are counted: 500 BCE, not the astronomical -500.
 */
export function unitsBetween(from: number, to: number, step: Step): readonly TimeUnit[] {
  const starts =
    step.unit === 'year'
      ? years(from, to, step.every)
      : step.unit === 'month'
        ? months(from, to, step.every)
        : even(from, to, step);
  return starts.filter((unit) => unit.from >= from - NOTHING && unit.from < to - NOTHING);
}

function years(from: number, to: number, every: number): readonly TimeUnit[] {
  const units: TimeUnit[] = [];
  const first = civilOf(from).year;
  const last = civilOf(to).year;
  const push = (year: number) => units.push({ from: monthStart(year, 1), to: monthStart(year + 1, 1) });
  const oldest = Math.floor((1 - first) / every) * every;
  for (let before = oldest; before > 0 && 1 - before <= last; before -= every) push(1 - before);
  for (let year = Math.max(every, Math.ceil(first / every) * every); year <= last; year += every) push(year);
  return units;
}

function months(from: number, to: number, every: number): readonly TimeUnit[] {
  const units: TimeUnit[] = [];
  const { year } = civilOf(from);
  for (let month = 1; monthStart(year, month) < to; month += every)
    units.push({ from: monthStart(year, month), to: monthStart(year, month + 1) });
  return units;
}

/** Days by their number in the month; hours and minutes by the clock. */
function even(from: number, to: number, { unit, every }: Step): readonly TimeUnit[] {
  const units: TimeUnit[] = [];
  if (unit === 'day') {
    for (let day = Math.floor(from); day < to; day++) {
      const date = civilOf(day);
      if (every === 1 || date.day === 1 || (date.day % every === 0 && date.day <= 29))
        units.push({ from: day, to: day + 1 });
    }
    return units;
  }
  const length = LENGTHS[unit] * every;
  const day = Math.floor(from);
  for (let index = Math.ceil((from - day) / length - NOTHING); day + index * length < to; index++)
    units.push({ from: day + index * length, to: day + index * length });
  return units;
}

/** How the start of a unit is named: in full, or by what a second row below does not say ("Mar", "11"; "06:00"). */
export function nameUnit(day: number, unit: Step['unit'], language: string, style: 'full' | 'part'): string {
  if (unit === 'hour' || unit === 'minute') return clockTime(day);
  if (style === 'full' || unit === 'year') return formatDate(dateAt(day, unit), language, 'axis');
  if (unit === 'day') return `${civilOf(day).day}`;
  const format = dateFormatter(language, { calendar: 'gregory', timeZone: 'UTC', month: 'short' });
  const name = format.format(Date.UTC(2000, civilOf(day).month - 1, 1));
  return name === 'Sept' ? 'Sep' : name;
}

/** "06:00"; a moment a hair before the minute is that minute. */
function clockTime(day: number): string {
  const minutes = Math.round((day - Math.floor(day + NOTHING)) * 24 * 60);
  const two = (value: number) => `${value}`.padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** The next coarser unit, whose names stand below those of a unit. */
export function outerUnit(unit: Step['unit']): 'year' | 'month' | 'day' | null {
  if (unit === 'minute' || unit === 'hour') return 'day';
  if (unit === 'day') return 'month';
  return unit === 'month' ? 'year' : null;
}

/** The date at which a unit stands, as precise as the unit. */
export function dateAt(at: number, unit: 'year' | 'month' | 'day'): EdtfDate {
  const { year, month, day } = civilOf(at + NOTHING);
  return {
    kind: 'date',
    year,
    month: unit === 'year' ? null : month,
    day: unit === 'day' ? day : null,
    hour: null,
    minute: null,
    second: null,
    offset: null,
    precision: unit,
    uncertain: false,
    approximate: false,
  };
}

/** The outer units that touch [from, to), cut to it. */
export function outerUnits(
  from: number,
  to: number,
  unit: 'year' | 'month' | 'day',
): readonly (TimeUnit & { readonly date: EdtfDate })[] {
  const units: (TimeUnit & { readonly date: EdtfDate })[] = [];
  for (let at = from; at < to - NOTHING; ) {
    const date = dateAt(at, unit);
    const end =
      unit === 'year'
        ? monthStart(date.year + 1, 1)
        : unit === 'month'
          ? monthStart(date.year, (date.month ?? 1) + 1)
          : dayNumber(date.year, date.month ?? 1, date.day ?? 1) + 1;
    units.push({ from: at, to: Math.min(end, to), date });
    at = end;
  }
  return units;
}
