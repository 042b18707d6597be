import { numberFormatter } from '../../text/formatters.ts';

/** Days in a mean Gregorian year. */
const YEAR = 365.2425;

/** A length of time in words, rounded to the unit that says it best: "448 years", "5 months", "9 дней", "3 heures". */
export function lengthInWords(days: number, language: string): string {
  const years = Math.round(days / YEAR);
  const say = (count: number, unit: TimeUnitName) => unitInWords(count, unit, language);
  if (days >= 1.9 * YEAR || (years > 0 && Math.abs(days - years * YEAR) < 2)) return say(years, 'year');
  const months = Math.round(days / (YEAR / 12));
  if (days > 55) return say(months, 'month');
  if (days >= 1.9 || Math.abs(days - 1) < 1e-4) return say(Math.round(days), 'day');
  if (days * 24 >= 1.9) return say(Math.round(days * 24), 'hour');
  return say(Math.max(1, Math.round(days * 24 * 60)), 'minute');
}

type TimeUnitName = 'year' | 'month' | 'day' | 'hour' | 'minute';

/** "5 years", "5 лет". */
export function unitInWords(count: number, unit: TimeUnitName, language: string): string {
  const format = numberFormatter(language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    numberingSystem: 'latn',
    useGrouping: Math.abs(count) >= 10_000,
  });
  return format.format(count);
}
