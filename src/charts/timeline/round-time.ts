import { civilOf, monthStart } from './civil-day.ts';
import type { Clock } from './read-marks.ts';

/** What the ends of an axis are rounded to: a calendar unit, or a length in days. */
type Rounding = 'year' | 'month' | number;

const DAY = 1;
const HOUR = 1 / 24;
const TEN_MINUTES = 1 / 144;

/** The rounding for an axis of so many days: whole years, months, days, and hours or ten minutes where times are known. */
export function roundingOf(span: number, clock: Clock): Rounding {
  if (span > 3 * 365) return 'year';
  if (span > 60) return 'month';
  if (!clock.timed || span > 4 * DAY) return DAY;
  return span > 4 * HOUR ? HOUR : TEN_MINUTES;
}

/** Less than a second: moments come as fractions of a day. */
const NOTHING = 1e-6;

export function floorTo(day: number, unit: Rounding): number {
  const { year, month } = civilOf(day);
  if (unit === 'year') return monthStart(year, 1);
  if (unit === 'month') return monthStart(year, month);
  return Math.floor(day / unit + NOTHING) * unit;
}

export function ceilTo(day: number, unit: Rounding): number {
  const floor = floorTo(day, unit);
  if (day - floor < NOTHING) return floor;
  const { year, month } = civilOf(floor);
  if (unit === 'year') return monthStart(year + 1, 1);
  return unit === 'month' ? monthStart(year, month + 1) : floor + unit;
}
