import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDrawings } from '../../../src/cli/keep-drawings.ts';
import type { Drawing } from '../../../src/model/drawing.ts';
import { createTestWorld } from '../../support/test-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefpress-drawings-'));
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

/** What a run of a product draws anew when it needs the drawing `key`. */
async function run(product: string | null, key: string, request: typeof REQUEST = REQUEST) {
  const { memo, keep } = await openDrawings({ ...createTestWorld(folder), product }, request);
  let drawn = 0;
  const got = memo.get(key, () => {
    drawn += 1;
    return drawing(key);
  });
  memo.sweep();
  await keep();
  return { drawn, title: got.title };
}

describe('drawings between runs', () => {
  it('are drawn once by one product, and again by another one or for another command', async () => {
    expect(await run('one', 'x')).toEqual({ drawn: 1, title: 'x' });
    expect(await run('one', 'x')).toEqual({ drawn: 0, title: 'x' });
    expect(await run('two', 'x')).toEqual({ drawn: 1, title: 'x' });
    expect(await run('one', 'x', { ...REQUEST, briefs: ['b'] })).toEqual({ drawn: 1, title: 'x' });
    expect(await run(null, 'x')).toEqual({ drawn: 1, title: 'x' });
  });

  it('that a run no longer asks for are let go', async () => {
    await run('one', 'y');
    expect((await run('one', 'x')).drawn).toBe(1);
  });

  it('that cannot be read are drawn again', async () => {
    const world = createTestWorld(folder);
    const broken = { ...world.host, cached: async () => new Uint8Array([0x5b]) };
    const { memo } = await openDrawings({ ...world, host: broken, product: 'one' }, REQUEST);
    expect(memo.get('x', () => drawing('new')).title).toBe('new');
  });
});
