import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { testInChromium } from '../../support/chromium.ts';
import { playerDeck } from '../../support/player-deck.ts';

const SIZE = { width: 1280, height: 720 };
const NOTES = {
  1: 'Welcome all.',
  2: 'Say first that this is our judgment.\n\n• One reason\n• Another <b>&',
};

let browser: Promise<Browser> | undefined;
afterAll(async () => (await browser)?.close());

interface DeckOptions {
  readonly notes?: Readonly<Record<number, string>> | null;
  readonly hash?: string;
  /** What the page may complain of. */
  readonly expected?: RegExp;
}

/** Opens a deck; whatever else the page complains of or asks for from outside fails the test. */
async function withDeck(
  executablePath: string,
  how: BrowserContextOptions & DeckOptions,
  body: (page: Page) => Promise<void>,
): Promise<void> {
  browser ??= chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const { notes = NOTES, hash = '', expected = /^$/u, ...options } = how;
  const context = await (await browser).newContext({ viewport: SIZE, ...options });
  const complaints: string[] = [];
  context.on('console', (message) => complaints.push(message.text()));
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('request', (request) => {
    if (!/^(?:file|data):/u.test(request.url())) complaints.push(request.url());
  });
  const page = await context.newPage();
  await page.goto(`${await playerDeck(notes)}${hash}`);
  await body(page);
  await context.close();
  expect(complaints.filter((one) => !expected.test(one))).toEqual([]);
}

/** What axe finds wrong, as rule and element. */
async function violations(page: Page): Promise<unknown> {
  await page.evaluate(axe.source);
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html.slice(0, 160))))`);
}

async function press(page: Page, keys: readonly string[]): Promise<readonly string[]> {
  const hashes: string[] = [];
  for (const key of keys) {
    await page.keyboard.press(key);
    hashes.push(String(await page.evaluate('location.hash')));
  }
  return hashes;
}

async function openDesk(page: Page): Promise<Page> {
  const [desk] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('p')]);
  await desk.setViewportSize({ width: 1200, height: 720 });
  await desk.waitForSelector('.timer:not(:empty)');
  return desk;
}

const shown = (page: Page) => page.locator('.frame:visible').count();
const status = (page: Page) => page.locator('.status').textContent();

describe('player', () => {
  testInChromium('axe finds nothing on any slide, in the overview, or in the presenter view', (executable) =>
    withDeck(executable, {}, async (page) => {
      const count = await page.locator('.frame').count();
      for (let slide = 1; slide <= count; slide++) {
        expect([slide, await violations(page)]).toEqual([slide, []]);
        await page.keyboard.press('ArrowRight');
      }
      await page.keyboard.press('Home');
      const desk = await openDesk(page);
      expect(await violations(desk)).toEqual([]);
      await desk.keyboard.press('End');
      expect(await violations(desk)).toEqual([]);
      await desk.setViewportSize({ width: 480, height: 800 });
      expect(await violations(desk)).toEqual([]);
      await page.keyboard.press('o');
      expect(await violations(page)).toEqual([]);
    }),
  );

  testInChromium('keys as in Marp, and the slide is announced', (executable) =>
    withDeck(executable, {}, async (page) => {
      const keys = ['ArrowRight', ' ', 'PageDown', 'ArrowDown', 'ArrowLeft', 'PageUp', 'ArrowUp', 'Shift+ '];
      expect(await press(page, keys)).toEqual(['#2', '#3', '#4', '#5', '#4', '#3', '#2', '#1']);
      expect(await press(page, ['End', 'ArrowRight', 'Home', 'ArrowLeft'])).toEqual([
        '#13',
        '#13',
        '#1',
        '#1',
      ]);
      await page.keyboard.press('ArrowRight');
      expect(await status(page)).toBe(
        'Slide 2 of 13: Moscow is unlikely to give Iran military aid in a war with Israel',
      );
      expect(await shown(page)).toBe(1);
      await page.keyboard.press('f');
      await expect.poll(() => page.evaluate('document.fullscreenElement !== null')).toBe(true);
    }),
  );

  testInChromium(
    'an address with a number opens that slide, and one that is none the first',
    async (executable) => {
      await withDeck(executable, { hash: '#4' }, async (page) => {
        expect(await page.locator('.frame.current section').getAttribute('id')).toBe('4');
      });
      await withDeck(executable, { hash: '#of-no-use' }, async (page) => {
        expect(await page.locator('.frame.current section').getAttribute('id')).toBe('1');
      });
    },
  );

  testInChromium(
    'in the overview the arrow down goes to the next row, and Enter opens a slide',
    (executable) =>
      withDeck(executable, {}, async (page) => {
        await page.keyboard.press('o');
        expect(await shown(page)).toBe(13);
        expect(await press(page, ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp'])).toEqual([
          '#4',
          '#7',
          '#8',
          '#5',
        ]);
        expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#5');
        await page.keyboard.press('Enter');
        expect(await shown(page)).toBe(1);
        expect(new URL(page.url()).hash).toBe('#5');
        await page.keyboard.press('o');
        await page.locator('.pick').nth(2).click();
        expect([await shown(page), new URL(page.url()).hash]).toEqual([1, '#3']);
        await press(page, ['o', 'Escape']);
        expect(await shown(page)).toBe(1);
      }),
  );

  testInChromium('every control is reached by Tab and does its work by Enter', (executable) =>
    withDeck(executable, {}, async (page) => {
      const reached: unknown[] = [];
      for (let step = 0; step < 12; step++) {
        await page.keyboard.press('Tab');
        reached.push(await page.evaluate('document.activeElement.dataset?.do'));
      }
      for (const name of ['previous', 'next', 'overview', 'presenter', 'fullscreen'])
        expect(reached).toContain(name);
      await page.locator('[data-do="next"]').focus();
      expect(await press(page, ['Enter', 'Space'])).toEqual(['#2', '#3']);
    }),
  );

  testInChromium(
    'the presenter view shows slide, next slide, notes and time, and moves both windows',
    (executable) =>
      withDeck(executable, {}, async (page) => {
        const desk = await openDesk(page);
        expect(await desk.locator('.said').innerText()).toBe('Welcome all.');
        await desk.keyboard.press('ArrowRight');
        expect(new URL(page.url()).hash).toBe('#2');
        expect(await desk.locator('.said li').allTextContents()).toEqual(['One reason', 'Another <b>&']);
        expect(await desk.locator('.place').textContent()).toBe('2 / 13');
        expect(await desk.locator('.after h1').textContent()).toContain('All five judgments');
        expect(await desk.locator('.clock').textContent()).toMatch(/^\d\d:\d\d$/u);
        await page.keyboard.press('ArrowRight');
        expect(await desk.locator('.now h1').textContent()).toContain('All five judgments');
        expect(await desk.locator('.said').innerText()).toBe('');
        await desk.keyboard.press('End');
        expect(await desk.locator('.ended').isVisible()).toBe(true);
        expect(await desk.title()).toContain('Presenter view');
      }),
  );

  testInChromium('the timer stops and starts again from zero, and notes grow', (executable) =>
    withDeck(executable, {}, async (page) => {
      const desk = await openDesk(page);
      await desk.locator('.timer', { hasText: '00:01' }).waitFor();
      await desk.keyboard.press('t');
      expect(await desk.locator('[data-do="timer"]').getAttribute('aria-label')).toBe('Start the timer');
      await desk.locator('[data-do="reset"]').click();
      expect(await desk.locator('.timer').textContent()).toBe('00:00');
      const size = () =>
        desk.evaluate("parseFloat(getComputedStyle(document.querySelector('.said')).fontSize)");
      const before = Number(await size());
      await desk.locator('[data-do="larger"]').click();
      expect(Number(await size())).toBeGreaterThan(before);
      await desk.keyboard.press('-');
      expect(Number(await size())).toBeCloseTo(before, 3);
      await Promise.all([desk.waitForEvent('close'), page.reload()]);
    }),
  );

  testInChromium(
    'without notes there is no place for them, in the file or in the presenter view',
    (executable) =>
      withDeck(executable, { notes: null }, async (page) => {
        expect(await page.content()).not.toContain('class="notes"');
        const desk = await openDesk(page);
        expect(await desk.locator('.said, [data-do="larger"]').count()).toBe(0);
        expect(await violations(desk)).toEqual([]);
      }),
  );

  testInChromium('where the browser opens no window, the page says so', (executable) =>
    withDeck(executable, {}, async (page) => {
      await page.evaluate('window.open = () => null');
      await page.keyboard.press('p');
      expect(await page.locator('.status').isVisible()).toBe(true);
      expect(await status(page)).toContain('did not open a second window');
    }),
  );

  testInChromium('a swipe turns the slide', (executable) =>
    withDeck(executable, { hasTouch: true }, async (page) => {
      const swipe = (from: number, to: number) =>
        page.evaluate(`for (const [type, x] of [['touchstart', ${from}], ['touchend', ${to}]]) {
          const touch = new Touch({ identifier: 1, target: document.body, clientX: x, clientY: 300 });
          const touches = type === 'touchstart' ? [touch] : [];
          document.body.dispatchEvent(new TouchEvent(type, { bubbles: true, touches, changedTouches: [touch] }));
        }`);
      await swipe(800, 500);
      expect(new URL(page.url()).hash).toBe('#2');
      await swipe(500, 800);
      expect(new URL(page.url()).hash).toBe('#1');
    }),
  );

  testInChromium('without the script all slides stand one below the other', (executable) =>
    withDeck(executable, { javaScriptEnabled: false }, async (page) => {
      const tops: number[] = [];
      for (const frame of await page.locator('.frame').all()) tops.push((await frame.boundingBox())?.y ?? 0);
      expect(tops).toHaveLength(13);
      expect(tops.every((top, at) => at === 0 || top > (tops[at - 1] ?? 0) + 300)).toBe(true);
      expect(await page.locator('button:visible').count()).toBe(0);
    }),
  );

  testInChromium(
    'on paper every slide is a page, whatever view was open, and nothing moves for those who ask',
    (executable) =>
      withDeck(executable, { reducedMotion: 'reduce' }, async (page) => {
        for (const key of ['Home', 'o']) {
          await page.keyboard.press(key);
          const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
          expect(pdf.match(/\/Type \/Page\b/gu)).toHaveLength(13);
          expect(pdf).toContain('/MediaBox [0 0 960 540]');
        }
        expect(
          await page.evaluate(
            "getComputedStyle(document.querySelector('.progress > span')).transitionProperty",
          ),
        ).toMatch(/none|all/u);
        expect(
          await page.evaluate(
            "getComputedStyle(document.querySelector('.progress > span')).transitionDuration",
          ),
        ).toBe('0s');
      }),
  );

  testInChromium('the policy lets nothing in, and no other script', (executable) =>
    withDeck(executable, { expected: /Content Security Policy|pixel\.png/u }, async (page) => {
      const blocked = await page.evaluate(`new Promise((resolve) => {
        const seen = [];
        addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
        const script = document.createElement('script');
        script.textContent = 'window.entered = true';
        document.body.append(script);
        const image = new Image();
        image.src = 'https://example.org/pixel.png';
        setTimeout(() => resolve([seen.sort(), window.entered ?? false]), 300);
      })`);
      expect(blocked).toEqual([['img-src', 'script-src-elem'], false]);
    }),
  );
});
