import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { putFiles } from '../support/put-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestWorld } from '../support/test-world.ts';

const CASES = fileURLToPath(new URL('../cases', import.meta.url));

/** Builds `<case>/brief` and gives what a person would have seen: the diagnostics and the exit status. */
async function buildCase(name: string) {
  const out = temporaryFolder();
  const previous = {
    'brief/general/deck.md': 'previous',
    'brief/general/manifest.json': '{"brief": "brief", "audience": "general"}',
    'brief/own/deck.md': 'previous',
  };
  putFiles(out, previous);
  const world = createTestWorld(join(CASES, name), { cache: join(out, '.cache') });
  const status = await run(['build', 'brief', '--out', out, '--format', 'deck.md,report.md'], world);
  const said = world.err().replace(/^ {2}brief\/.*\n/gm, '');
  const intact = Object.entries(previous).every(
    ([path, text]) => readFileSync(join(out, path), 'utf8') === text,
  );
  return { text: `${said}exit ${status}\n`, status, intact, names: readdirSync(join(out, 'brief')).sort() };
}

/** Compares with the golden text; what differs is written beside it, to be looked at and renamed. */
function expectGolden(name: string, text: string): void {
  const golden = join(CASES, name, 'expected/diagnostics.txt');
  const changed = join(CASES, name, 'expected/diagnostics-changed.txt');
  rmSync(changed, { force: true });
  const expected = existsSync(golden) ? readFileSync(golden, 'utf8') : null;
  if (text !== expected) putFiles(CASES, { [`${name}/expected/diagnostics-changed.txt`]: text });
  expect(text, `${name}: the diagnostics differ; the new ones are in ${changed}`).toBe(expected);
}

describe('a brief with a mistake is told what, where and what to do, and changes nothing:', () => {
  test.each(readdirSync(CASES).sort())('%s', async (name) => {
    const { text, status, intact, names } = await buildCase(name);
    expect(status).not.toBe(70);
    if (status !== 0) {
      expect(intact).toBe(true);
      expect(names).toEqual(['general', 'own']);
    }
    expectGolden(name, text);
  });
});
