import { expect, test } from 'vitest';
import { layOutReport } from '../../../src/report/lay-out-report.ts';
import { numberTail } from '../../../src/report/number-tail.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { publication, table } from './blocks.ts';

test('decimals and signs stand to the right of a number’s units, thousands do not', () => {
  const tails = (language: string, ...texts: string[]) => texts.map((text) => numberTail(text, language));
  expect(tails('en-GB', '3.75', '1,204', '12%', '−0.5', 'n/a', '')).toEqual(['.75', '', '%', '.5', '', '']);
  expect(tails('de', '3,75', '1.204', '1.204,5')).toEqual([',75', '', ',5']);
  expect(tails('fa', '۳٫۷۵', '2.5')).toEqual(['٫۷۵', '.5']);
  expect(tails('en-GB', '20–45%', '4 [2–5]')).toEqual([null, null]);
});

test('the decimal points of a column stand below one another', () => {
  const of = publication();
  const fonts = openFonts(of.theme);
  const rows = ['3.75', '12.5', '1,204', '−0.125', '7'].map((value, index) => [`Row ${index}`, value]);
  const { value } = layOutReport([table(['Name', 'Value'], rows)], [], of, fonts);
  const units = (value.pages[0]?.frames ?? []).flatMap((frame) => {
    const run = frame.content.kind === 'lines' ? frame.content.lines[0]?.runs[0] : undefined;
    if (run === undefined || !/^[−\d]/.test(run.text) || frame.tag === null) return [];
    const units = run.text.replace(/\.\d+$/, '');
    return [frame.x + run.x + fonts.face(run.face).measure(units, run.size)];
  });
  expect(units).toHaveLength(5);
  for (const place of units) expect(place).toBeCloseTo(units[0] ?? 0, 1);
});
