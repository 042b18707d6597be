import { expect, it } from 'vitest';
import { scanBlocks } from '../../../src/markdown/scan-blocks.ts';

it('gives paragraphs, items, rows, definitions and terms as whole lines, and no heading row', () => {
  const text = 'a\nb\n\n- c\n\n  d\n- e\n\n| f |\n|---|\n| g |\n\nh\n: i\n';
  expect(scanBlocks(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['paragraph', 'a\nb'],
    ['item', '- c\n\n  d'],
    ['paragraph', '- c'],
    ['paragraph', '  d'],
    ['item', '- e'],
    ['paragraph', '- e'],
    ['row', '| g |'],
    ['term', 'h'],
    ['definition', ': i'],
    ['paragraph', ': i'],
  ]);
});
