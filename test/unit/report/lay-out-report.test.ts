import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../src/model/block.ts';
import type { Frame, Page } from '../../../src/model/page.ts';
import { layOutReport } from '../../../src/report/lay-out-report.ts';
import { paintReport } from '../../../src/report/paint-report.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import {
  box,
  cite,
  directive,
  figure,
  heading,
  list,
  notes,
  paragraph,
  publication,
  strong,
  table,
  text,
} from './blocks.ts';
import { readPdf } from './read-pdf.ts';
import { sampleReport } from './sample-report.ts';

const of = publication();
const fonts = openFonts(of.theme);
const layOut = (blocks: readonly Block[], count = 0) => layOutReport(blocks, notes(count), of, fonts);
const words = (frame: Frame) =>
  frame.content.kind === 'lines'
    ? frame.content.lines.flatMap((line) => line.runs.map((run) => run.text)).join(' ')
    : '';

function expectTidy(page: Page): void {
  const solid = page.frames.filter((frame) => frame.content.kind !== 'fill');
  for (const frame of page.frames) {
    expect(frame.x).toBeGreaterThanOrEqual(0);
    expect(frame.y).toBeGreaterThanOrEqual(0);
    expect(frame.x + frame.width).toBeLessThanOrEqual(page.width);
    expect(frame.y + frame.height).toBeLessThanOrEqual(page.height);
    if (frame.content.kind !== 'lines') continue;
    for (const run of frame.content.lines.flatMap((line) => line.runs)) {
      expect(run.x).toBeGreaterThanOrEqual(-0.01);
      expect(run.x + run.width).toBeLessThanOrEqual(frame.width + 2);
    }
  }
  for (const [index, a] of solid.entries()) {
    for (const b of solid.slice(index + 1)) {
      const apart =
        a.x + a.width <= b.x + 0.1 ||
        b.x + b.width <= a.x + 0.1 ||
        a.y + a.height <= b.y + 0.6 ||
        b.y + b.height <= a.y + 0.6;
      if (!apart) expect.fail(`frames overlap: “${words(a)}” and “${words(b)}”`);
    }
  }
}

const sentence = fc
  .array(fc.constantFrom('pact', 'Astrakhan', 'of', 'the', 'x'.repeat(120), 'drones—made', 'here', 'ж'), {
    minLength: 1,
    maxLength: 60,
  })
  .map((list) => list.join(' '));
const simple = fc.oneof(
  sentence.map((value) => paragraph(value)),
  sentence.map((value) => paragraph(value, 'small')),
  fc
    .tuple(fc.integer({ min: 2, max: 4 }), sentence)
    .map(([level, value]) => heading(level, value.slice(0, 60), value.slice(0, 9))),
  fc.array(sentence, { minLength: 1, maxLength: 30 }).map((rows) =>
    table(
      ['Name', 'What it says'],
      rows.map((row, i) => [`${i}`, row]),
      { caption: 'Rows' },
    ),
  ),
  fc.constant(figure('dimensions', 1, 'A figure')),
);
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: simple },
  fc.array(simple, { minLength: 1, maxLength: 4 }).map((blocks) => list(1, [blocks, blocks], false)),
  fc
    .tuple(fc.constantFrom('bottom-line', 'note', 'judgments'), fc.array(simple, { maxLength: 5 }))
    .map(([name, blocks]) => box(name, blocks)),
  fc
    .array(simple, { minLength: 1, maxLength: 2 })
    .map((blocks): Block => ({ kind: 'columns', columns: [blocks, blocks], origins: [] })),
  fc
    .array(simple, { minLength: 1, maxLength: 3 })
    .map((blocks): Block => ({ kind: 'quote', blocks, origins: [] })),
  sentence.map(
    (value): Block => ({
      kind: 'definitions',
      items: [{ term: [text(value.slice(0, 30))], blocks: [paragraph(value)] }],
      origins: [],
    }),
  ),
);

test('whatever the blocks, frames never overlap nor leave the page', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
      for (const page of layOut(blocks).value.pages) expectTidy(page);
    }),
    { numRuns: 60 },
  );
});

test('a report with every kind of block is tidy', () => {
  for (const page of layOut(sampleReport, 24).value.pages) expectTidy(page);
});

test('every word is printed once and in order', async () => {
  const numbered = Array.from({ length: 900 }, (_, index) => `w${index}w`);
  const blocks = [
    paragraph(numbered.slice(0, 300).join(' ')),
    list(1, [
      [paragraph(numbered.slice(300, 400).join(' '))],
      [paragraph(numbered.slice(400, 500).join(' '))],
    ]),
    box('note', [paragraph(numbered.slice(500, 600).join(' '))]),
    table(
      ['a', 'b'],
      numbered.slice(600, 700).map((word) => [word, 'x']),
    ),
    paragraph([strong(numbered.slice(700, 800).join(' ')), text(` ${numbered.slice(800).join(' ')}`)]),
  ];
  const { value } = layOut(blocks);
  const pdf = await readPdf(await paintReport(value, of, fonts));
  const printed = pdf.pages.flatMap((page) => page.text.match(/w\d+w/g) ?? []);
  expect(printed).toEqual(numbered);
});

test('no heading is stranded, and no line of a paragraph stands alone', () => {
  const filler = 'Nine words that fill a line, or nearly one. '.repeat(9);
  for (let count = 5; count < 14; count++) {
    const { pages } = layOut([
      ...Array.from({ length: count }, () => paragraph(filler)),
      heading(2, 'Section', 's'),
      paragraph(filler),
    ]).value;
    for (const page of pages) {
      const body = page.frames.filter((frame) => frame.tag !== null);
      expect(words(body.at(-1) as Frame)).not.toBe('Section');
      for (const edge of [body[0], body.at(-1)]) {
        if (edge?.content.kind === 'lines' && words(edge) !== 'Section') {
          expect(edge.content.lines.length).toBeGreaterThanOrEqual(2);
        }
      }
    }
  }
});

test('what is larger than a page is printed all the same', () => {
  const giant = 'x'.repeat(10_000);
  const cell = 'A very long cell. '.repeat(800);
  const { value } = layOut([
    paragraph(giant),
    heading(2, giant, 'h'),
    table(
      ['Head', 'Long'],
      [
        ['1', cell],
        ['2', giant],
      ],
    ),
    box('note', [paragraph(cell)]),
  ]);
  for (const page of value.pages) expectTidy(page);
  const all = value.pages
    .flatMap((page) => page.frames.filter((frame) => frame.tag !== null).map(words))
    .join('')
    .replace(/\s/g, '');
  expect(all.match(/Averylongcell\./g)).toHaveLength(1600);
});

test('a figure that does not fit waits for the next page, and the text after it fills this one', () => {
  const filler = 'Nine words that fill a line, or nearly one. '.repeat(12);
  const { pages, labels } = layOut([
    ...Array.from({ length: 5 }, () => paragraph(filler)),
    figure('dimensions', 1, 'Moved on'),
    paragraph('Straight after.'),
    paragraph(filler),
  ]).value;
  expect(labels.get('fig-dimensions')).toBe('2');
  expect(pages[0]?.frames.map(words).join('\n')).toContain('Straight after.');
  expect(words(pages[1]?.frames[0] as Frame)).toContain('Moved on');
});

test('no figure overtakes one that waits, not even one that stands beside something', () => {
  const filler = 'Nine words that fill a line, or nearly one. '.repeat(8);
  const beside = [[figure('timeline', 2, 'Small')], [paragraph('Beside it.')]];
  const { labels } = layOut([
    ...Array.from({ length: 6 }, () => paragraph(filler)),
    figure('dimensions', 1, 'Moved on'),
    { kind: 'columns', columns: beside, origins: [] },
    paragraph(filler),
  ]).value;
  expect([labels.get('fig-dimensions'), labels.get('fig-timeline')]).toEqual(['2', '2']);
});

test('three hundred notes are printed, each with a way back to where it is first cited', () => {
  const cites = Array.from({ length: 300 }, (_, index) => index + 1);
  const { value, diagnostics } = layOut(
    [paragraph([text('All of it'), cite(...cites)]), heading(2, 'Notes', 'n'), directive('notes-list')],
    300,
  );
  expect(diagnostics).toEqual([]);
  expect(value.labels.get('cite-150')).toBe('1');
  expect(value.labels.has('note-300')).toBe(true);
  expect(value.claimPages.get('c299')).toEqual(['1']);
});

test('a character that no font has is said once, with its place', () => {
  const file = { path: 'content/a.md', text: 'Peace 和 and 和.' };
  const origins = [{ file, start: 0, end: file.text.length }];
  const { diagnostics } = layOut([{ kind: 'paragraph', style: null, content: [text(file.text)], origins }]);
  expect(diagnostics.map(({ code, span }) => [code, span && file.text.slice(span.start, span.end)])).toEqual([
    ['report/missing-glyph', '和'],
  ]);
});

test('a page reference to nowhere is said, and a link to nowhere is text', () => {
  const { value, diagnostics } = layOut([
    paragraph([
      { kind: 'link', href: 'ref:gone', content: [text('x')] },
      text(' or '),
      { kind: 'link', href: '#gone', content: [text('there')] },
    ]),
  ]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['report/unknown-page']);
  const runs = value.pages[0]?.frames.flatMap(({ content }) =>
    content.kind === 'lines' ? content.lines.flatMap((line) => line.runs) : [],
  );
  expect(runs?.every((run) => run.href === null)).toBe(true);
});

test('an empty report is one page', () => {
  expect(layOut([]).value.pages).toHaveLength(1);
});

test('a report longer than its audience wants says so, one that is not says nothing', () => {
  const long = Array.from({ length: 30 }, () => paragraph('Words to fill. '.repeat(40)));
  const wanted = publication({ report: { ...of.report, pages: 1 } });
  const told = (blocks: readonly Block[], by = wanted) =>
    layOutReport(blocks, [], by, fonts).diagnostics.map(({ code, message }) => `${code} ${message}`);
  expect(told(long)).toEqual([
    `report/long The report for policymaker has ${layOut(long).value.pages.length} pages; this audience wants 1 page.`,
  ]);
  expect(told(long, of)).toEqual([]);
  expect(told([paragraph('Short.')])).toEqual([]);
});

test('a table of forty columns is printed in groups of them, each with the first, and no word is cut', () => {
  const head = Array.from({ length: 40 }, (_, index) => `Column${index}`);
  const rows = [1, 2].map((row) => head.map((_, index) => `r${row}c${index}`));
  const { pages } = layOut([table(head, rows, { caption: 'Wide', number: 1 })]).value;
  for (const page of pages) expectTidy(page);
  const printed = pages
    .flatMap((page) => page.frames.filter((frame) => frame.tag !== null).map(words))
    .filter((cell) => /^(?:Column\d+|r\dc\d+)$/.test(cell));
  for (const cell of [...head.slice(1), ...rows.flatMap((row) => row.slice(1))])
    expect(printed.filter((each) => each === cell)).toHaveLength(1);
  const groups = printed.filter((cell) => cell === 'Column0').length;
  expect(groups).toBeGreaterThan(3);
  expect(printed.filter((cell) => cell === 'r2c0')).toHaveLength(groups);
});

test('a table that is a little too wide is set a little smaller, in one piece', () => {
  const head = Array.from({ length: 8 }, (_, index) => `Responsible${index}`);
  const { pages } = layOut([table(head, [head.map((_, index) => `word${index}`)])]).value;
  const runs = pages[0]?.frames.flatMap(({ content, tag }) =>
    content.kind === 'lines' && tag !== null ? content.lines.flatMap((line) => line.runs) : [],
  );
  expect(runs?.map((run) => run.text)).toEqual([...head, ...head.map((_, index) => `word${index}`)]);
  const { size } = of.theme.page.styles.table;
  expect(runs?.[0]?.size).toBeLessThan(size);
  expect(runs?.[0]?.size).toBeGreaterThanOrEqual(size * 0.8);
});

test('a figure that waits does not stand in the middle of a list, but behind it', () => {
  const filler = 'Nine words that fill a line, or nearly one. '.repeat(12);
  const pagesWith = (count: number) =>
    layOut([
      ...Array.from({ length: 5 }, () => paragraph(filler)),
      figure('dimensions', 1, 'Moved on'),
      list(
        null,
        Array.from({ length: count }, (_, index) => [paragraph(`Item ${index}.`)]),
      ),
      paragraph('After the list.'),
    ]).value.pages.map((page) => page.frames.map(words));
  const [first = [], second = []] = pagesWith(12);
  expect(first).toContain('Item 0.');
  const last = second.indexOf('Item 11.');
  expect(last).toBeGreaterThan(0);
  const moved = second.findIndex((each) => each.includes('Moved on'));
  expect(moved).toBe(last + 1);
  expect(second.indexOf('After the list.')).toBeGreaterThan(moved);
  // Of a list that goes on and on, no more than a page comes before it.
  const [, whole = [], third = []] = pagesWith(150);
  expect(whole.some((each) => each.includes('Moved on'))).toBe(false);
  expect(third[0]).toContain('Moved on');
});

test('a box that lacks a little room gets it from the spaces above it, a third of them at most', () => {
  const gaps = (count: number) => {
    const [first, second] = layOut([
      ...Array.from({ length: count }, () => paragraph('One line.')),
      box('note', [paragraph('Boxed.'), paragraph('Boxed.'), paragraph('Boxed.')]),
    ]).value.pages;
    const lines = (first?.frames ?? []).filter((frame) => words(frame) === 'One line.');
    const [one, two] = lines;
    const isHere = first?.frames.some((frame) => words(frame) === 'Boxed.') ?? false;
    return { isHere, gap: one && two ? two.y - one.y - one.height : 0, pages: second ? 2 : 1 };
  };
  const usual = gaps(2).gap;
  const tried = Array.from({ length: 20 }, (_, index) => gaps(20 + index));
  const tight = tried.filter(({ gap }) => gap < usual - 0.01);
  expect(tight.length).toBeGreaterThan(0);
  for (const { isHere, gap, pages } of tight) {
    expect([isHere, pages]).toEqual([true, 1]);
    expect(gap).toBeGreaterThanOrEqual((usual * 2) / 3 - 0.01);
  }
});
