import { expect, test } from 'vitest';
import type { Block } from '../../../src/model/block.ts';
import type { Frame } from '../../../src/model/page.ts';
import { layOutReport } from '../../../src/report/lay-out-report.ts';
import { paintReport } from '../../../src/report/paint-report.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { box, heading, list, notes, paragraph, publication, table } from './blocks.ts';

const of = publication({ language: 'fa', footer: 'ایران و روسیه' });
const fonts = openFonts(of.theme);
const layOut = (blocks: readonly Block[]) => layOutReport(blocks, notes(0), of, fonts);
const words = ({ content }: Frame) =>
  content.kind === 'lines' ? content.lines.flatMap((line) => line.runs.map((run) => run.text)).join('') : '';

/** Where the text of a frame begins and ends on the page. */
function edges(frames: readonly Frame[], text: string): readonly [number, number] {
  const frame = frames.find((each) => words(each).includes(text));
  if (frame?.content.kind !== 'lines') return expect.fail(`no “${text}”`);
  const runs = frame.content.lines[0]?.runs ?? [];
  return [
    frame.x + Math.min(...runs.map((run) => run.x)),
    frame.x + Math.max(...runs.map((run) => run.x + run.width)),
  ];
}

const { value, diagnostics } = layOut([
  heading(2, 'پیمان', 'pact'),
  paragraph('همکاری گسترده است.'),
  list(null, [[paragraph('راه شمال')]]),
  table(['سال', 'نمره', 'توضیح'], [['2021', '2.5', 'پیش از جنگ']]),
  paragraph('In English.'),
  box('note', [paragraph('یادداشت')]),
]);
const frames = value.pages[0]?.frames ?? [];
const left = of.theme.page.margin.left;
const right = (value.pages[0]?.width ?? 0) - left;

test('Persian is printed without a font of the user’s', () => {
  expect(diagnostics).toEqual([]);
});

test('headings and paragraphs begin at the right edge, English ones at the left of their column', () => {
  for (const text of ['پیمان', 'همکاری', 'یادداشت'])
    expect(edges(frames, text)[1]).toBeGreaterThan(right - 20);
  expect(edges(frames, 'In English')[0]).toBeLessThan(edges(frames, 'همکاری')[0]);
});

test('marks of lists stand to the right of their items, and the first column to the right of the next', () => {
  expect(edges(frames, '•')[0]).toBeGreaterThan(edges(frames, 'راه شمال')[1]);
  expect(edges(frames, 'سال')[0]).toBeGreaterThan(edges(frames, 'توضیح')[1]);
});

test('page furniture is mirrored: the foot’s text at the right, the marking at the left', () => {
  expect(edges(frames, 'ایران و روسیه')[1]).toBeCloseTo(right, 0);
  expect(edges(frames, 'TLP:CLEAR')[0]).toBeLessThan(left + 20);
});

test('a reader is told that the document goes from right to left', async () => {
  const said = async (language: string) => {
    const made = publication({ language });
    const bytes = await paintReport(layOutReport([paragraph('a')], [], made, fonts).value, made, fonts);
    return new TextDecoder('latin1').decode(bytes).includes('/Direction /R2L');
  };
  expect(await said('fa')).toBe(true);
  expect(await said('en-GB')).toBe(false);
});
