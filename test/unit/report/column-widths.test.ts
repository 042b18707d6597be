import { expect, test } from 'vitest';
import { columnWidths } from '../../../src/report/column-widths.ts';

const need = (least: number, most: number, grows = true) => ({ least, most, grows });
const page = { room: 450, measure: 360, gutter: 10 };
const total = (widths: readonly number[]) =>
  widths.reduce((sum, width) => sum + width, 0) + 10 * (widths.length - 1);

test('a small table is as wide as running text, and the room goes to its text', () => {
  const widths = columnWidths([need(40, 100), need(30, 50, false)], page);
  expect(widths[1]).toBe(50);
  expect(total(widths)).toBeCloseTo(360);
});

test('a wider table takes the whole width', () => {
  expect(total(columnWidths([need(40, 250), need(40, 140)], page))).toBeCloseTo(450);
});

test('where lines must break, short columns keep theirs and the long one gets the rest', () => {
  const widths = columnWidths([need(30, 40), need(60, 2000), need(30, 45)], page);
  expect(widths[0]).toBe(40);
  expect(widths[2]).toBe(45);
  expect(total(widths)).toBeCloseTo(450);
});

test('words longer than the room are shared out so that the table still fits', () => {
  const widths = columnWidths([need(20, 20), need(900, 900), need(5000, 9000)], page);
  expect(widths[0]).toBe(20);
  expect(total(widths)).toBeCloseTo(450);
});
