import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/model/block.ts';
import type { Frame } from '../../../src/model/page.ts';
import { layOutReport, type ReportLayout } from '../../../src/report/lay-out-report.ts';
import { pageGeometry } from '../../../src/report/page-geometry.ts';
import { paintReport } from '../../../src/report/paint-report.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { cite, directive, heading, notes, paragraph, publication, table, text } from './blocks.ts';
import { readPdf } from './read-pdf.ts';
import { linesOf } from './reading-order.ts';

const plain = publication();
const fonts = openFonts(plain.theme);
const manner = (where: 'end' | 'foot' | 'margin') =>
  publication({ report: { ...plain.report, notes: where } });
const layOut = (blocks: readonly Block[], count: number, where: 'end' | 'foot' | 'margin') =>
  layOutReport(blocks, notes(count), manner(where), fonts).value;

const said = (frame: Frame) =>
  linesOf(frame)
    .flatMap((line) => line.runs.map((run) => run.text))
    .join('');
const filler = (count: number) =>
  Array.from({ length: count }, () => paragraph('Words to fill. '.repeat(40)));

/** Frames of a note, each with the page it is on. */
function framesOf({ pages, tags }: ReportLayout, number: number) {
  return pages.flatMap((page, index) =>
    page.frames
      .filter((frame) => frame.tag !== null && tags[frame.tag]?.cited === number)
      .map((frame) => ({ page: index, frame })),
  );
}

test('a note stands at the foot of the page that cites it, below a rule and above the running foot', () => {
  const layout = layOut([...filler(1), paragraph([text('Cited'), cite(1)]), ...filler(9)], 1, 'foot');
  const { body } = pageGeometry(manner('foot'));
  const [only, ...more] = framesOf(layout, 1);
  expect(more).toEqual([]);
  expect(only?.page).toBe(0);
  const frame = only?.frame;
  expect((frame?.y ?? 0) + (frame?.height ?? 0)).toBeCloseTo(body.y + body.height, 1);
  const rules = layout.pages[0]?.frames.filter(({ content }) => content.kind === 'rule') ?? [];
  expect(rules.map(({ y }) => y < (frame?.y ?? 0))).toEqual([true]);
  expect(
    layout.pages.slice(1).flatMap(({ frames }) => frames.filter((f) => f.content.kind === 'rule')),
  ).toEqual([]);
});

test('a note in the margin stands beside the line that cites it, in a column of its own', () => {
  const layout = layOut([...filler(2), paragraph([text('Cited here'), cite(1)]), ...filler(3)], 1, 'margin');
  const { measure, body } = pageGeometry(manner('margin'));
  const note = framesOf(layout, 1)[0]?.frame;
  const line = layout.pages[0]?.frames.find((frame) => said(frame).startsWith('Cited here'));
  expect(note?.x).toBeGreaterThan(body.x + measure);
  expect(Math.abs((note?.y ?? 0) - (line?.y ?? 0))).toBeLessThan(12);
});

test('a note that is cited again stands once, and later pages say where', () => {
  const blocks = [paragraph([text('First'), cite(1)]), ...filler(12), paragraph([text('Again'), cite(1)])];
  const layout = layOut(blocks, 1, 'foot');
  expect(framesOf(layout, 1)).toHaveLength(1);
  const last = layout.pages.at(-1)?.frames.map(said) ?? [];
  expect(last).toContain('Notes on earlier pages: 1 (p.\u00a01)');
});

test('notes that only the deck cites are listed under their heading; where there are none, so is no heading', () => {
  const blocks = [paragraph([text('One'), cite(1)]), heading(2, 'Notes', 'notes'), directive('notes-list')];
  const texts = (count: number) =>
    layOut(blocks, count, 'foot').pages.flatMap(({ frames }) => frames.map(said));
  expect(texts(2)).toContain('Notes');
  expect(texts(2).filter((each) => each.includes('“Part 2”'))).toHaveLength(1);
  expect(texts(1)).not.toContain('Notes');
});

describe.each(['foot', 'margin'] as const)('three hundred notes on a page, notes: %s', (where) => {
  const all = Array.from({ length: 300 }, (_, index) => index + 1);
  const inProse = paragraph(all.flatMap((number): Inline[] => [text('so it is said '), cite(number)]));
  const inOneCell = table(
    ['Name', 'What'],
    [['a', [text('All of it'), ...all.map((number) => cite(number))]]],
  );

  test.each([
    ['in one paragraph', inProse],
    ['in one cell', inOneCell],
    ['in one range', paragraph([text('All'), cite(...all)])],
  ])('%s: none is lost, all are in order, and none leaves the text area', (_, block) => {
    const layout = layOut([...filler(2), block, ...filler(2)], 300, where);
    const { body } = pageGeometry(manner(where));
    const stands = all.map((number) => framesOf(layout, number));
    for (const [index, frames] of stands.entries()) {
      expect(frames.map(({ frame }) => said(frame)).join('')).toContain(`“Part ${index + 1}”`);
      for (const { frame } of frames) expect(frame.y + frame.height).toBeLessThan(body.y + body.height + 0.1);
    }
    const pages = stands.flatMap((frames) => frames.map(({ page }) => page));
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(layout.pages.length).toBeLessThan(60);
  });
});

test('in the tree a note follows its citation, and the two lead to each other', async () => {
  const blocks = [
    paragraph([text('Before'), cite(1), text(' between'), cite(2, 3, 4), text(' and after.')]),
    ...filler(1),
  ];
  const of = manner('foot');
  const pdf = await readPdf(await paintReport(layOut(blocks, 4, 'foot'), of, fonts));
  const first = JSON.stringify(pdf.pages[0]?.structure);
  const order = [...first.matchAll(/"role":"(Reference|Note)"/g)].map(([, role]) => role);
  // Each reference to a note, the note, and in it the reference back; a range is two references and three notes.
  expect(order.join(' ')).toBe(
    'Reference Note Reference Reference Note Reference Reference Note Reference Note Reference',
  );
  const dests = pdf.pages.flatMap(({ links }) => links.map(({ dest }) => dest));
  for (const name of ['note-1', 'cite-1', 'note-4', 'cite-3']) {
    expect(dests).toContain(name);
    expect(pdf.destinations.get(name)).toBe(0);
  }
});
