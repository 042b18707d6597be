import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { flatImage } from '../../../src/charts/flat-image.ts';
import type { ImageFile } from '../../../src/model/briefing.ts';
import { defaultTheme } from '../../support/theme.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect x="2" width="2" height="2" fill="#ff0000"/></svg>';
const image: ImageFile = {
  path: 'images/half.svg',
  mime: 'image/svg+xml',
  bytes: new TextEncoder().encode(svg),
  width: 4,
  height: 2,
};

test('an SVG is painted at its size in pixels, clear where it is, once', async () => {
  const kept = new Map<string, Uint8Array>();
  const keep = {
    cached: async (key: string) => kept.get(key) ?? null,
    cache: async (key: string, bytes: Uint8Array) => void kept.set(key, bytes),
  };
  const flat = await flatImage(image, { width: 40, height: 20 }, { theme: defaultTheme(), keep });
  expect(flat).toMatchObject({ path: 'images/half.png', mime: 'image/png', width: 40, height: 20 });
  const canvas = createCanvas(40, 20);
  const context = canvas.getContext('2d');
  context.drawImage(await loadImage(Buffer.from(flat.bytes)), 0, 0);
  expect([...context.getImageData(30, 10, 1, 1).data]).toEqual([255, 0, 0, 255]);
  expect(context.getImageData(5, 10, 1, 1).data[3]).toBe(0);
  expect((await flatImage(image, { width: 40, height: 20 }, { theme: defaultTheme(), keep })).bytes).toBe(
    [...kept.values()][0],
  );
  expect(kept.size).toBe(1);
});

test('what is no SVG stays as it is', async () => {
  const png = { ...image, mime: 'image/png' } as const;
  const keep = { cached: async () => null, cache: async () => {} };
  expect(await flatImage(png, { width: 1, height: 1 }, { theme: defaultTheme(), keep })).toBe(png);
});

test('an SVG is drawn at its size, not enlarged, and its words are in a font that is known', async () => {
  const keep = { cached: async () => null, cache: async () => {} };
  const paint = async (inside: string) => {
    const bytes = new TextEncoder().encode(
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">${inside}</svg>`,
    );
    const own = { ...image, bytes, width: 40, height: 20 };
    const flat = await flatImage(own, { width: 400, height: 200 }, { theme: defaultTheme(), keep });
    const context = createCanvas(400, 200).getContext('2d');
    context.drawImage(await loadImage(Buffer.from(flat.bytes)), 0, 0);
    return (x: number, y: number) => context.getImageData(x, y, 1, 1).data[3];
  };
  const edge = await paint('<rect width="20" height="20"/>');
  expect([edge(198, 100), edge(202, 100)]).toEqual([255, 0]);
  // A letter that no font has is an empty box: its middle is clear where that of a full stop's is not.
  const dot = await paint('<text x="5" y="20" font-size="60" style="font-family: Nowhere">.</text>');
  const inked = Array.from({ length: 400 }, (_, x) => dot(x, 190)).filter((alpha) => alpha === 255);
  expect(inked.length).toBeGreaterThan(20);
  expect(Array.from({ length: 400 }, (_, x) => dot(x, 60)).every((alpha) => alpha === 0)).toBe(true);
});
