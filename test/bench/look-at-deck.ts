import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/** What of the slide shown is cut off or sticks out, in CSS pixels beyond what a glyph may; run in the page. */
const OVERFLOWS = `
(() => {
  const section = document.querySelector('.frame.current section');
  const edge = section.getBoundingClientRect();
  return [...section.querySelectorAll('*')].filter((element) => !element.parentElement.closest('svg')).flatMap((element) => {
    const box = element.getBoundingClientRect();
    const out = box.right > edge.right + 1 || box.bottom > edge.bottom + 1;
    const cut = element.clientHeight > 0 && (element.scrollHeight > element.clientHeight + 4 || element.scrollWidth > element.clientWidth + 1);
    const inline = getComputedStyle(element).display === 'inline';
    return out || (cut && !inline) ? [section.id + ' ' + element.tagName + '.' + element.className] : [];
  });
})()`;

/** `CHROME_PATH=… tsx test/bench/look-at-deck.ts <deck.html> [folder]`: a picture of each slide, and what does not fit. */
async function lookAtDeck(file: string, folder: string): Promise<void> {
  const executablePath = process.env.CHROME_PATH;
  if (executablePath === undefined) throw new Error('CHROME_PATH names no Chromium');
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  page.on('request', (request) => {
    if (!/^(?:data|file):/.test(request.url())) process.stderr.write(`loads ${request.url()}\n`);
  });
  await page.goto(pathToFileURL(resolve(file)).href);
  const slides = Number(await page.evaluate("document.querySelectorAll('section').length"));
  for (let number = 1; number <= slides; number++) {
    for (const found of (await page.evaluate(OVERFLOWS)) as string[])
      process.stderr.write(`overflow ${found}\n`);
    await page.screenshot({ path: join(folder, `slide-${`${number}`.padStart(2, '0')}.png`) });
    await page.keyboard.press('ArrowRight');
  }
  await browser.close();
  process.stdout.write(`${slides} slides in ${folder}\n`);
}

const [file, folder = 'out/look'] = process.argv.slice(2);
if (file === undefined) process.stderr.write('usage: tsx test/bench/look-at-deck.ts <deck.html> [folder]\n');
else await lookAtDeck(file, folder);
