import { expect, test } from 'vitest';
import { srgbProfile } from '../../../src/report/srgb-profile.ts';

const bytes = srgbProfile();
const view = new DataView(bytes.buffer);
const sign = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
const fixed = (at: number) => view.getInt32(at) / 65_536;

function tagAt(name: string): number {
  for (let at = 132; at < 132 + 12 * view.getUint32(128); at += 12) {
    if (sign(at) === name) return view.getUint32(at + 4);
  }
  return -1;
}

test('the profile says its own size and what it is, and its tags lie inside it on whole words', () => {
  expect(view.getUint32(0)).toBe(bytes.length);
  expect([sign(12), sign(16), sign(20), sign(36)]).toEqual(['mntr', 'RGB ', 'XYZ ', 'acsp']);
  for (let at = 132; at < 132 + 12 * view.getUint32(128); at += 12) {
    const [offset, length] = [view.getUint32(at + 4), view.getUint32(at + 8)];
    expect(offset % 4).toBe(0);
    expect(offset + length).toBeLessThanOrEqual(bytes.length);
  }
});

test('red, green and blue add up to white, and the curve is sRGB’s', () => {
  for (const part of [0, 1, 2]) {
    const at = (name: string) => fixed(tagAt(name) + 8 + 4 * part);
    expect(at('rXYZ') + at('gXYZ') + at('bXYZ')).toBeCloseTo(at('wtpt'), 3);
  }
  const [g = 0, a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3, 4].map((index) =>
    fixed(tagAt('rTRC') + 12 + 4 * index),
  );
  expect((a * 0.5 + b) ** g).toBeCloseTo(0.214, 3);
  expect(c * d).toBeCloseTo((a * d + b) ** g, 3);
});
