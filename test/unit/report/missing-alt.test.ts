import { expect, test } from 'vitest';
import type { Block } from '../../../src/model/block.ts';
import { layOutReport } from '../../../src/report/lay-out-report.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { box, figure, paragraph, publication } from './blocks.ts';

const plain = publication();
const said = (blocks: readonly Block[]) =>
  layOutReport(blocks, [], plain, openFonts(plain.theme)).diagnostics;

test('a figure or picture without words stops the report, at the place that names it', () => {
  const source = 'Prose.\n\n![](images/port.png)\n';
  const file = { path: 'sections/1.md', text: source };
  const origins = [{ file, start: 8, end: source.length }];
  const bare: Block = {
    ...figure('port', null, null),
    target: { kind: 'image', path: 'images/port.png' },
    alt: ' ',
    origins,
  };
  const inline = paragraph([{ kind: 'image', path: 'images/flag.png', alt: '' }]);
  const [first, second, ...more] = said([box('note', [bare]), inline]);
  expect(first).toMatchObject({ code: 'report/no-alt', severity: 'error' });
  const { span } = first ?? {};
  expect(source.slice(span?.start, span?.end)).toBe('images/port.png');
  expect(second?.message).toContain('images/flag.png');
  expect(more).toEqual([]);
});

test('a figure with words is none to speak of', () => {
  expect(said([figure('dimensions', 1, null)])).toEqual([]);
});
