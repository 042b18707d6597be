import { expect, test } from 'vitest';
import type { Block } from '../../../src/model/block.ts';
import type { Frame, Page } from '../../../src/model/page.ts';
import { layOutReport } from '../../../src/report/lay-out-report.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { directive, figure, heading, notes, paragraph, publication, table } from './blocks.ts';
import { linesOf } from './reading-order.ts';

const plain = publication();
const fonts = openFonts(plain.theme);
const { left } = plain.theme.page.margin;
const words = (frame: Frame): string =>
  linesOf(frame)
    .flatMap(({ runs }) => runs.map((run) => run.text))
    .join(' ');

function pagesOf(blocks: readonly Block[], more: Partial<typeof plain.report> = {}): readonly Page[] {
  const report = { ...plain.report, annexColumns: 2, ...more } as const;
  return layOutReport(blocks, notes(0), publication({ report }), fonts).value.pages;
}

const said = ({ frames }: Page) => frames.filter(({ tag }) => tag !== null);
const many = Array.from({ length: 12 }, (_, index) =>
  paragraph(`Item ${index} of the annex, in a few words.`),
);

test('the annex runs down two columns whose feet are level, and what is before it does not', () => {
  const [page] = pagesOf([paragraph('Before.'), directive('annex'), ...many]);
  const [before, ...annex] = said(page as Page);
  expect(before && [words(before), before.x]).toEqual(['Before.', left]);
  const [first, second] = [...new Set(annex.map(({ x }) => x))];
  expect(first).toBe(left);
  expect(second).toBeGreaterThan(left + 200);
  const foot = (x: number | undefined) =>
    Math.max(...annex.filter((frame) => frame.x === x).map(({ y, height }) => y + height));
  expect(Math.abs(foot(first) - foot(second))).toBeLessThan(24);
  expect(annex.map(words).join(' ')).toMatch(/Item 0 .* Item 5 .* Item 6 .* Item 11 /);
});

test('columns go on overleaf, and each is read before the next', () => {
  const long = Array.from({ length: 120 }, (_, index) => paragraph(`w${index}w and some words after it`));
  const pages = pagesOf([directive('annex'), ...long]);
  expect(pages.length).toBeGreaterThan(1);
  const inOrder = pages.flatMap((page) =>
    said(page)
      .toSorted((a, b) => a.x - b.x || a.y - b.y)
      .flatMap((frame) => words(frame).match(/w\d+w/g) ?? []),
  );
  expect(inOrder).toEqual(long.map((_, index) => `w${index}w`));
});

test('what is too wide for a column takes the whole width, with the heading above it', () => {
  const wide = table(
    ['One column', 'Another column', 'A third column', 'A fourth column'],
    [['Some words in it', 'Some words in it', 'Some words in it', 'Some words in it']],
  );
  const shown = figure('dimensions', null, null);
  const [page] = pagesOf([
    directive('annex'),
    ...many,
    heading(2, 'Of the table', 't'),
    wide,
    heading(2, 'Of the figure', 'f'),
    shown,
    ...many,
  ]);
  const frames = said(page as Page);
  const at = (text: string) => frames.find((frame) => words(frame) === text);
  expect(at('Of the table')?.x).toBe(left);
  expect(at('Of the table')?.width).toBeGreaterThan(400);
  const drawing = frames.find(({ content }) => content.kind === 'drawing');
  expect(drawing?.width).toBeGreaterThan(400);
  // Nothing stands beside them.
  const beside = frames.filter((frame) => frame.x > left + 200 && frame.y === drawing?.y);
  expect(beside).toEqual([]);
});

test('beside a column of notes, or where the audience has one column, the annex has one', () => {
  for (const more of [{ notes: 'margin' }, { annexColumns: 1 }] as const) {
    const [page] = pagesOf([directive('annex'), ...many], more);
    expect(new Set(said(page as Page).map(({ width }) => Math.round(width))).size).toBe(1);
    expect(said(page as Page).every(({ width }) => width > 250)).toBe(true);
  }
});

test('three lines left over stand in one column, not one in a column of its own', () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');
  for (let length = 470; length < 620; length += 4) {
    const pages = pagesOf([directive('annex'), paragraph(words(length))]);
    const counts = pages.flatMap((page) => said(page).map((frame) => linesOf(frame).length));
    expect(Math.min(...counts)).toBeGreaterThan(1);
  }
});
