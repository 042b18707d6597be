import { dayNumber } from '../../model/edtf-bounds.ts';
import type { Ground } from '../ground.ts';
import { measureText } from '../sketch.ts';
import { civilOf, monthStart } from '../timeline/civil-day.ts';
import type { PlotData } from './plot-data.ts';
import { type DateAxis, type DateUnit, sayPlotDate } from './read-dates.ts';

export interface DateTick {
  /** In days. */
  readonly value: number;
  readonly label: string;
}

/** Steps from fine to coarse; months and days count within their year and month. */
const STEPS: readonly { readonly unit: DateUnit; readonly step: number }[] = [
  { unit: 'day', step: 1 },
  { unit: 'day', step: 7 },
  { unit: 'month', step: 1 },
  { unit: 'month', step: 3 },
  { unit: 'month', step: 6 },
  ...[1, 2, 5, 10, 20, 50, 100].map((step) => ({ unit: 'year' as const, step })),
];

/** How many days a step takes, about. */
const DAYS = { day: 1, month: 30.44, quarter: 91.3, year: 365.25 };

/**
 * Ticks of a date axis: every position by name where there is room, else the finest round step whose labels keep apart,
 * never finer than the data. A month or a year is ticked where its data stand, in its middle.
 */
export function dateTicks(data: PlotData, ground: Ground, width: number): readonly DateTick[] {
  const { names, dates } = data;
  const numbers = data.numbers ?? [];
  const from = numbers[0] ?? 0;
  const to = numbers.at(-1) ?? from;
  if (!dates) return [];
  const wide = (label: string) =>
    measureText(ground.fonts, label, { size: ground.small }) + ground.small * 1.1;
  const needed = names.reduce((sum, name) => sum + wide(name), 0);
  const even = names.length < 9 && needed < width;
  if (even) return names.map((label, index) => ({ value: numbers[index] ?? from, label }));
  for (const { unit, step } of STEPS) {
    if (isFiner(unit, dates.unit)) continue;
    const count = (to - from) / (DAYS[unit] * step);
    if (count > width / ground.small) continue;
    const ticks = ticksBetween(from, to, { unit, step, dates });
    const used = ticks.reduce((sum, { label }) => sum + wide(label), 0);
    if (ticks.length > 0 && used < width) return ticks;
  }
  return [];
}

function isFiner(unit: DateUnit, than: DateUnit): boolean {
  return DAYS[unit] < DAYS[than === 'quarter' ? 'month' : than];
}

interface Stepping {
  readonly unit: DateUnit;
  readonly step: number;
  readonly dates: DateAxis;
}

function ticksBetween(from: number, to: number, { unit, step, dates }: Stepping): readonly DateTick[] {
  const first = civilOf(from);
  const last = civilOf(to);
  const ticks: DateTick[] = [];
  const add = (value: number, label: string) => {
    if (value >= from - 0.5 && value <= to + 0.5) ticks.push({ value, label });
  };
  const length = { day: 0, month: 1, quarter: 3, year: 12 }[dates.unit];
  const middle = (year: number, month: number) =>
    length === 0
      ? monthStart(year, month) + 0.5
      : (monthStart(year, month) + monthStart(year, month + length)) / 2;
  for (let year = first.year; year <= last.year; year++) {
    if (unit === 'year') {
      if (year % step === 0) add(middle(year, 1), `${year}`);
      continue;
    }
    for (let month = 1; month <= 12; month += unit === 'month' ? step : 1) {
      const name = month === 1 ? `${year}` : monthName(year, month, dates.language);
      if (unit === 'month' && (dates.unit !== 'quarter' || (month - 1) % 3 === 0)) {
        const said = dates.unit === 'quarter' && month > 1 ? `Q${(month + 2) / 3}` : name;
        add(middle(year, month), said);
      }
      if (unit !== 'day') continue;
      const days = monthStart(year, month + 1) - monthStart(year, month);
      for (let day = 1; day <= days - (step > 1 ? 3 : 0); day += step)
        add(dayNumber(year, month, day) + 0.5, day === 1 ? name : `${day}`);
    }
  }
  return ticks;
}

/** A month's name without its year. */
function monthName(year: number, month: number, language: string): string {
  const written = `${`${year}`.padStart(4, '0')}-${`${month}`.padStart(2, '0')}`;
  return sayPlotDate(written, language).replace(new RegExp(`[\\s,]*${year}[^\\p{L}]*`, 'u'), '');
}
