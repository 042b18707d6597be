import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { paintSvg } from '../../src/charts/paint-svg.ts';
import { fitContext } from '../../src/deck/fit-context.ts';
import { fitDeck } from '../../src/deck/fit-deck.ts';
import { laySlides, makePptx } from '../../src/deck/pptx/make-pptx.ts';
import { renderDeckHtml } from '../../src/deck/render-deck-html.ts';
import { writeDeckMarkdown } from '../../src/deck/write-deck-md.ts';
import { openFonts } from '../../src/text/open-fonts.ts';
import { findChromium } from '../support/chromium.ts';
import { sampleDrawing } from '../support/sample-deck.ts';
import { samplePptxInput } from '../support/sample-pptx.ts';
import { checkHtml } from './check-html.ts';
import { checkPptx, type LaidDeck } from './check-pptx.ts';
import { writtenWords } from './printed-words.ts';
import { type StressDeck, stressDeck } from './stress-deck.ts';

/** Decks from fixed seeds → printed, and looked at by Chromium and LibreOffice. `npm run stress -- 60 [first seed]`. */
const count = Number(process.argv[2] ?? 300);
const start = Number(process.argv[3] ?? 0);
const decks = Array.from({ length: count }, (_, index) => stressDeck(start + index));
const folder = mkdtempSync(join(tmpdir(), 'briefpress-stress-'));
try {
  const faults = [...(await inChromium(decks)), ...(await inLibreOffice(decks))];
  process.stdout.write(`${faults.map((fault) => `${fault}\n`).join('')}`);
  process.stdout.write(`${count} decks, ${faults.length} faults\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function inChromium(all: readonly StressDeck[]): Promise<readonly string[]> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('needs chromium');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, javaScriptEnabled: false });
    const faults: string[] = [];
    for (const deck of all)
      for (const fault of await lookAt(deck, page)) faults.push(`${deck.name} html ${fault}`);
    return faults;
  } finally {
    await browser.close();
  }
}

async function lookAt({ slides, publication, name }: StressDeck, page: Page): Promise<readonly string[]> {
  const { theme } = publication;
  const fonts = openFonts(theme);
  const deck = fitDeck(slides, { theme, fonts, publication }).value;
  const svg = await paintSvg(sampleDrawing('A chart'), { theme, fonts, embedFonts: false });
  const html = await renderDeckHtml(writeDeckMarkdown(deck, publication, fonts), {
    publication,
    fonts,
    notes: null,
    svg: () => svg,
    image: () => null,
  });
  const path = join(folder, `${name}.html`);
  writeFileSync(path, html);
  await page.goto(pathToFileURL(path).href);
  const words = slides.map(writtenWords);
  const written = {
    once: words.flatMap(({ once }) => once),
    repeated: words.flatMap(({ repeated }) => repeated),
  };
  return checkHtml(page, deck.slides, fitContext(publication, fonts), {
    written,
    spilled: JSON.stringify(deck.spilled.slice(1)).replace(/[",:{}[\]]/gu, ''),
  });
}

async function inLibreOffice(all: readonly StressDeck[]): Promise<readonly string[]> {
  const laid: LaidDeck[] = [];
  for (const { slides, publication, charts, name } of all) {
    const input = { ...samplePptxInput(slides, { publication }), charts };
    const path = join(folder, `${name}.pptx`);
    writeFileSync(path, await makePptx(input));
    laid.push({ name, path, slides: await laySlides(input), size: publication.theme.slide });
  }
  return checkPptx(laid, folder);
}
