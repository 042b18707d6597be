import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mendOutput } from '../../../src/host/mend-output.ts';
import { type BriefOutput, writeOutput } from '../../../src/host/write-output.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function output(
  text: string,
  paths: readonly string[],
  audiences: readonly string[] = ['press'],
): BriefOutput {
  const artifacts = ['manifest.json', ...paths].map((path) => ({ path, bytes: bytes(text) }));
  return { brief: 'b', folders: audiences.map((audience) => ({ audience, artifacts })), record: text };
}

const list = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe('an audience’s folder', () => {
  test('holds exactly what was asked for last', async () => {
    const out = join(temporaryFolder(), 'out');
    await writeOutput(out, [output('1', ['deck.md', 'charts/a.svg'], ['press', 'analyst'])]);
    const folders = await writeOutput(out, [output('2', ['report.pdf'])]);
    expect(folders).toEqual([join(out, 'b/press')]);
    expect(list(join(out, 'b/press'))).toEqual(['manifest.json', 'report.pdf']);
    expect(list(join(out, 'b/analyst'))).toEqual(['charts', 'charts/a.svg', 'deck.md', 'manifest.json']);
    expect(readFileSync(join(out, 'b/build.json'), 'utf8')).toBe('2');
    expect(readdirSync(join(out, 'b')).sort()).toEqual(['analyst', 'build.json', 'press']);
  });

  test('is not touched when a later one cannot be written', async () => {
    const out = join(temporaryFolder(), 'out');
    await writeOutput(out, [output('1', ['deck.md'])]);
    const next = output('2', ['deck.md'], ['press', 'analyst']);
    const broken = { audience: 'x', artifacts: [{ path: '../escape', bytes: bytes('') }] };
    await expect(writeOutput(out, [{ ...next, folders: [...next.folders, broken] }])).rejects.toThrow();
    expect(readFileSync(join(out, 'b/press/deck.md'), 'utf8')).toBe('1');
    expect(readdirSync(join(out, 'b')).sort()).toEqual(['build.json', 'press']);
    expect(existsSync(join(out, 'b/escape'))).toBe(false);
  });

  test('is put back when its successor cannot take its place', async () => {
    const out = join(temporaryFolder(), 'out');
    await writeOutput(out, [output('1', ['deck.md'])]);
    writeFileSync(join(out, 'b/.press.old'), 'a file where the old folder should wait');
    await expect(writeOutput(out, [output('2', ['deck.md'])])).rejects.toMatchObject({ name: 'HostError' });
    expect(readFileSync(join(out, 'b/press/deck.md'), 'utf8')).toBe('1');
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

describe('after a kill', () => {
  test('an old folder beside its missing place is restored', async () => {
    const out = temporaryFolder();
    await writeOutput(out, [output('1', ['deck.md'])]);
    renameSync(join(out, 'b/press'), join(out, 'b/.press.old'));
    await mendOutput(out);
    expect(readdirSync(join(out, 'b')).sort()).toEqual(['build.json', 'press']);
  });

  test('an old folder beside the new one is removed', async () => {
    const out = temporaryFolder();
    await writeOutput(out, [output('1', ['deck.md'])]);
    renameSync(join(out, 'b/press'), join(out, 'b/.press.old'));
    mkdirSync(join(out, 'b/press'));
    await mendOutput(out);
    expect(readdirSync(join(out, 'b')).sort()).toEqual(['build.json', 'press']);
    expect(list(join(out, 'b/press'))).toEqual([]);
  });

  test('half-written folders of dead processes go, those of living ones and what is not ours stay', async () => {
    const out = temporaryFolder();
    const dead = '.press.tmp-4194999-0123456789ab';
    const living = `.press.tmp-${process.ppid}-0123456789ab`;
    for (const name of [dead, living, '.notes.old', '.press.tmp-mine'])
      mkdirSync(join(out, 'b', name), { recursive: true });
    await writeOutput(out, [output('1', [])]);
    expect(readdirSync(join(out, 'b')).sort()).toEqual(
      ['.notes.old', '.press.tmp-mine', living, 'build.json', 'press'].sort(),
    );
  });
});
