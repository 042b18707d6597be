import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../src/content/parse-edtf.ts';
import { compareEdtf, dayNumber, daysInMonth, earliest, latest } from '../../../src/model/edtf-bounds.ts';
import { invariant } from '../../../src/model/invariant.ts';

function read(text: string) {
  const parsed = parseEdtf(text);
  invariant('edtf' in parsed, `${text} is a date`);
  return parsed.edtf;
}

const length = (text: string) => (latest(read(text)) ?? 0) - (earliest(read(text)) ?? 0);

describe('bounds of dates', () => {
  it('count days from the first of March of the year 0', () => {
    expect(earliest(read('0000-03-01'))).toBe(0);
    expect(earliest(read('1970-01-01'))).toBe(719468);
    expect(earliest(read('-0001-03-01'))).toBe(-366);
  });

  it('span what was given and no more', () => {
    expect(length('2024')).toBe(366);
    expect(length('2023-02')).toBe(28);
    expect(length('2023-12')).toBe(31);
    expect(length('2023-12-31')).toBe(1);
    expect(length('155X')).toBe(3652);
    expect(length('2022-02-24T05:00')).toBeCloseTo(1 / 1440, 6);
  });

  it('take a time to UTC', () => {
    const local = earliest(read('2022-02-24T01:00+02:00')) ?? 0;
    expect(local).toBeCloseTo(dayNumber(2022, 2, 23) + 23 / 24, 6);
  });

  it('are null where a side is open or unknown', () => {
    expect(earliest(read('../2025'))).toBeNull();
    expect(latest(read('2022-02/..'))).toBeNull();
  });

  it('agree with the calendar of the machine', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const number = dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
        return number === Math.floor(date.getTime() / 86_400_000) + 719468;
      }),
    );
  });

  it('know leap years, also before the year 0', () => {
    expect([-4, 0, 1900, 2000, 2023].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28, 29, 28]);
  });
});

describe('order of dates', () => {
  it('is by start, the coarser first, and "by 2025" by its end', () => {
    const dates = ['2022-02', '../2025', '-0044', '2022', '2024-12', '1555/1562', '2022-02/..'];
    const sorted = dates.toSorted((a, b) => compareEdtf(read(a), read(b)));
    expect(sorted).toEqual(['-0044', '1555/1562', '2022', '2022-02/..', '2022-02', '2024-12', '../2025']);
  });
});
