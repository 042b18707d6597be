import { expect, test } from 'vitest';
import { subsetFace } from '../../../src/text/subset-face.ts';
import { defaultTheme } from '../../support/theme.ts';

test('a subset is small, and the same whatever the order of the text', async () => {
  const file = defaultTheme().fonts.sans.regular;
  const first = await subsetFace(file, 'Tehran – Moscow', 'woff2');
  const second = await subsetFace(file, 'Moscow – Tehran', 'woff2');
  expect(first.byteLength).toBeLessThan(20_000);
  expect(new TextDecoder('latin1').decode(first.slice(0, 4))).toBe('wOF2');
  expect(Buffer.compare(first, second)).toBe(0);
  const sfnt = await subsetFace(file, 'A', 'sfnt');
  expect([...sfnt.slice(0, 4)]).toEqual([0, 1, 0, 0]);
});
