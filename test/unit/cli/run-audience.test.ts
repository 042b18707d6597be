import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { readAudience } from '../../../src/content/read-audience.ts';
import { putFiles } from '../../support/put-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { createTestWorld } from '../../support/test-world.ts';

const BRIEF = '---\ntitle: Orders\nissued: 2026-11-22\n---\n## Orders\n\nOrders fell.\n';

function desk(files: Readonly<Record<string, string>> = {}) {
  const cwd = temporaryFolder();
  putFiles(cwd, { 'q3/brief.md': BRIEF, ...files });
  return {
    cwd,
    text: (path: string) => readFileSync(join(cwd, path), 'utf8'),
    call: async (...args: readonly string[]) => {
      const world = createTestWorld(cwd);
      return { status: await run(['audience', ...args], world), out: world.out(), err: world.err() };
    },
    read: async (id: string, briefFolder = '') =>
      (await readAudience(createTestWorld(cwd).host, id, { briefFolder, cwd: '' })).value,
  };
}

describe('a new audience', () => {
  test('is one file that follows another in everything', async () => {
    const { call, read, text } = desk();
    const made = await call('new', 'board', '--from', 'press');
    expect(made).toMatchObject({
      status: 0,
      out: 'templates/board/audience.yaml\ntemplates/audience.schema.json\n',
    });
    const [board, press] = [await read('board'), await read('press')];
    expect(board).toMatchObject({ name: 'Board briefing', chain: ['board', 'press', 'base'] });
    expect(board?.include).toEqual(press?.include);
    expect(board?.labels).toEqual(press?.labels);
    expect(board?.templates).toEqual(press?.templates);
    expect(text('templates/board/audience.yaml')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/audience\.schema\.json\n/,
    );
    expect(JSON.parse(text('templates/audience.schema.json')).title).toBe('Briefpress: audience');
  });

  test('lies in the brief’s own templates where a brief is named', async () => {
    const { call, read } = desk();
    expect((await call('new', 'board', '--brief', 'q3/brief.md')).out).toContain(
      'q3/templates/board/audience.yaml\n',
    );
    expect((await read('board', 'q3'))?.chain).toEqual(['board', 'general', 'base']);
  });

  test.each([
    [['new', 'press'], 2, 'There is an audience "press" already.'],
    [['new', 'x', '--from', 'x'], 2, 'The audience "x" cannot extend itself.'],
    [['new', 'Board Members'], 2, '"Board Members" cannot be the id of an audience.'],
    [['new', 'themes'], 2, '"themes" cannot be the id of an audience.'],
    [['new', 'all'], 2, 'That word stands for something else. Use another: all-readers.'],
    [['new', '../x'], 2, '"../x" cannot be the id of an audience.'],
    [['new', 'x', '--from', 'pres'], 1, 'Did you mean `press`?'],
    [['new', 'x', '--brief', 'q4'], 2, 'There is no brief at q4.'],
  ])('of %j is refused', async (args, status, said) => {
    const { call, cwd } = desk();
    const refused = await call(...args);
    expect(refused).toMatchObject({ status, out: '' });
    expect(refused.err).toContain(said);
    expect(existsSync(join(cwd, 'templates'))).toBe(false);
  });
});

describe('a part', () => {
  test.each(['asks', 'partials/asks', 'partials/asks.md.hbs'])(
    'called %s is copied as it is',
    async (part) => {
      const { call, read } = desk();
      await call('new', 'board', '--from', 'executive');
      const before = await read('board');
      expect(await call('edit', 'board', part)).toMatchObject({
        status: 0,
        out: 'templates/board/partials/asks.md.hbs\n',
      });
      const after = await read('board');
      const texts = (audience: typeof after) => audience?.templates.map(({ name, text }) => [name, text]);
      expect(texts(after)).toEqual(texts(before));
      expect(after?.templates.find(({ name }) => name === 'partials/asks')?.path).toBe(
        'templates/board/partials/asks.md.hbs',
      );
    },
  );

  test('of a built-in audience is copied beside it', async () => {
    const { call, read } = desk();
    expect((await call('edit', 'press', 'audience.yaml')).out).toContain('templates/press/audience.yaml\n');
    expect(await read('press')).toMatchObject({ name: 'Press briefing', ceiling: { id: 'tlp-clear' } });
  });

  test('that is there already is never overwritten', async () => {
    const { call, text } = desk({ 'templates/press/deck.md.hbs': 'mine' });
    const again = await call('edit', 'press', 'deck');
    expect(again).toMatchObject({ status: 2, out: '' });
    expect(again.err).toContain('templates/press/deck.md.hbs is there already.');
    expect(text('templates/press/deck.md.hbs')).toBe('mine');
  });

  test('that is mistyped gets a proposal and the known ones', async () => {
    const { err, status } = await desk().call('edit', 'press', 'partials/judgmnts');
    expect(status).toBe(2);
    expect(err).toContain('Did you mean `judgments`? Parts: deck,');
  });

  test('called theme is a theme that follows the old one, and the audience takes it', async () => {
    const { call, cwd, read, text } = desk();
    await call('new', 'board');
    expect((await call('edit', 'board', 'theme')).out).toBe('templates/themes/board/theme.yaml\n');
    const before = (await read('general'))?.theme;
    // Without the fonts: comparing megabytes number by number takes the assertion library a minute.
    const { colors, slide, page, chart } = (await read('board'))?.theme ?? {};
    expect({ colors, slide, page, chart }).toEqual({
      colors: before?.colors,
      slide: before?.slide,
      page: before?.page,
      chart: before?.chart,
    });
    putFiles(cwd, {
      'templates/themes/board/theme.yaml':
        'colors: {primary: "#7a1f3d"}\npage: {styles: {body: {size: 11}}}\n',
    });
    const theme = (await read('board'))?.theme;
    expect(theme?.colors).toEqual({ ...before?.colors, primary: '#7a1f3d' });
    expect(theme?.page.styles.body).toEqual({ ...before?.page.styles.body, size: 11 });
    expect(await call('edit', 'board', 'theme')).toMatchObject({ status: 2 });
    expect(text('templates/board/audience.yaml').match(/^theme: board$/gm)).toHaveLength(1);
  });
});

describe('what an audience is made of', () => {
  test('is told part by part, with the file each comes from', async () => {
    const { call } = desk({
      'templates/board/audience.yaml': 'extends: executive\nlabels: {end: Ends here}\n',
      'templates/base/partials/gaps.md.hbs': 'house gaps',
      'templates/base/partials/cover.md.hbs': 'house cover',
    });
    const { out } = await call('show', 'board');
    expect(out).toMatch(/It follows executive, then base\./);
    expect(out).toMatch(
      /^partials\/gaps\.md\.hbs +executive +built in \(executive\/partials\/gaps\.md\.hbs\)$/m,
    );
    expect(out).toMatch(/^partials\/cover\.md\.hbs +base +templates\/base\/partials\/cover\.md\.hbs$/m);
    expect(out).toMatch(/^labels\.end +Ends here +templates\/board\/audience\.yaml, line 2$/m);
    expect(out).toMatch(/^ceiling +tlp-amber +built in \(executive\/audience\.yaml\), line \d+$/m);
    const told = JSON.parse((await call('show', 'board', '--json')).out);
    expect(told).toMatchObject({ ok: true, id: 'board', chain: ['board', 'executive', 'base'] });
  });

  test('cannot be told of one that extends itself, and the list says so', async () => {
    const { call } = desk({
      'templates/x/audience.yaml': 'extends: y\n',
      'templates/y/audience.yaml': 'extends: x\n',
    });
    const shown = await call('show', 'x', '--json');
    expect(shown.status).toBe(1);
    expect(shown.err).toContain('The audience extends itself: x → y → x.');
    expect(JSON.parse(shown.out)).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'content/circular-audience' }],
    });
    expect((await call('list')).out).toMatch(/^x +cannot be read/m);
  });
});
