import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { mendOutput } from '../../src/host/mend-output.ts';
import { writeOutput } from '../../src/host/write-output.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const KILLS = 50;
const WRITER = fileURLToPath(new URL('kill-writer.mjs', import.meta.url));

async function writeAndKill(out: string, generation: number): Promise<void> {
  const writer = spawn(process.execPath, [WRITER, out, String(generation)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(writer, 'exit');
  await once(writer.stdout, 'data');
  // Long enough for a few generations, on a busy machine too.
  await setTimeout(Math.random() * 100);
  writer.kill('SIGKILL');
  await gone;
}

/** The one generation of all five files in a folder; fails where there are fewer, more or others. */
function generationIn(folder: string): number {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  const texts = files.map((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    return path === 'manifest.json' ? JSON.parse(text).text : text;
  });
  expect(new Set(texts).size).toBe(1);
  const generation = Number.parseInt(texts[0] ?? '', 10);
  expect(texts[0]).toBe(`${generation} `.repeat(2_000));
  expect(files.sort()).toEqual(
    [`charts/only-${generation}.svg`, 'deck.html', 'deck.md', 'manifest.json', 'report.pdf'].sort(),
  );
  return generation;
}

test('fifty kills at random moments never leave a torn or mixed folder, and the next run mends it', async () => {
  const out = join(temporaryFolder(), 'out');
  const home = join(out, 'b');
  const left = { aside: 0, temporary: 0 };
  let newest = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    await writeAndKill(out, newest + 1);
    if (!existsSync(home)) continue;
    for (const name of readdirSync(home)) {
      if (name.endsWith('.old')) left.aside++;
      else if (name.includes('.tmp-')) left.temporary++;
    }
    const standing = ['policymaker', 'press'].filter((audience) => existsSync(join(home, audience)));
    for (const audience of standing) generationIn(join(home, audience));
    await mendOutput(out, ['b']);
    if (newest === 0 && standing.length < 2) continue;
    for (const audience of ['policymaker', 'press']) {
      newest = Math.max(newest, generationIn(join(home, audience)));
    }
  }
  const manifest = new TextEncoder().encode('{"brief": "b", "audience": "press"}');
  const artifacts = [{ path: 'manifest.json', bytes: manifest }];
  await writeOutput(out, [{ brief: 'b', folders: [{ audience: 'press', artifacts }], record: '' }]);
  expect(readdirSync(home).sort()).toEqual(['build.json', 'policymaker', 'press']);
  expect(newest).toBeGreaterThan(KILLS);
  // Otherwise the kills came at no interesting moment and the test says nothing.
  expect(left.temporary).toBeGreaterThan(KILLS / 5);
});
