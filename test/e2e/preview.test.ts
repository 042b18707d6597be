import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Waits until the page has painted something newer than what it shows now. */
async function afterSave(page: Page, save: () => void): Promise<void> {
  const painted = () => page.locator('html').getAttribute('data-painted');
  const before = await painted();
  save();
  await expect.poll(painted, { timeout: 20_000 }).not.toBe(before);
}

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
    await expect.poll(() => stage(page).locator('h1').textContent()).toContain('All five judgments');

    await afterSave(page, () =>
      edit(
        folder,
        `${BRIEF}/brief.yaml`,
        'short: Moscow gives Iran military aid',
        'short: Moscow lends Iran arms',
      ),
    );
    expect(await stage(page).textContent()).toContain('Moscow lends Iran arms');

    await afterSave(page, () =>
      edit(
        folder,
        'templates/base/partials/judgments-table.md.hbs',
        /^\| \| \{\{label "judgment"\}\} /mu,
        '| | What we think ',
      ),
    );
    expect(await stage(page).textContent()).toContain('What we think');

    const color = () =>
      stage(page)
        .locator('.table th')
        .nth(1)
        .evaluate((cell) => cell.ownerDocument.defaultView?.getComputedStyle(cell).color);
    const before = await color();
    await afterSave(page, () =>
      edit(
        folder,
        'templates/themes/default/theme.yaml',
        /\btext: *['"]?#[0-9a-fA-F]{6}['"]?/u,
        "text: '#4a0d0d'",
      ),
    );
    expect(before).not.toBe('rgb(74, 13, 13)');
    expect(await color()).toBe('rgb(74, 13, 13)');

    const name = () => page.locator('#stage section footer').textContent();
    expect(await name()).toContain('Policymaker briefing');
    await afterSave(page, () =>
      edit(folder, 'templates/policymaker/audience.yaml', /Policymaker briefing/u, 'Note for ministers'),
    );
    expect(await name()).toContain('Note for ministers');

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
    await broken(page).waitFor({ timeout: 20_000 });
    expect(await broken(page).textContent()).toContain(partial);
    expect(await page.locator('#status').textContent()).toContain('Not up to date · 1 error');
    await page.locator('#tab-problems').click();
    const problem = await page.locator('#panel-problems').textContent();
    expect(problem).toContain('templates/syntax');
    expect(problem).toContain(`${partial}:`);
    expect(problem).toContain('{{#each judgments}}');
    expect(await stage(page).innerHTML()).toBe(shown);
    writeFileSync(join(folder, partial), whole);
    await broken(page).waitFor({ state: 'hidden', timeout: 20_000 });
    expect(await stage(page).innerHTML()).toBe(shown);
    expect(complaints).toEqual([]);
  },
);
