import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { FORMATS } from '../../../src/model/artifact.ts';
import { HostError } from '../../../src/model/host.ts';
import { putFiles } from '../../support/put-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { createTestWorld } from '../../support/test-world.ts';

const BRIEF = '---\ntitle: Orders\nissued: 2026-11-22\n---\n## Orders\n\nOrders fell.\n';

async function call(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const cwd = temporaryFolder();
  putFiles(cwd, files);
  const world = createTestWorld(cwd);
  return { status: await run(args, world), out: world.out(), err: world.err() };
}

describe('help', () => {
  test('teaches by examples, on stdout, with status 0', async () => {
    const { status, out, err } = await call(['--help']);
    expect(status).toBe(0);
    expect(out).toContain('briefpress build my-brief');
    expect(out).toContain('Exit status: 0 done');
    expect(err).toBe('');
  });

  test('of a command says what is known', async () => {
    const { status, out } = await call(['build', '--help']);
    expect(status).toBe(0);
    expect(out).toMatch(/default: all that need no\s+browser/u);
    for (const format of FORMATS) expect(out).toMatch(new RegExp(`^.*  ${format}  `, 'm'));
    expect(out).toContain('replaced whole or not at');
  });

  test('is what a lone `briefpress` gets, as wrong usage', async () => {
    const { status, out, err } = await call([]);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Usage: briefpress');
  });

  test('has the version beside it', async () => {
    expect(await call(['--version'])).toMatchObject({ status: 0, out: '0.1.0\n' });
  });
});

describe('wrong usage ends with status 2 and nothing on stdout:', () => {
  test.each([
    [['biuld'], "unknown command 'biuld'", 'Did you mean build?'],
    [['build', '--formt', 'x'], "unknown option '--formt'", 'Did you mean --format?'],
    [['new'], "missing required argument 'folder'", '--help'],
    [
      ['build', '--format', 'deck.htm'],
      'There is no format "deck.htm".',
      'Did you mean `deck.html`? Known formats: deck.md',
    ],
    [['build', '--format', 'video'], 'There is no format "video".', 'Known formats: deck.md, deck.html'],
    [['check', '--audience', ','], '--audience names nothing.', 'commas'],
    [['build', '--audience', ' , '], '--audience names nothing.', 'commas'],
    [['build', 'nowhere'], 'There is no brief at nowhere.', null],
    [['check'], 'There is no brief under content/', 'npx briefpress new content/my-brief'],
  ])('%j', async (args, message, hint) => {
    const { status, out, err } = await call(args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    if (hint !== null) expect(err).toContain(hint);
  });

  test('--out that names a file, or a folder below one', async () => {
    for (const [out, said] of [
      ['notes', '--out names notes, which is a file.'],
      ['notes/press', '--out names notes/press, but notes is a file.'],
    ] as const) {
      const { status, err } = await call(['build', 'q3.md', '--out', out], { 'q3.md': BRIEF, notes: 'mine' });
      expect(status).toBe(2);
      expect(err).toContain(said);
    }
  });

  test('a SOURCE_DATE_EPOCH that is no number of seconds', async () => {
    const cwd = temporaryFolder();
    putFiles(cwd, { 'q3.md': BRIEF });
    const env = { SOURCE_DATE_EPOCH: 'today', XDG_CACHE_HOME: `${cwd}/.cache` };
    for (const command of ['build', 'check']) {
      const world = { ...createTestWorld(cwd), host: createNodeHost({ cwd, env }) };
      expect(await run([command, 'q3.md'], world)).toBe(2);
      expect(world.err()).toContain('SOURCE_DATE_EPOCH is "today", not a whole number');
    }
    expect(readdirSync(cwd)).toEqual(['q3.md']);
  });

  test('a misspelt brief, with the one that was meant', async () => {
    const { err } = await call(['check', 'content/iran'], { 'content/irans/brief.yaml': '' });
    expect(err).toContain('Did you mean `content/irans`?');
  });
});

describe('what is thrown', () => {
  test('by the surroundings ends with status 1 and names what failed', async () => {
    const world = createTestWorld(temporaryFolder());
    const kindOf = () =>
      Promise.reject(new HostError('not-permitted', 'x', { message: 'x may not be read.' }));
    const status = await run(['check', 'x'], { ...world, host: { ...world.host, kindOf } });
    expect(status).toBe(1);
    expect(world.err()).toBe('error host/not-permitted x may not be read.\n');
  });

  test('by a bug of ours ends with status 70 and asks for a report', async () => {
    const world = createTestWorld(temporaryFolder(), { terminal: true });
    const kindOf = () => Promise.reject(new Error('invariant: never'));
    const status = await run(['check', 'x'], { ...world, host: { ...world.host, kindOf } });
    expect(status).toBe(70);
    expect(world.err()).toContain('\u001b[31merror\u001b[0m This is a bug in Briefpress, not in your brief.');
    expect(world.err()).toContain('invariant: never');
  });
});
