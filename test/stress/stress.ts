import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../support/chromium.ts';
import { lookAtHtml } from './check-html.ts';
import { checkPptx, printInOffice, textsOfShapes } from './check-pptx.ts';
import { compareTexts, type PrintedText } from './compare-texts.ts';
import { openPrinter, type PrintedDeck } from './print-deck.ts';
import { stressDeck } from './stress-deck.ts';
import { textsOf, textsOfSlide } from './written-texts.ts';

/** Decks from fixed seeds → printed, and looked at by Chromium and LibreOffice. `npm run stress -- 60 [first seed]`. */
const count = Number(process.argv[2] ?? 300);
const start = Number(process.argv[3] ?? 0);

/** Decks a start of LibreOffice, which prints one batch while the next is looked at in Chromium. */
const BATCH = 20;

const folder = mkdtempSync(join(tmpdir(), 'briefpress-stress-'));
try {
  const faults = await lookAtAll();
  process.stdout.write(`${count} decks, ${faults} faults\n`);
  process.exitCode = faults > 0 ? 1 : 0;
} finally {
  if (process.env.KEEP === undefined) rmSync(folder, { recursive: true, force: true });
}

async function lookAtAll(): Promise<number> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('needs chromium');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, javaScriptEnabled: false });
    const print = openPrinter(folder);
    let faults = 0;
    let office = Promise.resolve(0);
    for (let at = 0; at < count; at += BATCH) {
      const batch: PrintedDeck[] = [];
      for (let seed = at; seed < Math.min(count, at + BATCH); seed++) {
        const printed = await print(stressDeck(start + seed));
        batch.push(printed);
        faults += tell(printed, 'html', await inChromium(printed, page));
      }
      faults += await office;
      office = inOffice(batch);
    }
    return faults + (await office);
  } finally {
    await browser.close();
  }
}

async function inChromium(printed: PrintedDeck, page: Page): Promise<readonly string[]> {
  const { deck, html, context } = printed;
  await page.goto(pathToFileURL(html).href);
  const { faults, texts } = await lookAtHtml(page, deck.slides, context);
  return [...faults, ...lostIn(texts, printed)];
}

async function inOffice(batch: readonly PrintedDeck[]): Promise<number> {
  await printInOffice(
    batch.map(({ laid }) => laid),
    folder,
  );
  let faults = 0;
  for (const printed of batch) {
    const { laid, deck } = printed;
    const texts = deck.slides.flatMap((slide, index) => {
      const shapes = laid.slides[index];
      return shapes ? textsOfShapes(shapes, slide) : [];
    });
    faults += tell(printed, 'pptx', [...(await checkPptx(laid, folder)), ...lostIn(texts, printed)]);
  }
  return faults;
}

/** Faults of what a deck's slides say together with what moved to the report, headings of ours left out. */
function lostIn(texts: readonly PrintedText[], { written, deck }: PrintedDeck): readonly string[] {
  const moved = deck.spilled.filter(
    (block) => !(block.kind === 'heading' && /^slide-\d+-more$/u.test(block.anchor)),
  );
  const spilled = textsOf(moved).map(({ text }) => ({ text, around: false }));
  const own = texts.filter(({ text }) => !text.startsWith('Moreinthereport'));
  return compareTexts(written.slides.flatMap(textsOfSlide), [...own, ...spilled]);
}

function tell({ written }: PrintedDeck, format: string, faults: readonly string[]): number {
  process.stdout.write(faults.map((fault) => `${written.name} ${format} ${fault}\n`).join(''));
  return faults.length;
}
