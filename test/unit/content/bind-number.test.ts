import { expect, test } from 'vitest';
import { bindNumber } from '../../../src/content/prose/bind-number.ts';
import { nowhere, table } from '../../support/chart-briefing.ts';

const tables = new Map([['trade', table('trade', 'quarter,total,year\nq3,-5.90,2019')]]);

function bound(column: string, language: string, format: string | null = null) {
  const binding = { table: 'trade', row: 'q3', column, format, start: 0, end: 0 };
  return bindNumber(binding, nowhere, { tables, language, report: () => {} });
}

test.each([
  ['total', 'en-GB', '\u22125.90'],
  ['total', 'ru', '\u22125,90'],
  ['total', 'fa', '\u22125.90'],
  ['year', 'de', '2019'],
])(
  'a number without a format keeps its digits, with the language’s decimal sign: %s in %s',
  (column, language, printed) => {
    expect(bound(column, language)).toBe(printed);
  },
);

test('a format says how many decimals there are', () => {
  expect(bound('total', 'de', '0.0')).toBe('\u22125,9');
});
