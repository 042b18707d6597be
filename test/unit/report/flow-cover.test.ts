import { expect, test } from 'vitest';
import type { Block } from '../../../src/model/block.ts';
import type { Page } from '../../../src/model/page.ts';
import { layOutReport } from '../../../src/report/lay-out-report.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { box, heading, notes, paragraph, publication } from './blocks.ts';
import { linesOf } from './reading-order.ts';

const plain = publication();
const fonts = openFonts(plain.theme);
const title = box('title-block', [
  paragraph('Analyst briefing', 'label'),
  heading(1, 'Steel exports fell', 'top'),
  paragraph('A third quarter', 'subtitle'),
]);
const sections = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, index) => [
    heading(2, `Section ${index}`, `s-${index}`),
    paragraph('Words to fill. '.repeat(160)),
  ]).flat();

function layOut(count: number, cover: number | null = 4, opening: readonly Block[] = [title]) {
  const report = { ...plain.report, cover };
  return layOutReport([...opening, ...sections(count)], notes(0), publication({ report }), fonts).value;
}

const textOf = ({ frames }: Page): readonly string[] =>
  frames
    .filter(({ tag }) => tag !== null)
    .map((frame) =>
      linesOf(frame)
        .flatMap(({ runs }) => runs.map((run) => run.text))
        .join(' '),
    );

test('a long report has its title on a page of its own, and says it once', () => {
  const { pages, tags, labels } = layOut(8);
  expect(pages.length).toBeGreaterThan(4);
  expect(pages[0] && textOf(pages[0])).toEqual(['Analyst briefing', 'Steel exports fell', 'A third quarter']);
  expect(pages[1] && textOf(pages[1])[0]).toBe('Section 0');
  expect(labels.get('s-0')).toBe('2');
  expect(tags.filter(({ role }) => role === 'H1')).toHaveLength(1);
  expect(tags[1]?.role).toBe('Sect');
});

test('the cover counts among the pages that make a report long', () => {
  const without = layOut(8, null).pages.length;
  expect(layOut(8, without + 1).pages).toHaveLength(without + 1);
  expect(layOut(8, without + 2).pages).toHaveLength(without);
});

test('a short report has its title above the text', () => {
  const { pages } = layOut(1);
  expect(pages).toHaveLength(1);
  expect(pages[0] && textOf(pages[0]).slice(0, 4)).toEqual([
    'Analyst briefing',
    'Steel exports fell',
    'A third quarter',
    'Section 0',
  ]);
});

test('there is no cover without a title, nor for one that is longer than a page', () => {
  const endless = box('title-block', [heading(1, 'x '.repeat(4000), 'top')]);
  const all = layOut(8, 4, [endless]).pages.flatMap(textOf).join(' ');
  expect(all.match(/x/g)).toHaveLength(4000);
  expect(textOf(layOut(8, 4, []).pages[0] as Page)[0]).toBe('Section 0');
});
