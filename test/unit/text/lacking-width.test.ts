import { expect, test } from 'vitest';
import { lackingWidth } from '../../../src/text/lacking-width.ts';

test('a Chinese sign that a face lacks is measured as a square; what it has, and narrow signs, as they are', () => {
  const advance = () => 600;
  expect(lackingWidth('漢字', advance, () => false)).toBe(800);
  expect(lackingWidth('漢字', advance, () => true)).toBe(0);
  expect(lackingWidth('همکاری trade', advance, () => false)).toBe(0);
});
