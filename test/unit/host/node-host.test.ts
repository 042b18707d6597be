import { mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { putFiles } from '../../support/put-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const text = (bytes: Uint8Array | null) => (bytes === null ? null : new TextDecoder().decode(bytes));

describe('files', () => {
  test('are listed below a folder in byte order', async () => {
    const cwd = temporaryFolder();
    putFiles(cwd, { 'b/é.md': '1', 'b/z.md': '22', 'b/Z.md': '', 'b/a/x.csv': '333', 'other.md': '' });
    const host = createNodeHost({ cwd, env: {} });
    expect(await host.listFiles('b')).toEqual([
      { path: 'Z.md', bytes: 0 },
      { path: 'a/x.csv', bytes: 3 },
      { path: 'z.md', bytes: 2 },
      { path: 'é.md', bytes: 1 },
    ]);
  });

  test('of a missing folder are none', async () => {
    const host = createNodeHost({ cwd: temporaryFolder(), env: {} });
    expect(await host.listFiles('nowhere')).toEqual([]);
  });

  test('behind a symbolic link are never walked into, and the link stands under its own name', async () => {
    const cwd = temporaryFolder();
    putFiles(cwd, { 'secret/a.md': 'secret', 'brief/b.md': 'b' });
    symlinkSync(join(cwd, 'secret'), join(cwd, 'brief/sections'));
    symlinkSync(join(cwd, 'brief'), join(cwd, 'brief/again'));
    const host = createNodeHost({ cwd, env: {} });
    expect((await host.listFiles('brief')).map(({ path }) => path)).toEqual(['again', 'b.md', 'sections']);
    expect(await host.realPath('brief/sections/a.md')).toBe(realpathSync(join(cwd, 'secret/a.md')));
  });

  test('are read whole up to the limit, and refused above it with the limit named', async () => {
    const cwd = temporaryFolder();
    putFiles(cwd, { 'a.yaml': 'x'.repeat(1_200_000) });
    const host = createNodeHost({ cwd, env: {} });
    expect((await host.readFile('a.yaml', 1_200_000)).length).toBe(1_200_000);
    await expect(host.readFile('a.yaml', 1_000_000)).rejects.toMatchObject({
      code: 'too-large',
      path: 'a.yaml',
      message: 'a.yaml has 1.2 MB; the limit is 1 MB.',
    });
  });

  test('that are missing, folders or devices are refused by name', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'folder'));
    const host = createNodeHost({ cwd, env: {} });
    await expect(host.readFile('no.yaml', 10)).rejects.toMatchObject({
      code: 'not-found',
      message: 'no.yaml does not exist.',
    });
    await expect(host.readFile('folder', 10)).rejects.toMatchObject({ code: 'not-a-file' });
    await expect(host.readFile('/dev/null', 10)).rejects.toMatchObject({ code: 'not-a-file' });
    await expect(host.realPath('no.yaml')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('are told from folders and from what is missing', async () => {
    const cwd = temporaryFolder();
    putFiles(cwd, { 'folder/a': '' });
    symlinkSync('nowhere', join(cwd, 'link'));
    const host = createNodeHost({ cwd, env: {} });
    expect(await host.kindOf('folder')).toBe('folder');
    expect(await host.kindOf('folder/a')).toBe('file');
    expect(await host.kindOf('folder/a/b')).toBe('missing');
    expect(await host.kindOf('link')).toBe('file');
    await expect(host.readFile('link', 10)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the surroundings', () => {
  test('give assets of installed packages', async () => {
    const host = createNodeHost({ cwd: temporaryFolder(), env: {} });
    const font = '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf';
    expect((await host.readPackageFile(font)).length).toBeGreaterThan(100_000);
    await expect(host.readPackageFile('@nobody/nothing/x.ttf')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('date files by SOURCE_DATE_EPOCH where it is set', () => {
    const cwd = temporaryFolder();
    expect(createNodeHost({ cwd, env: {} }).sourceDateEpoch).toBeNull();
    expect(createNodeHost({ cwd, env: { SOURCE_DATE_EPOCH: '1700000000' } }).sourceDateEpoch).toBe(
      1_700_000_000,
    );
    expect(() => createNodeHost({ cwd, env: { SOURCE_DATE_EPOCH: 'today' } }).sourceDateEpoch).toThrow(
      /"today", not a whole number/,
    );
  });
});

describe('the cache', () => {
  test('gives back what was kept, to another run as well', async () => {
    const cwd = temporaryFolder();
    const env = { XDG_CACHE_HOME: join(cwd, 'cache') };
    const key = 'a1b2/../c3';
    expect(await createNodeHost({ cwd, env }).cached(key)).toBeNull();
    await createNodeHost({ cwd, env }).cache(key, new TextEncoder().encode('png'));
    expect(text(await createNodeHost({ cwd, env }).cached(key))).toBe('png');
  });

  test('does without where nothing can be kept', async () => {
    const cwd = temporaryFolder();
    putFiles(cwd, { cache: 'a file where the folder should be' });
    const host = createNodeHost({ cwd, env: { XDG_CACHE_HOME: join(cwd, 'cache') } });
    await host.cache('key', new Uint8Array(1));
    expect(await host.cached('key')).toBeNull();
  });
});
