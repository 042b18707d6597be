import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ROOT, runBuilt } from '../support/run-built.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const KILLS = 12;
const AUDIENCES = ['analyst', 'press'];
const BUILD = ['build', 'q3', '--audience', AUDIENCES.join(',')];

function startBuild(cwd: string): ChildProcess {
  return spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...BUILD], { cwd, stdio: 'ignore' });
}

/** Kills a build at some moment of its run; it may have ended before. */
async function killAnyTime(cwd: string, duration: number): Promise<void> {
  const child = startBuild(cwd);
  const gone = once(child, 'exit');
  await setTimeout(Math.random() * duration);
  child.kill('SIGKILL');
  await gone;
}

/** Kills a build soon after it has begun to write, which is a short part of its run. */
async function killWriting(cwd: string): Promise<void> {
  const home = join(cwd, 'out/q3');
  const wrote = new AbortController();
  const changes = watch(home, () => wrote.abort());
  const child = startBuild(cwd);
  const gone = once(child, 'exit');
  await Promise.race([once(wrote.signal, 'abort'), gone]);
  await setTimeout(Math.random() * 25);
  child.kill('SIGKILL');
  await gone;
  changes.close();
}

/** Fails where a folder holds anything but what its manifest lists. */
function expectWhole(folder: string): void {
  const manifest: {
    readonly outputs: readonly { readonly path: string; readonly sha256: string }[];
  } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  expect(files.sort()).toEqual(['manifest.json', ...manifest.outputs.map(({ path }) => path)].sort());
  for (const { path, sha256 } of manifest.outputs) {
    const bytes = readFileSync(join(folder, path));
    expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(sha256);
  }
}

test('a dozen killed builds leave whole folders, and the next run leaves nothing else', async () => {
  const cwd = temporaryFolder();
  const home = join(cwd, 'out/q3');
  expect(runBuilt(['new', 'q3'], { cwd }).status).toBe(0);
  expect(runBuilt(BUILD, { cwd }).status).toBe(0);
  const started = performance.now();
  expect(runBuilt(BUILD, { cwd }).status).toBe(0);
  const duration = performance.now() - started;
  let leftOver = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    await (kill % 3 === 0 ? killAnyTime(cwd, duration) : killWriting(cwd));
    const names = readdirSync(home);
    for (const audience of AUDIENCES) if (names.includes(audience)) expectWhole(join(home, audience));
    leftOver += names.filter((name) => name.startsWith('.')).length;
  }
  // Otherwise the kills came at no interesting moment and the test says nothing.
  expect(leftOver).toBeGreaterThan(0);
  const { status, stderr } = runBuilt(BUILD, { cwd });
  expect(stderr).not.toMatch(/^error /m);
  expect(status).toBe(0);
  expect(readdirSync(home).sort()).toEqual([...AUDIENCES, 'build.json'].sort());
  for (const audience of AUDIENCES) expectWhole(join(home, audience));
});
