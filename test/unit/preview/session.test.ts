import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Host } from '../../../src/model/host.ts';
import { Session, type Sight } from '../../../src/preview/session.ts';
import { BRIEF } from '../../support/desk.ts';
import { putFiles } from '../../support/put-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A session on the brief `q3`, with everything it tells. */
async function watch(
  files: Readonly<Record<string, string>> = { 'q3/brief.md': BRIEF },
  change: (host: Host, folder: string) => Host = (host) => host,
) {
  const folder = temporaryFolder();
  putFiles(folder, files);
  const host = createNodeHost({ cwd: folder, env: { XDG_CACHE_HOME: `${folder}/.cache` } });
  const bugs: unknown[] = [];
  const session = new Session(change(host, folder), folder, (thrown) => bugs.push(thrown));
  onTestFinished(() => session.close());
  const told: Sight[] = [];
  session.listen('q3', null, (sight) => told.push(sight));
  await expect.poll(() => told.length, { timeout: 10_000 }).toBeGreaterThan(0);
  return { folder, session, told, bugs, last: () => told.at(-1), brief: join(folder, 'q3/brief.md') };
}

const slides = (sight: Sight | undefined) => sight?.last?.shown.slides.map(({ html }) => html).join('') ?? '';
const quiet = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('what is told', () => {
  test('follows a save, once', async () => {
    const { told, brief, last } = await watch();
    expect(slides(last())).toContain('Orders fell.');
    writeFileSync(brief, BRIEF.replace('fell', 'rose'));
    await expect.poll(() => slides(last()), { timeout: 5000 }).toContain('Orders rose.');
    await quiet(1000);
    expect(told.length).toBe(2);
  });

  test('follows an editor that writes another file and renames it, and ignores what lies beside', async () => {
    const { told, brief, last, folder } = await watch();
    writeFileSync(join(folder, 'q3/.brief.md.swp'), 'x');
    writeFileSync(join(folder, 'q3/brief.md~'), BRIEF);
    writeFileSync(join(folder, 'q3/notes.txt'), 'x');
    await quiet(1000);
    expect(told.length).toBe(1);
    writeFileSync(join(folder, 'q3/.new'), BRIEF.replace('fell', 'rose'));
    renameSync(join(folder, 'q3/.new'), brief);
    await expect.poll(() => slides(last()), { timeout: 5000 }).toContain('Orders rose.');
  });

  test('is the second of two saves within a millisecond', async () => {
    const { brief, last } = await watch();
    for (let round = 0; round < 5; round++) {
      writeFileSync(brief, BRIEF.replace('fell', `one ${round}`));
      writeFileSync(brief, BRIEF.replace('fell', `two ${round}`));
      await expect.poll(() => slides(last()), { timeout: 5000 }).toContain(`Orders two ${round}.`);
    }
  });

  test('is what was saved while a build was under way', async () => {
    const saves: string[] = [];
    const { last } = await watch(undefined, (host, folder) => ({
      ...host,
      readFile: async (path, limit) => {
        const bytes = await host.readFile(path, limit);
        // Just after it was read: the build goes on with what is old already.
        if (path.endsWith('brief.md') && saves.length < 3) {
          saves.push(path);
          writeFileSync(join(folder, path), BRIEF.replace('fell', `moved ${saves.length} times`));
        }
        return bytes;
      },
    }));
    await expect.poll(() => slides(last()), { timeout: 10_000 }).toContain('Orders moved 3 times.');
  });

  test('is nothing that was overtaken, unless it goes on', async () => {
    for (const [times, first] of [
      [2, 'moved 2 times'],
      [9, 'moved 2 times'],
    ] as const) {
      let saves = 0;
      const { told } = await watch(undefined, (host, folder) => ({
        ...host,
        readFile: async (path, limit) => {
          const bytes = await host.readFile(path, limit);
          if (path.endsWith('brief.md') && saves < times) {
            saves += 1;
            writeFileSync(join(folder, path), BRIEF.replace('fell', `moved ${saves} times`));
          }
          return bytes;
        },
      }));
      expect(slides(told[0])).toContain(`Orders ${first}.`);
    }
  });

  test('is the last good view and the error, when a file goes during a build, until it is back', async () => {
    const removed: string[] = [];
    const table = 'q3/orders.csv';
    const text = BRIEF.replace('fell', 'fell to {{orders.a.b}}');
    const files = { 'q3/brief.md': text, [table]: 'row,b\na,12\n' };
    let armed = false;
    const { last, brief, folder, bugs } = await watch(files, (host, at) => ({
      ...host,
      readFile: (path, limit) => {
        if (armed && path === table) {
          removed.push(path);
          rmSync(join(at, path), { force: true });
        }
        return host.readFile(path, limit);
      },
    }));
    expect(slides(last())).toContain('fell to 12');
    armed = true;
    writeFileSync(brief, text.replace('Orders fell', 'All orders fell'));
    await expect.poll(() => last()?.ok, { timeout: 10_000 }).toBe(false);
    expect(removed.length).toBeGreaterThan(0);
    expect(last()?.diagnostics[0]?.message).toContain('orders');
    expect(slides(last())).toContain('fell to 12');
    armed = false;
    writeFileSync(join(folder, table), 'row,b\na,13\n');
    await expect.poll(() => last()?.ok, { timeout: 10_000 }).toBe(true);
    expect(slides(last())).toContain('All orders fell to 13');
    expect(bugs).toEqual([]);
  });

  test('survives that the whole folder goes and comes back', async () => {
    const { last, folder } = await watch();
    rmSync(join(folder, 'q3'), { recursive: true });
    await expect.poll(() => last()?.ok, { timeout: 10_000 }).toBe(false);
    mkdirSync(join(folder, 'q3'));
    writeFileSync(join(folder, 'q3/brief.md'), BRIEF.replace('fell', 'came back'));
    await expect.poll(() => slides(last()), { timeout: 10_000 }).toContain('Orders came back.');
  });

  test('follows a template folder that appears', async () => {
    const { last, folder } = await watch();
    const own = 'q3/templates/base/deck.md.hbs';
    putFiles(folder, { [own]: '{{#slide layout="section"}}\n# Quite different\n{{/slide}}\n' });
    await expect.poll(() => slides(last()), { timeout: 10_000 }).toContain('Quite different');
  });

  test('is a bug of ours without an end of the preview', async () => {
    let broken = false;
    const { last, brief, bugs } = await watch(undefined, (host) => ({
      ...host,
      listFiles: (path) => (broken ? Promise.reject(new Error('never expected')) : host.listFiles(path)),
    }));
    broken = true;
    writeFileSync(brief, BRIEF.replace('fell', 'rose'));
    await expect.poll(() => last()?.diagnostics[0]?.code, { timeout: 5000 }).toBe('bug');
    expect(bugs.length).toBeGreaterThan(0);
    broken = false;
    writeFileSync(brief, BRIEF.replace('fell', 'stood'));
    await expect.poll(() => slides(last()), { timeout: 5000 }).toContain('Orders stood.');
  });
});
