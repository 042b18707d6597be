import { expect, test } from 'vitest';
import type { Run } from '../../../src/model/page.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { directionOf, orderRuns } from '../../../src/text/order-runs.ts';
import { defaultTheme } from '../../support/theme.ts';

const fonts = openFonts(defaultTheme());
const run = (text: string, href: string | null = null): Run => ({
  ...{ x: 0, width: 0, text, size: 10, color: '#000000', rise: 0, href, language: null, rtl: false },
  face: { family: 'arabic', weight: 400, italic: false },
});
/** What stands on a line from left to right; what reads from the right is in brackets. */
function seen(text: readonly string[], direction: 'ltr' | 'rtl'): string {
  const { lines } = orderRuns([{ runs: text.map((each) => run(each)), stretch: 0 }], { direction, fonts });
  const runs = (lines[0]?.runs ?? []).toSorted((a, b) => (direction === 'ltr' ? a.x - b.x : b.x - a.x));
  return runs.map(({ text: shown, rtl }) => (rtl ? `[${shown}]` : shown)).join('|');
}

test('a line of one direction stays as it is', () => {
  const lines = [{ runs: [run('Only Latin, 20–45%.')], stretch: 0 }];
  expect(orderRuns(lines, { direction: 'ltr', fonts }).lines).toBe(lines);
});

test('words of another script run the other way inside a line, and numbers among them their own', () => {
  expect(seen(['The word ایران in a line'], 'ltr')).toBe('The word |[ایران]| in a line');
  expect(seen(['از ۱۴۰۱ تا 2025'], 'rtl')).toBe('2025|[ تا ]|۱۴۰۱|[از ]');
  expect(seen(['کره (DPRK, 2024) شمالی'], 'rtl')).toBe('[) شمالی]|DPRK, 2024|[کره (]');
});

test('a paragraph goes the way of its first letter, in a document of either direction', () => {
  const way = (text: string, direction: 'ltr' | 'rtl') =>
    orderRuns([{ runs: [run(text)], stretch: 0 }], { direction, fonts }).direction;
  expect(way('همکاری with Latin', 'ltr')).toBe('rtl');
  expect(way('English میان', 'rtl')).toBe('ltr');
  expect(way('20–45%', 'rtl')).toBe('rtl');
  expect(seen(['20–45%'], 'rtl')).toBe('20–45%');
});

test('the direction of a document is its language’s, or its script’s', () => {
  expect(['fa', 'ar-EG', 'he', 'ku-Arab', 'ur'].map(directionOf)).toEqual(Array(5).fill('rtl'));
  expect(['en-GB', 'ru', 'az-Latn', 'fa-Latn', 'fr'].map(directionOf)).toEqual(Array(5).fill('ltr'));
});
