import { dayNumber } from '../../model/edtf-bounds.ts';
import { formatDate } from '../../text/format-date.ts';
import { civilOf, monthStart } from '../timeline/civil-day.ts';
import { fillSteps } from './fill-gaps.ts';

export type DateUnit = 'year' | 'quarter' | 'month' | 'day';

/** A position that is a date, no more precise than it was written; `at` counts its units, day 0 is 0000-03-01. */
interface PlotDate {
  readonly unit: DateUnit;
  readonly at: number;
}

/** Dates along an axis: how precise the finest is, and the language in which they are told. */
export interface DateAxis {
  readonly unit: DateUnit;
  readonly language: string;
}

/** Units from coarse to fine. */
const UNITS: readonly DateUnit[] = ['year', 'quarter', 'month', 'day'];

/** `2024`, `2024-Q3`, `2024-07`, `2024-07-15`; null where the text is none of them, or no day of the calendar. */
function readPlotDate(text: string): PlotDate | null {
  const found = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/.exec(text);
  if (!found) return null;
  const [year = 0, quarter = 0, month = 0, day = 0] = found.slice(1).map((part) => Number(part ?? 0));
  if (found[2] !== undefined) return { unit: 'quarter', at: year * 4 + quarter - 1 };
  if (found[3] === undefined) return { unit: 'year', at: year };
  if (month < 1 || month > 12) return null;
  if (found[4] === undefined) return { unit: 'month', at: year * 12 + month - 1 };
  const length = monthStart(year, month + 1) - monthStart(year, month);
  return day < 1 || day > length ? null : { unit: 'day', at: dayNumber(year, month, day) };
}

/** The dates of all positions; null where one is none, or all are plain years, which are numbers. */
export function readPlotDates(positions: readonly string[], language: string): DateAxis | null {
  const dates = positions.map(readPlotDate);
  if (positions.length === 0 || dates.some((date) => date === null)) return null;
  const finest = Math.max(...dates.map((date) => UNITS.indexOf(date?.unit ?? 'year')));
  return finest === 0 ? null : { unit: UNITS[finest] ?? 'day', language };
}

/** Where a date stands, in days: a month, a quarter or a year in its middle. */
export function dayOf(text: string): number {
  const date = readPlotDate(text);
  if (!date) return 0;
  const { unit, at } = date;
  if (unit === 'day') return at + 0.5;
  const months = { year: 12, quarter: 3, month: 1 }[unit];
  return (monthStart(0, at * months + 1) + monthStart(0, (at + 1) * months + 1)) / 2;
}

/** Dates in order, with those put in that the data leave out where most follow one another at the same step. */
export function fillDates(positions: readonly string[]): readonly string[] {
  const dates = positions.map(readPlotDate);
  const unit = dates[0]?.unit ?? 'year';
  if (dates.some((date) => date?.unit !== unit)) return positions;
  const known = new Map(dates.map((date, index) => [date?.at ?? 0, positions[index] ?? '']));
  return fillSteps([...known.keys()]).map((at) => known.get(at) ?? writeDate({ unit, at }));
}

function writeDate({ unit, at }: PlotDate): string {
  const two = (value: number) => `${value}`.padStart(2, '0');
  const four = (value: number) => `${value}`.padStart(4, '0');
  if (unit === 'year') return four(at);
  if (unit === 'quarter') return `${four(Math.floor(at / 4))}-Q${(at % 4) + 1}`;
  if (unit === 'month') return `${four(Math.floor(at / 12))}-${two((at % 12) + 1)}`;
  const { year, month, day } = civilOf(at);
  return `${four(year)}-${two(month)}-${two(day)}`;
}

/** A date in words, no more precise than written: "Q3 2024", "Jul 2024", "15 Jul 2024". */
export function sayPlotDate(text: string, language: string): string {
  const [, year = '', quarter, month, day] =
    /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/.exec(text) ?? [];
  if (quarter !== undefined) return `Q${quarter}\u00a0${Number(year)}`;
  if (month === undefined) return year === '' ? text : `${Number(year)}`;
  const parts = { year: Number(year), month: Number(month), day: day === undefined ? null : Number(day) };
  return formatDate(
    {
      kind: 'date',
      ...parts,
      ...{ hour: null, minute: null, second: null, offset: null },
      precision: day === undefined ? 'month' : 'day',
      ...{ uncertain: false, approximate: false },
    },
    language,
    'short',
  );
}
