import { createCanvas } from '@napi-rs/canvas';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { plainText } from '../../../src/deck/cut-inlines.ts';
import { fitDeck } from '../../../src/deck/fit-deck.ts';
import { printDeckPdf, printHandout } from '../../../src/deck/pdf/print-pdf.ts';
import { readPrintedPdf } from '../../../src/deck/pdf/read-printed-pdf.ts';
import { laySlides, makePptx } from '../../../src/deck/pptx/make-pptx.ts';
import { renderDeckHtml } from '../../../src/deck/render-deck-html.ts';
import { writeDeckMarkdown } from '../../../src/deck/write-deck-md.ts';
import { notesText } from '../../../src/deck/write-notes.ts';
import { type Browser, createBrowser } from '../../../src/host/browser/create-browser.ts';
import { walkBlocks } from '../../../src/markdown/walk-blocks.ts';
import type { FigureBlock, SlideBlock } from '../../../src/model/block.ts';
import type { ImageFile } from '../../../src/model/briefing.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { testInChromium } from '../../support/chromium.ts';
import { heading, list, paragraph, samplePublication, slide, table } from '../../support/sample-deck.ts';
import { samplePptxInput } from '../../support/sample-pptx.ts';

const image: ImageFile = {
  path: 'images/thread.png',
  mime: 'image/png',
  bytes: new Uint8Array(createCanvas(1, 5000).toBuffer('image/png')),
  width: 1,
  height: 5000,
};
const publication = samplePublication({ picture: () => ({ kind: 'image', image, flat: image }) });
const { theme } = publication;
const fonts = openFonts(theme);

/** So many words, each of them once. */
function words(many: number): string {
  return Array.from({ length: many }, (_, index) => `word${index}x`).join(' ');
}

const thread: FigureBlock = {
  kind: 'figure',
  anchor: '',
  number: null,
  target: { kind: 'image', path: image.path },
  alt: 'A thread',
  caption: null,
  origins: [],
};
const cells = Array.from({ length: 40 }, (_, row) =>
  Array.from({ length: 40 }, (_, column) => `r${row}c${column}x`),
);

/** What the issue names, and how many slides it makes at least. */
const BAD: Readonly<Record<string, readonly [slide: SlideBlock, least: number]>> = {
  'one bullet longer than a slide': [slide('bullets', [heading(1, 'A'), list([words(700)])]), 3],
  'a table of 40 rows and 40 columns': [
    slide('table', [heading(1, 'A'), table(cells[0] ?? [], cells.slice(1))]),
    20,
  ],
  'a picture of 1 × 5000': [slide('chart', [heading(1, 'A'), thread]), 1],
  'a picture of 1 × 5000 beside text': [
    slide('chart-points', [heading(1, 'A'), thread, list(['One', 'Two'])]),
    1,
  ],
  'a slide with nothing': [slide('bullets', []), 1],
  'a table with nothing': [slide('table', [heading(1, 'A'), table([''], [['']])]), 1],
  'notes of 5,000 words': [
    slide('bullets', [heading(1, 'A'), list(['B'])], { notes: [paragraph(words(5000))] }),
    1,
  ],
  'notes that look like directives': [
    slide('bullets', [heading(1, 'A'), list(['B'])], {
      notes: [paragraph('header: stolen'), paragraph('--> <script>alert(1)</script> <!-- and on')],
    }),
    1,
  ],
};

/** Everything that a deck says, a word once however often it is repeated. */
function saidBy({ blocks, notes }: SlideBlock): readonly string[] {
  const texts: string[] = [notesText(notes)];
  walkBlocks(blocks, { inlines: (content) => void texts.push(plainText(content)) });
  return [...new Set(texts.join(' ').split(/\s+/u))].filter((word) => word !== '');
}

async function printed(one: SlideBlock) {
  const { value: deck, diagnostics } = fitDeck([one], { theme, fonts, publication });
  const markdown = writeDeckMarkdown(deck, publication, fonts);
  const options = { publication, fonts, svg: () => null, image: () => image };
  const notes = deck.slides.map((fitted) => notesText(fitted.notes));
  const html = await renderDeckHtml(markdown, { ...options, notes });
  const pptx = { ...samplePptxInput([], { publication, fonts }), slides: deck.slides };
  return { deck, diagnostics, markdown, options, html, pptx };
}

let browser: Browser | undefined;
afterAll(() => browser?.close());

describe.each(Object.entries(BAD))('%s', (_, [bad, least]) => {
  test('is whole in HTML and PowerPoint, and nothing leaves its slide', async () => {
    const { deck, diagnostics, html, pptx } = await printed(bad);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(deck.slides.length).toBeGreaterThanOrEqual(least);
    const shown = html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
    expect(saidBy(bad).filter((word) => !shown.includes(word))).toEqual([]);
    const parts = Object.entries(unzipSync(await makePptx(pptx)));
    const xml = parts.map(([path, bytes]) => (path.endsWith('.xml') ? strFromU8(bytes) : '')).join('');
    const read = xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    expect(saidBy(bad).filter((word) => !read.includes(word))).toEqual([]);
    const laid = await laySlides(pptx);
    const { width, height } = theme.slide;
    for (const { rect, name } of laid.flatMap(({ shapes }) => shapes)) {
      const below = rect.y + rect.height;
      // The title of a slide that shows none stands above it.
      if (!(name.startsWith('Title') && below < 0)) expect(rect.y).toBeGreaterThanOrEqual(0);
      expect(below).toBeLessThanOrEqual(height);
      expect(rect.x + rect.width).toBeLessThanOrEqual(width);
    }
  });

  testInChromium('is whole in deck.pdf and handout.pdf', async (executable) => {
    browser ??= createBrowser({ CHROME_PATH: executable });
    const { deck, markdown, options } = await printed(bad);
    const parts = { ...options, slides: deck.slides, notes: [], printPage: browser.printPage };
    const slides = await readPrintedPdf((await printDeckPdf(markdown, parts)).bytes);
    expect(slides).toHaveLength(deck.slides.length);
    const sheets = await readPrintedPdf((await printHandout(markdown, parts)).bytes);
    const text = sheets.join(' ').normalize('NFKC');
    expect(saidBy(bad).filter((word) => !text.includes(word.normalize('NFKC')))).toEqual([]);
  });
});

test('a picture that the briefing does not hold is told of', () => {
  const without = samplePublication({ picture: () => null });
  const { diagnostics } = fitDeck([slide('chart', [heading(1, 'A'), thread])], {
    theme,
    fonts,
    publication: without,
  });
  expect(diagnostics).toMatchObject([
    {
      severity: 'warning',
      code: 'deck/missing-picture',
      message: expect.stringContaining('asks for `images/thread.png`'),
    },
  ]);
});

test('a picture that is no more than a hairline on its slide is told of', () => {
  const { diagnostics } = fitDeck([slide('chart', [heading(1, 'A'), thread])], { theme, fonts, publication });
  expect(diagnostics).toMatchObject([
    {
      severity: 'warning',
      code: 'deck/small-picture',
      message: expect.stringMatching(/`images\/thread\.png` \(1 × 5000 pixels\) only 0\.1 pt wide/u),
    },
  ]);
});
