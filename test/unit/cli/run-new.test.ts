import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { putFiles } from '../../support/put-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { createTestWorld } from '../../support/test-world.ts';

test('a new brief is one file with its data, and its paths are printed', async () => {
  const world = createTestWorld(temporaryFolder());
  expect(await run(['new', 'content/q3'], world)).toBe(0);
  expect(world.out()).toBe('content/q3/brief.md\ncontent/q3/exports.csv\n');
  expect(world.err()).toContain('npx briefpress build content/q3\n');
  expect(readFileSync(join(world.cwd, 'content/q3/brief.md'), 'utf8')).toContain('title: Steel exports');
});

test('the full form has every file', async () => {
  const world = createTestWorld(temporaryFolder());
  expect(await run(['new', 'q3', '--full'], world)).toBe(0);
  expect(world.out().split('\n')).toContain('q3/sections/01-tariffs.md');
});

test('a folder with a space in its name is quoted in the hint', async () => {
  const world = createTestWorld(temporaryFolder());
  expect(await run(['new', 'third quarter'], world)).toBe(0);
  expect(world.err()).toContain('npx briefpress build "third quarter"\n');
});

test('nothing of the author’s is overwritten', async () => {
  const world = createTestWorld(temporaryFolder());
  putFiles(world.cwd, { 'q3/brief.md': 'mine', file: 'mine' });
  expect(await run(['new', 'q3'], world)).toBe(2);
  expect(await run(['new', 'file'], world)).toBe(2);
  expect(await run(['new', '.'], world)).toBe(2);
  expect(readFileSync(join(world.cwd, 'q3/brief.md'), 'utf8')).toBe('mine');
  expect(world.err()).toContain('q3 is not a new or empty folder.');
});
