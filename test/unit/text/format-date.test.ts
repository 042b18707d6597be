import { expect, test } from 'vitest';
import type { EdtfDate } from '../../../src/model/edtf.ts';
import { formatDate } from '../../../src/text/format-date.ts';
import { formatNumber } from '../../../src/text/format-number.ts';

const date = (year: number, more: Partial<EdtfDate> = {}): EdtfDate => ({
  kind: 'date',
  year,
  month: null,
  day: null,
  hour: null,
  minute: null,
  second: null,
  offset: null,
  precision: 'year',
  uncertain: false,
  approximate: false,
  ...more,
});
const month = (year: number, value: number) => date(year, { month: value, precision: 'month' });
const day = (year: number, m: number, d: number) => date(year, { month: m, day: d, precision: 'day' });
const long = (value: Parameters<typeof formatDate>[0]) => formatDate(value, 'en-GB', 'long');

test('a date is printed with the precision it was given, and no more', () => {
  expect(long(date(1555))).toBe('1555');
  expect(long(month(2022, 2))).toBe('February 2022');
  expect(long(day(2026, 11, 22))).toBe('22 November 2026');
  expect(formatDate(month(2024, 9), 'en-GB', 'short')).toBe('Sep 2024');
  expect(long(date(1550, { precision: 'decade' }))).toBe('1550s');
});

test('intervals, open ends and doubts are said in words', () => {
  expect(long({ kind: 'interval', start: 'open', end: date(2025) })).toBe('by 2025');
  expect(long({ kind: 'interval', start: month(2022, 2), end: 'open' })).toBe('since February 2022');
  expect(long({ kind: 'interval', start: date(2011), end: date(2022) })).toBe('2011–2022');
  expect(long({ kind: 'interval', start: month(2022, 2), end: month(2024, 12) })).toBe(
    'February 2022 – December 2024',
  );
  expect(long(date(1555, { approximate: true }))).toBe('c. 1555');
  expect(long(date(2025, { uncertain: true }))).toBe('2025 (uncertain)');
  expect(formatDate(date(2025, { uncertain: true }), 'en-GB', 'axis')).toBe('2025?');
});

test('years no Date can be trusted with are printed as digits', () => {
  expect(long(date(-1554))).toBe('1555 BCE');
  expect(long(date(0))).toBe('1 BCE');
  expect(long(day(99, 2, 29))).toBe('29 February 99');
});

test('a time keeps its offset', () => {
  const time = { ...day(2022, 2, 24), hour: 5, minute: 0, offset: 120, precision: 'minute' as const };
  expect(long(time)).toBe('24 February 2022, 05:00 UTC+2');
});

test('another language gives its own month names and order, always in the Gregorian calendar', () => {
  expect(formatDate(day(2026, 11, 22), 'en-US', 'long')).toBe('November 22, 2026');
  expect(formatDate(day(2026, 11, 22), 'ru', 'long')).toBe('22 ноября 2026\u00a0г.');
  expect(formatDate(day(2026, 11, 22), 'fa', 'long')).toContain('2026');
});

test('numbers have the separators of the language and a true minus', () => {
  expect(formatNumber(-1234.5, { language: 'en-GB', decimals: 1, sign: false })).toBe('−1,234.5');
  expect(formatNumber(3, { language: 'en-GB', decimals: 2, sign: true })).toBe('+3.00');
  expect(formatNumber(0.125, { language: 'de', decimals: null, sign: false })).toBe('0,125');
});

test('open ends and doubts are said in the words of the language, with its cases', () => {
  const since = { kind: 'interval', start: month(2022, 2), end: 'open' } as const;
  const by = { kind: 'interval', start: 'open', end: date(2025) } as const;
  const all = ['ru', 'de', 'fr', 'fa', 'es'].map((language) =>
    [since, by].map((one) => formatDate(one, language, 'long')),
  );
  expect(all).toEqual([
    ['с февраля 2022\u00a0г.', 'не позднее 2025'],
    ['seit Februar 2022', 'spätestens 2025'],
    ['depuis février 2022', 'au plus tard en 2025'],
    ['از فوریهٔ 2022', 'حداکثر تا 2025'],
    ['febrero de 2022 – …', '… – 2025'],
  ]);
  expect(formatDate(month(2022, 2), 'ru', 'long')).toBe('февраль 2022\u00a0г.');
  expect(formatDate(date(-499), 'de', 'long')).toBe('500 v. Chr.');
});
