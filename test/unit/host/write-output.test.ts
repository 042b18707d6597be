import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mendOutput } from '../../../src/host/mend-output.ts';
import { type BriefOutput, writeOutput } from '../../../src/host/write-output.ts';
import { putFiles } from '../../support/put-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const manifestOf = (brief: string, audience: string) => ({
  path: 'manifest.json',
  bytes: bytes(JSON.stringify({ brief, audience })),
});

function output(
  text: string,
  paths: readonly string[],
  audiences: readonly string[] = ['press'],
): BriefOutput {
  const folders = audiences.map((audience) => {
    const artifacts = paths.map((path) => ({ path, bytes: bytes(text) }));
    return { audience, artifacts: [...artifacts, manifestOf('b', audience)] };
  });
  return { brief: 'b', folders, record: recordOf(text) };
}

const recordOf = (text: string) => JSON.stringify({ brief: 'b', inputs: [text] });

const list = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe('an audience’s folder', () => {
  test('holds exactly what was asked for last', async () => {
    const out = join(temporaryFolder(), 'out');
    await writeOutput(out, [output('1', ['deck.md', 'charts/a.svg'], ['press', 'analyst'])]);
    const folders = await writeOutput(out, [output('2', ['report.pdf'])]);
    expect(folders).toEqual([join(out, 'b/press')]);
    expect(list(join(out, 'b/press'))).toEqual(['manifest.json', 'report.pdf']);
    expect(list(join(out, 'b/analyst'))).toEqual(['charts', 'charts/a.svg', 'deck.md', 'manifest.json']);
    expect(readFileSync(join(out, 'b/build.json'), 'utf8')).toBe(recordOf('2'));
    expect(readdirSync(join(out, 'b')).sort()).toEqual(['analyst', 'build.json', 'press']);
  });

  test('is not touched when a later one cannot be written', async () => {
    const out = join(temporaryFolder(), 'out');
    await writeOutput(out, [output('1', ['deck.md'])]);
    const next = output('2', ['deck.md'], ['press', 'analyst']);
    const broken = {
      audience: 'x',
      artifacts: [manifestOf('b', 'x'), { path: '../escape', bytes: bytes('') }],
    };
    await expect(writeOutput(out, [{ ...next, folders: [...next.folders, broken] }])).rejects.toThrow();
    expect(readFileSync(join(out, 'b/press/deck.md'), 'utf8')).toBe('1');
    expect(readdirSync(join(out, 'b')).sort()).toEqual(['build.json', 'press']);
    expect(existsSync(join(out, 'b/escape'))).toBe(false);
  });

  test('below a file is a host error', async () => {
    const out = join(temporaryFolder(), 'out');
    writeFileSync(out, '');
    await expect(writeOutput(out, [output('1', [])])).rejects.toMatchObject({
      name: 'HostError',
      message: `${out} has a file where its path needs a folder.`,
    });
  });
});

describe('what no build made', () => {
  const press = { brief: 'b', audience: 'press' };
  const MANIFESTS = {
    'no manifest': {},
    'a manifest of another brief': { 'manifest.json': JSON.stringify({ ...press, brief: 'c' }) },
    'a manifest of another audience': { 'manifest.json': JSON.stringify({ ...press, audience: 'analyst' }) },
    'a manifest of another kind': { 'manifest.json': 'null' },
    'a manifest that is no JSON': { 'manifest.json': '{' },
  };

  test.each(Object.entries(MANIFESTS))('is not replaced: a folder with %s', async (_, manifest) => {
    const out = temporaryFolder();
    await writeOutput(out, [output('1', ['deck.md'], ['analyst'])]);
    putFiles(join(out, 'b/press'), { 'mine.txt': 'mine', ...manifest });
    const before = list(out);
    const next = output('2', ['deck.md'], ['analyst', 'press']);
    await expect(writeOutput(out, [next])).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringContaining(join(out, 'b/press')),
    });
    expect(list(out)).toEqual(before);
    expect(readFileSync(join(out, 'b/analyst/deck.md'), 'utf8')).toBe('1');
    expect(readFileSync(join(out, 'b/press/mine.txt'), 'utf8')).toBe('mine');
  });

  test.each([
    ['a file of an audience’s name', 'b/press'],
    ['a file where the old folder waits', 'b/.press.old'],
    ['a folder where the old folder waits', 'b/.press.old/mine.txt'],
    ['another build.json', 'b/build.json'],
    ['a file of the brief’s name', 'b'],
  ])('is not replaced: %s', async (_, path) => {
    const out = temporaryFolder();
    putFiles(out, { [path]: '{"mine": true}' });
    const before = list(out);
    await expect(writeOutput(out, [output('1', ['deck.md'])])).rejects.toMatchObject({ name: 'UsageError' });
    expect(list(out)).toEqual(before);
  });

  test('is not replaced: a link, though it leads to a folder of ours', async () => {
    const out = temporaryFolder();
    await writeOutput(out, [output('1', ['deck.md'])]);
    renameSync(join(out, 'b/press'), join(out, 'elsewhere'));
    symlinkSync('../elsewhere', join(out, 'b/press'));
    await expect(writeOutput(out, [output('2', [])])).rejects.toMatchObject({ name: 'UsageError' });
    expect(readFileSync(join(out, 'elsewhere/deck.md'), 'utf8')).toBe('1');
  });

  test('keeps a second brief from being written as well', async () => {
    const out = temporaryFolder();
    putFiles(out, { 'c/press/mine.txt': 'mine' });
    const second = { ...output('1', []), brief: 'c' };
    await expect(writeOutput(out, [output('1', []), second])).rejects.toMatchObject({ name: 'UsageError' });
    expect(list(out)).toEqual(['c', 'c/press', 'c/press/mine.txt']);
  });

  test('may be an empty folder, which is used', async () => {
    const out = temporaryFolder();
    mkdirSync(join(out, 'b/press'), { recursive: true });
    await writeOutput(out, [output('1', ['deck.md'])]);
    expect(list(join(out, 'b/press'))).toEqual(['deck.md', 'manifest.json']);
  });
});

describe('after a kill', () => {
  test('an old folder beside its missing place is restored', async () => {
    const out = temporaryFolder();
    await writeOutput(out, [output('1', ['deck.md'])]);
    renameSync(join(out, 'b/press'), join(out, 'b/.press.old'));
    await mendOutput(out, ['b']);
    expect(readdirSync(join(out, 'b')).sort()).toEqual(['build.json', 'press']);
  });

  test('an old folder beside an empty place is restored', async () => {
    const out = temporaryFolder();
    await writeOutput(out, [output('1', ['deck.md'])]);
    renameSync(join(out, 'b/press'), join(out, 'b/.press.old'));
    mkdirSync(join(out, 'b/press'));
    await mendOutput(out, ['b']);
    expect(readdirSync(join(out, 'b')).sort()).toEqual(['build.json', 'press']);
    expect(list(join(out, 'b/press'))).toEqual(['deck.md', 'manifest.json']);
  });

  test('an old folder beside the new one is removed', async () => {
    const out = temporaryFolder();
    await writeOutput(out, [output('1', ['deck.md'])]);
    renameSync(join(out, 'b/press'), join(out, 'b/.press.old'));
    putFiles(join(out, 'b/press'), { 'manifest.json': '{"brief": "b", "audience": "press"}' });
    await mendOutput(out, ['b']);
    expect(readdirSync(join(out, 'b')).sort()).toEqual(['build.json', 'press']);
    expect(list(join(out, 'b/press'))).toEqual(['manifest.json']);
  });

  test('an old folder beside something foreign stays, and so does a foreign one', async () => {
    const out = temporaryFolder();
    await writeOutput(out, [output('1', ['deck.md'])]);
    renameSync(join(out, 'b/press'), join(out, 'b/.press.old'));
    putFiles(out, { 'b/press/mine.txt': '', 'b/.notes.old/manifest.json': '{"brief": "b"}' });
    const before = list(out);
    await mendOutput(out, ['b']);
    expect(list(out)).toEqual(before);
  });

  test('other briefs’ folders are left as they are', async () => {
    const out = temporaryFolder();
    await writeOutput(out, [output('1', ['deck.md'])]);
    renameSync(join(out, 'b/press'), join(out, 'b/.press.old'));
    await mendOutput(out, ['c']);
    expect(readdirSync(join(out, 'b')).sort()).toEqual(['.press.old', 'build.json']);
  });

  test('two runs that mend at once do not trip over each other', async () => {
    for (let round = 0; round < 20; round++) {
      const out = temporaryFolder();
      const audiences = ['analyst', 'general', 'press'];
      await writeOutput(out, [output('1', ['deck.md', 'charts/a.svg'], audiences)]);
      for (const audience of audiences) renameSync(join(out, 'b', audience), join(out, `b/.${audience}.old`));
      await Promise.all([1, 2, 3].map(() => mendOutput(out, ['b'])));
      expect(readdirSync(join(out, 'b')).sort()).toEqual([...audiences, 'build.json'].sort());
      for (const audience of audiences) {
        cpSync(join(out, 'b', audience), join(out, `b/.${audience}.old`), { recursive: true });
      }
      await Promise.all([1, 2, 3].map(() => mendOutput(out, ['b'])));
      expect(readdirSync(join(out, 'b')).sort()).toEqual([...audiences, 'build.json'].sort());
    }
  });

  test('half-written folders of dead processes go, those of living ones and what is not ours stay', async () => {
    const out = temporaryFolder();
    const foreign = '.press.tmp-4194998-0123456789ab';
    const dead = '.press.tmp-4194999-0123456789ab';
    const living = `.press.tmp-${process.ppid}-0123456789ab`;
    for (const name of [dead, living, '.notes.old', '.press.tmp-mine'])
      mkdirSync(join(out, 'b', name), { recursive: true });
    putFiles(join(out, 'b'), {
      '.analyst.tmp-4194999-0123456789ab/manifest.json': '{"brief": "b", "audience": "analyst"}',
      '.analyst.tmp-4194999-0123456789ab/deck.md': '',
      '.general.tmp-4194999-0123456789ab/manifest.json': '{"bri',
      '.build.tmp-4194999-0123456789ab': '{"bri',
      [`${foreign}/mine.txt`]: 'mine',
    });
    await writeOutput(out, [output('1', [])]);
    expect(readdirSync(join(out, 'b')).sort()).toEqual(
      ['.notes.old', '.press.tmp-mine', foreign, living, 'build.json', 'press'].sort(),
    );
  });
});
