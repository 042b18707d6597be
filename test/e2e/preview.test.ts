import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { testInChromium } from '../support/chromium.ts';
import { openPage, previewFolder, runPreviewBuilt } from '../support/preview.ts';

const BRIEF = 'content/iran-russia';

function edit(folder: string, path: string, from: string | RegExp, to: string): void {
  const file = join(folder, path);
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  expect(after, `${path} holds ${from}`).not.toBe(before);
  writeFileSync(file, after);
}

/** Waits for what a page says. */
const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 30_000 });

const stage = (page: Page) => page.locator('#stage section');
const broken = (page: Page) => page.locator('#broken');

testInChromium(
  'the preview follows every save of content, a partial, the theme and an audience, and stays where it is',
  async (executable) => {
    const folder = previewFolder();
    const address = await runPreviewBuilt(folder, [BRIEF, '--port', '0']);
    const complaints: string[] = [];
    const page = await openPage(executable, `${address}?audience=policymaker#3`, { complaints });
    await page.waitForSelector('html[data-painted]', { timeout: 30_000 });
    await page.locator('#pages').evaluate((pages) => pages.scrollTo(0, 900));
    await poll(() => stage(page).locator('h1').textContent()).toContain('All five judgments');

    const said = () => stage(page).textContent();
    edit(
      folder,
      `${BRIEF}/brief.yaml`,
      'short: Moscow gives Iran military aid',
      'short: Moscow lends Iran arms',
    );
    await poll(said).toContain('Moscow lends Iran arms');

    edit(
      folder,
      'templates/base/partials/judgments-table.md.hbs',
      /^\| \| \{\{label "judgment"\}\} /mu,
      '| | What we think ',
    );
    await poll(said).toContain('What we think');

    const color = () =>
      stage(page)
        .locator('.table th')
        .nth(1)
        .evaluate((cell) => cell.ownerDocument.defaultView?.getComputedStyle(cell).color);
    expect(await color()).not.toBe('rgb(74, 13, 13)');
    edit(
      folder,
      'templates/themes/default/theme.yaml',
      /\btext: *['"]?#[0-9a-fA-F]{6}['"]?/u,
      "text: '#4a0d0d'",
    );
    await poll(color).toBe('rgb(74, 13, 13)');

    const name = () => page.locator('#stage section footer').textContent();
    expect(await name()).toContain('Policymaker briefing');
    edit(folder, 'templates/policymaker/audience.yaml', /Policymaker briefing/u, 'Note for ministers');
    await poll(name).toContain('Note for ministers');

    expect(await page.locator('#slide-count').textContent()).toBe('3 / 12');
    expect(await page.locator('#pages').evaluate(({ scrollTop }) => scrollTop)).toBe(900);
    expect(complaints).toEqual([]);
  },
);

testInChromium(
  'a broken template leaves the last good view and says what is wrong, until it is mended',
  async (executable) => {
    const folder = previewFolder();
    const address = await runPreviewBuilt(folder, [BRIEF, '--port', '0']);
    const complaints: string[] = [];
    const page = await openPage(executable, `${address}?audience=policymaker#3`, { complaints });
    await page.waitForSelector('html[data-painted]', { timeout: 30_000 });
    const partial = 'templates/base/partials/judgments-table.md.hbs';
    const whole = readFileSync(join(folder, partial), 'utf8');
    const shown = await stage(page).innerHTML();
    writeFileSync(join(folder, partial), `{{#each judgments}}\n${whole}`);
    await broken(page).waitFor({ timeout: 30_000 });
    expect(await broken(page).textContent()).toContain(partial);
    expect(await page.locator('#status').textContent()).toContain('Not up to date · 1 error');
    await page.locator('#tab-problems').click();
    const problem = await page.locator('#panel-problems').textContent();
    expect(problem).toContain('templates/syntax');
    expect(problem).toContain(`${partial}:`);
    expect(problem).toContain('{{#each judgments}}');
    expect(await stage(page).innerHTML()).toBe(shown);
    writeFileSync(join(folder, partial), whole);
    await broken(page).waitFor({ state: 'hidden', timeout: 30_000 });
    expect(await stage(page).innerHTML()).toBe(shown);
    expect(complaints).toEqual([]);
  },
);

/** What axe finds wrong, as rule and element. */
async function violations(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (where: unknown, how: object) => Promise<Found> };
    };
    return (await axe.run((globalThis as { document?: unknown }).document, { resultTypes: ['violations'] }))
      .violations;
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 160)}`));
}

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** A page with axe in it, which the page's own policy would not let in. */
async function openWithAxe(executable: string, address: string, how: object = {}): Promise<Page> {
  const page = await openPage(executable, address, { complaints: [], ...how });
  await page.waitForSelector('html[data-painted]', { timeout: 30_000 });
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await page.waitForSelector('html[data-painted]', { timeout: 30_000 });
  await page.evaluate(axe.source);
  return page;
}

testInChromium(
  'axe finds nothing wrong in any view, light or dark, wide or narrow, or with an error',
  async (executable) => {
    const folder = previewFolder();
    const address = await runPreviewBuilt(folder, [BRIEF, '--port', '0']);
    const page = await openWithAxe(executable, `${address}?audience=press#2`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [1440, 700]) {
        await page.setViewportSize({ width, height: 900 });
        for (const tab of ['source', 'problems', 'release', 'print']) {
          await page.locator(`#tab-${tab}`).click();
          if (tab === 'source') await page.locator('#slide-down').click();
          if (tab === 'release') await page.locator('.matrix').waitFor();
          expect([colorScheme, width, tab, await violations(page)]).toEqual([colorScheme, width, tab, []]);
        }
      }
    }
    edit(folder, 'templates/press/audience.yaml', /^/u, 'nonsense: 1\n');
    await broken(page).waitFor({ timeout: 30_000 });
    await page.locator('#tab-problems').click();
    expect(await violations(page)).toEqual([]);
  },
  300_000,
);

testInChromium(
  'a click says which line of content and of which template it came from',
  async (executable) => {
    const folder = previewFolder();
    const address = await runPreviewBuilt(folder, [BRIEF, '--port', '0']);
    const page = await openPage(executable, `${address}?audience=policymaker#3`, { complaints: [] });
    await page.waitForSelector('html[data-painted]', { timeout: 30_000 });
    const said = () => page.locator('#panel-source').textContent();
    const lineOf = (path: string, text: string) => {
      const [before = ''] = readFileSync(join(folder, path), 'utf8').split(text);
      return `${path}:${before.split('\n').length}:`;
    };

    await stage(page).locator('tbody tr').nth(0).click();
    await poll(said).toContain('Table row on slide 3');
    expect(await said()).toContain(lineOf(`${BRIEF}/brief.yaml`, 'short: Moscow gives Iran military aid'));
    expect(await said()).toContain('templates/base/partials/judgments-table.md.hbs:5:');
    await stage(page).locator('h1').click();
    await poll(said).toContain('Headline on slide 3');

    const words = page.locator('.sheet .textLayer', { hasText: 'Strategic and economic ties are likely' });
    await words.getByText('Strategic and economic ties are likely').first().click();
    await poll(said).toMatch(/^Text on page \d/u);
    expect(await said()).toContain(
      lineOf(`${BRIEF}/brief.yaml`, '>-\n          Strategic and economic ties are likely'),
    );
    expect(await said()).toContain('templates/base/partials/judgment.md.hbs:');
  },
);

testInChromium('everything can be reached and done by keyboard alone', async (executable) => {
  const address = await runPreviewBuilt(previewFolder(), [BRIEF, '--port', '0']);
  const complaints: string[] = [];
  const page = await openPage(executable, `${address}?audience=policymaker`, { complaints });
  await page.waitForSelector('html[data-painted]', { timeout: 30_000 });
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = (globalThis as never as { document: { activeElement: { id: string } } })
        .document;
      return activeElement.id;
    });
  const tabTo = async (id: string) => {
    for (let presses = 0; presses < 60 && (await focused()) !== id; presses++) await press('Tab');
    expect(await focused()).toBe(id);
  };
  const said = () => page.locator('#panel-source').textContent();

  await press('Tab', 'ArrowRight');
  await poll(() => page.locator('#audiences input:checked').inputValue()).toBe('executive');
  await poll(() => page.locator('html').getAttribute('data-audience')).toBe('executive');
  await press('ArrowLeft');
  await poll(() => page.locator('html').getAttribute('data-audience')).toBe('policymaker');

  await tabTo('stage');
  await press('ArrowRight', 'ArrowRight', 'ArrowLeft', 'End', 'Home', 'PageDown');
  expect(await page.locator('#slide-count').textContent()).toBe('2 / 12');
  await press('ArrowDown');
  await poll(said).toContain('Headline on slide 2');
  await press('ArrowDown');
  await poll(said).toMatch(/on slide 2/u);

  await tabTo('tab-source');
  await press('ArrowRight', 'ArrowRight');
  await page.locator('.matrix').waitFor();
  expect(await page.locator('.matrix thead').textContent()).toContain('press');
  await press('ArrowRight', 'Tab', 'Tab');
  const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/^iran-russia-policymaker-deck\.md\.zip$/u);

  await tabTo('pages');
  await press('Shift+ArrowDown');
  await poll(said).toMatch(/on page 1/u);
  await press('PageDown', 'PageDown');
  await poll(() => page.locator('#page-count').textContent()).toMatch(/^[2-9] \/ \d+$/u);
  expect(complaints).toEqual([]);
});

testInChromium(
  'a colleague without a terminal downloads each format, and hears why one cannot be printed',
  async (executable) => {
    const folder = previewFolder();
    const address = await runPreviewBuilt(folder, [BRIEF, '--port', '0']);
    const page = await openPage(executable, `${address}?audience=press`, { complaints: [] });
    await page.waitForSelector('html[data-painted]', { timeout: 30_000 });
    await page.locator('#tab-print').click();
    const fetched = async (format: string) => {
      const button = page.getByRole('button', { name: `Print and download ${format}`, exact: true });
      const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: 60_000 }),
        button.click(),
      ]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const magic = { 'deck.html': '<!do', 'deck.pptx': 'PK', 'report.pdf': '%PDF', 'deck.pdf': '%PDF' };
    for (const [format, start] of Object.entries(magic)) {
      const { name, bytes } = await fetched(format);
      expect([name, bytes.toString('latin1', 0, start.length)]).toEqual([
        `iran-russia-press-${format}`,
        start,
      ]);
    }
    const { name, bytes } = await fetched('charts');
    expect(name).toBe('iran-russia-press-charts.zip');
    expect(Object.keys(unzipSync(bytes))).toContain('charts/timeline.svg');

    edit(folder, `${BRIEF}/brief.yaml`, /^title:/mu, 'tilte:');
    await broken(page).waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Print and download report.pdf' }).click();
    await poll(() => page.locator('.printed').textContent()).toContain('report.pdf was not printed');
  },
);
