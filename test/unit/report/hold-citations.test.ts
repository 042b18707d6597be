import { expect, test } from 'vitest';
import { layOutReport } from '../../../src/report/lay-out-report.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { cite, notes, publication, table, text } from './blocks.ts';

const of = publication();
const fonts = openFonts(of.theme);

/** Texts of cells' lines, whose last word comes at every place of a line in turn. */
function lines(numbers: readonly number[]): readonly string[] {
  const rows = Array.from({ length: 120 }, (_, index) => [
    [text(`${'i '.repeat(40 + index)}Iran`), cite(...numbers)],
    'Beside it',
  ]);
  const { value } = layOutReport([table(['Event', 'Place'], rows)], notes(40), of, fonts);
  return value.pages.flatMap((page) =>
    page.frames.flatMap(({ content, tag }) =>
      content.kind === 'lines' && tag !== null
        ? content.lines.map((line) => line.runs.map((run) => run.text).join(''))
        : [],
    ),
  );
}

test('the two numbers of a citation stand on one line, and those of a long one may part', () => {
  expect(lines([31, 33]).filter((line) => line.startsWith('33'))).toEqual([]);
  const many = Array.from({ length: 20 }, (_, index) => 2 * index + 1);
  expect(lines(many).some((line) => /^\d/.test(line))).toBe(true);
});
