import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../src/content/parse-edtf.ts';
import { invariant } from '../../../src/model/invariant.ts';

function read(text: string) {
  const parsed = parseEdtf(text);
  invariant('edtf' in parsed, `${text} is a date`);
  return parsed.edtf;
}

function problem(text: string) {
  const parsed = parseEdtf(text);
  return 'problem' in parsed ? [parsed.problem, parsed.hint] : null;
}

describe('parseEdtf', () => {
  it.each([
    ['1555', 'year', 1555],
    ['-0044', 'year', -44],
    ['0000', 'year', 0],
    ['Y-170002', 'year', -170002],
    ['2022-02', 'month', 2022],
    ['2022-02-24', 'day', 2022],
    ['2022-02-24T05:00', 'minute', 2022],
    ['2022-02-24T05:00+02:00', 'minute', 2022],
    ['2022-02-24T05:00:30Z', 'second', 2022],
    ['155X', 'decade', 1550],
    ['15XX', 'century', 1500],
  ])('reads %s to the %s', (text, precision, year) => {
    expect(read(text)).toMatchObject({ kind: 'date', precision, year });
  });

  it('keeps what was not given as null and the offset in minutes', () => {
    expect(read('2022')).toMatchObject({ month: null, day: null, hour: null, offset: null });
    expect(read('2022-02-24T05:00-03:30')).toMatchObject({ hour: 5, minute: 0, second: null, offset: -210 });
  });

  it('reads uncertain and approximate', () => {
    expect(read('2025?')).toMatchObject({ uncertain: true, approximate: false });
    expect(read('2025-03~')).toMatchObject({ uncertain: false, approximate: true });
    expect(read('155X%')).toMatchObject({ uncertain: true, approximate: true, precision: 'decade' });
  });

  it('reads intervals, open and unknown sides', () => {
    expect(read('../2025')).toMatchObject({ kind: 'interval', start: 'open', end: { year: 2025 } });
    expect(read('2022-02/..')).toMatchObject({ start: { month: 2 }, end: 'open' });
    expect(read('/2025')).toMatchObject({ start: 'unknown' });
    expect(read('2022/2022-06')).toMatchObject({ end: { month: 6 } });
  });

  it.each([
    ['2023-02-30', 'February 2023 has no day 30: it has 28.'],
    ['2100-02-29', 'February 2100 has no day 29: it has 28.'],
    ['2022-13', 'A year has no month 13.'],
    ['2022-01-01T24:00', 'A day has no such time.'],
    ['2025/2022', '"2025/2022" ends before it starts.'],
    ['../..', '"../.." says neither when it starts nor when it ends.'],
    ['yesterday', '"yesterday" is not a date.'],
  ])('refuses %s', (text, message) => {
    expect(problem(text)?.[0]).toBe(message);
  });

  it('says what to write instead', () => {
    expect(problem('2022/2/3')?.[1]).toBe('Did you mean 2022-02-03?');
    expect(problem('2022-2')?.[1]).toBe('Did you mean 2022-02?');
    expect(problem('2022-21')?.[0]).toBe('A year has no month 21.');
  });

  it('reads every day of the calendar, and nothing makes it throw', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(fc.property(days, (day) => 'edtf' in parseEdtf(day.toISOString().slice(0, 10))));
    fc.assert(fc.property(fc.string(), (text) => parseEdtf(text) !== null));
  });
});
