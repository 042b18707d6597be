import { dayNumber } from '../../model/edtf-bounds.ts';

/** A day of the proleptic Gregorian calendar; month and day from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The date of a day counted from 0000-03-01 (H. Hinnant, "chrono-compatible low-level date algorithms"). */
export function civilOf(days: number): CivilDate {
  const whole = Math.floor(days);
  const era = Math.floor(whole / 146097);
  const dayOfEra = whole - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** First day of a month counted on from January of `year`; 13 is January of the next. */
export function monthStart(year: number, month: number): number {
  return dayNumber(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, 1);
}
