import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { putFiles } from '../../support/put-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { createTestWorld } from '../../support/test-world.ts';

const BRIEF = '---\ntitle: Orders\nissued: 2026-11-22\n---\n## Orders\n\nOrders fell.\n';
const QUICK = ['--format', 'report.md'];

async function call(cwd: string, args: readonly string[]) {
  const world = createTestWorld(cwd);
  const status = await run([...args, ...(args[0] === 'build' ? QUICK : [])], world);
  return { status, out: world.out(), err: world.err() };
}

function folderWith(files: Readonly<Record<string, string>>): string {
  const cwd = temporaryFolder();
  putFiles(cwd, files);
  return cwd;
}

describe('what a build did not make', () => {
  test('is refused as wrong usage with its path, and stays', async () => {
    const cwd = folderWith({ 'q3.md': BRIEF, 'site/q3/press/index.html': 'mine' });
    const { status, out, err } = await call(cwd, ['build', 'q3.md', '--out', 'site', '-a', 'general,press']);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(join(cwd, 'site/q3/press'));
    expect(err).toContain('nothing was written');
    expect(readdirSync(join(cwd, 'site/q3'))).toEqual(['press']);
    expect(readFileSync(join(cwd, 'site/q3/press/index.html'), 'utf8')).toBe('mine');
  });

  test('is the brief’s own folder, into which nothing is printed', async () => {
    const cwd = folderWith({ 'my-brief/brief.md': BRIEF });
    for (const path of ['my-brief', 'my-brief/brief.md']) {
      const { status, err } = await call(cwd, ['build', path, '--out', '.']);
      expect(status).toBe(2);
      expect(err).toContain(`my-brief is the folder of the brief ${path}`);
      expect(readdirSync(join(cwd, 'my-brief'))).toEqual(['brief.md']);
    }
  });

  test('is not looked at below --out where it belongs to no brief that is built', async () => {
    const cwd = folderWith({
      'q3.md': BRIEF,
      'site/other/.press.old/manifest.json': '{"brief": "other", "audience": "press"}',
    });
    expect(await call(cwd, ['build', 'q3.md', '--out', 'site'])).toMatchObject({ status: 0 });
    expect(readdirSync(join(cwd, 'site/other'))).toEqual(['.press.old']);
  });
});

describe('folders of audiences that were not rebuilt', () => {
  test('are named once, after the build', async () => {
    const cwd = folderWith({ 'q3.md': BRIEF });
    const first = await call(cwd, ['build', 'q3.md', '-a', 'analyst,general,press']);
    expect(first.status).toBe(0);
    expect(first.err).not.toContain('Not rebuilt');
    putFiles(cwd, { 'out/q3/notes/mine.txt': '' });
    const { err } = await call(cwd, ['build', 'q3.md', '-a', 'general']);
    expect(err).toContain('\nNot rebuilt, from an earlier build: analyst, press.\n');
  });

  test('bear their brief’s name where several were built', async () => {
    const cwd = folderWith({ 'q3.md': BRIEF, 'q4.md': BRIEF });
    await call(cwd, ['build', 'q4.md', '-a', 'press']);
    const { err } = await call(cwd, ['build', 'q3.md', 'q4.md']);
    expect(err).toContain('\nNot rebuilt, from an earlier build: q4/press.\n');
  });
});

describe('check --audience', () => {
  test('looks at the audiences named, and knows no others', async () => {
    const cwd = folderWith({ 'q3.md': BRIEF });
    expect(await call(cwd, ['check', 'q3.md', '--audience', 'press,analyst'])).toMatchObject({ status: 0 });
    const { status, err } = await call(cwd, ['check', 'q3.md', '-a', 'pres']);
    expect(status).toBe(2);
    expect(err).toContain('There is no audience "pres". Did you mean "press"?');
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });
});
