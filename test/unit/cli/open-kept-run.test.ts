import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openKeptRun } from '../../../src/cli/open-kept-run.ts';
import type { Drawing } from '../../../src/model/drawing.ts';
import { openKept, packKept } from '../../../src/pipeline/kept.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { createTestWorld } from '../../support/test-world.ts';
import { defaultTheme } from '../../support/theme.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefpress-kept-'));
afterAll(() => rmSync(folder, { recursive: true }));

const REQUEST = { briefs: ['a'], audiences: null };
const drawing = (title: string): Drawing => ({
  width: 1,
  height: 1,
  title,
  alt: '',
  language: 'en',
  shapes: [],
});

/** What a run of a product makes anew when it needs the drawing and the line `key`. */
async function run(product: string | null, key: string, request: typeof REQUEST = REQUEST) {
  const { known, keep } = await openKeptRun({ ...createTestWorld(folder), product }, request);
  const kept = openKept(known);
  let made = 0;
  const got = kept.drawings.get(key, () => {
    made += 1;
    return drawing(key);
  });
  const fonts = openFonts(defaultTheme(), kept.shelf);
  fonts.once(key, () => {
    made += 1;
    return [];
  });
  kept.drawings.sweep();
  kept.shelf.lines.sweep();
  await keep(packKept(kept, known));
  return { made, title: got.title };
}

describe('what is kept between runs', () => {
  it('is made once by one product, and again by another one or for another command', async () => {
    expect(await run('one', 'x')).toEqual({ made: 2, title: 'x' });
    expect(await run('one', 'x')).toEqual({ made: 0, title: 'x' });
    expect(await run('two', 'x')).toEqual({ made: 2, title: 'x' });
    expect(await run('one', 'x', { ...REQUEST, briefs: ['b'] })).toEqual({ made: 2, title: 'x' });
    expect(await run(null, 'x')).toEqual({ made: 2, title: 'x' });
  });

  it('is let go when a run no longer asks for it', async () => {
    await run('one', 'y');
    expect((await run('one', 'x')).made).toBe(2);
  });

  it('is made again where it cannot be read', async () => {
    const world = createTestWorld(folder);
    const broken = { ...world.host, cached: async () => new Uint8Array([0x5b]) };
    const { known } = await openKeptRun({ ...world, host: broken, product: 'one' }, REQUEST);
    expect(known).toBeNull();
  });

  it('holds words as the font shapes them, which needs no font then', async () => {
    const theme = defaultTheme();
    const face = { family: 'serif', weight: 400, italic: false } as const;
    const first = openKept();
    const words = ['office', 'naïve', 'Ёлка', '“AV”', ' '];
    const shaped = words.map((word) => openFonts(theme, first.shelf).face(face).shape(word));
    const packed: ReturnType<typeof packKept> = structuredClone(packKept(first, null));
    const again = openFonts(theme, openKept(packed).shelf).face(face);
    expect(words.map((word) => again.shape(word))).toEqual(shaped);
    expect(again.measure('office naïve', 10)).toBe(
      openFonts(theme, first.shelf).face(face).measure('office naïve', 10),
    );
  });
});
