import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { expect } from 'vitest';
import { paintSvg } from '../../../src/charts/paint-svg.ts';
import { fitDeck } from '../../../src/deck/fit-deck.ts';
import { renderDeckHtml } from '../../../src/deck/render-deck-html.ts';
import { writeDeckMarkdown } from '../../../src/deck/write-deck-md.ts';
import type { SlideBlock } from '../../../src/model/block.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { testInChromium } from '../../support/chromium.ts';
import {
  chart,
  heading,
  list,
  paragraph,
  sampleDrawing,
  samplePublication,
  sampleSlides,
  slide,
  table,
} from '../../support/sample-deck.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const publication = samplePublication();
const { theme } = publication;
const fonts = openFonts(theme);

async function deckFile(slides: readonly SlideBlock[], language = 'en-GB'): Promise<string> {
  const publication = samplePublication({ language });
  const deck = fitDeck(slides, { theme, fonts, publication }).value;
  const svg = await paintSvg(sampleDrawing('A chart'), { theme, fonts, embedFonts: false });
  const html = await renderDeckHtml(writeDeckMarkdown(deck, publication, fonts), {
    publication,
    notes: null,
    svg: () => svg,
    image: () => null,
    fonts,
  });
  const path = join(temporaryFolder(), 'deck.html');
  writeFileSync(path, html);
  return pathToFileURL(path).href;
}

/** What a slide shows outside its own edges or its foot, beyond what a glyph may stick out; run in the page. */
const OVERFLOWS = `
[...document.querySelectorAll('section')].flatMap((section) => {
  const { left, top, right } = section.getBoundingClientRect();
  const foot = section.querySelector('footer').getBoundingClientRect().top;
  const source = section.querySelector('.source')?.getBoundingClientRect().top ?? foot;
  const found = [];
  for (const element of section.querySelectorAll('h1, .region *, .source *')) {
    if (element.closest('svg') && element.tagName !== 'svg') continue;
    const box = element.getBoundingClientRect();
    const floor = element.closest('.source') ? foot : source;
    const out = box.right > right + 1 || box.left < left || box.top < top || box.bottom > floor + 3;
    const clipped = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    if (out || clipped) found.push([section.id, element.tagName, box.bottom, floor].join(' '));
  }
  const head = section.querySelector('h1')?.getBoundingClientRect();
  const region = section.querySelector('.region:not(.kicker)')?.getBoundingClientRect();
  if (head && region && head.bottom > region.top + 6) found.push(section.id + ' headline');
  return found;
})`;

/** Slides that are full, or hold what is hard to measure. */
function fullSlides(): readonly SlideBlock[] {
  const text =
    'The article asserts both; we keep the two apart, because technical integration (claim 37) and dependence are different things – one may rise while the other falls. ';
  const word = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(30);
  const cells = ['Moscow gives Iran military aid', 'unlikely (20–45%)', text.slice(0, 90), '4'];
  return [
    slide(
      'bullets',
      [heading(1, text), list(Array.from({ length: 9 }, (_, at) => text.slice(0, 20 * (at + 1)).trim()))],
      { source: text.repeat(3) },
    ),
    slide('statement', [heading(1, 'Full'), paragraph(text.repeat(2), 'lead'), paragraph(text.repeat(2))]),
    slide(
      'table',
      [
        heading(1, 'Rows'),
        table(
          ['Judgment', 'Likelihood', 'Why', 'For'],
          Array.from({ length: 12 }, () => cells),
        ),
      ],
      { source: 'S' },
    ),
    slide('quote', [
      heading(1, 'Said'),
      { kind: 'quote', origins: [], blocks: [paragraph(text.repeat(3))] },
      paragraph(text, 'small'),
    ]),
    slide('bullets', [
      heading(1, word),
      paragraph(word),
      list([word]),
      { kind: 'box', name: 'note', origins: [], blocks: [paragraph(text.repeat(4))] },
    ]),
    slide('bullets', [
      { kind: 'code', language: null, text: `${word}\nfor (;;) {}\n`.repeat(4), origins: [] },
    ]),
    slide('title', [
      heading(1, text.repeat(2)),
      paragraph('Label', 'label'),
      paragraph(text.repeat(3), 'subtitle'),
    ]),
    slide('columns', [
      heading(1, 'C'),
      {
        kind: 'columns',
        origins: [],
        columns: [
          [paragraph(text.repeat(3))],
          [list([text, text, text])],
          [heading(2, 'H'), paragraph(text)],
        ],
      },
    ]),
    slide('bullets', [
      heading(1, 'Other scripts'),
      list([
        'سلام دنیا، این یک متن فارسی است که باید راست‌چین باشد',
        'Это русский текст о сотрудничестве двух стран',
        '漢字とかなの文章です。'.repeat(12),
      ]),
    ]),
  ];
}

testInChromium('what was fitted without a browser fits in one', async (executable) => {
  const browser = await chromium.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, javaScriptEnabled: false });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(await deckFile([...sampleSlides(), ...fullSlides()]));
    expect(await page.evaluate(OVERFLOWS)).toEqual([]);
    expect(await page.evaluate("document.querySelectorAll('section').length")).toBeGreaterThan(30);
    expect(requests.filter((url) => !url.startsWith('data:'))).toHaveLength(1);
  } finally {
    await browser.close();
  }
});

testInChromium(
  'words of a chart stand where they were drawn in a deck that is read from the right',
  async (executablePath) => {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const page = await browser.newPage();
      await page.goto(await deckFile([slide('chart', [heading(1, 'A chart'), chart('timeline')])], 'fa'));
      const places = await page.$$eval('section svg text', (texts) =>
        (texts as unknown as { getBBox(): { x: number }; getAttribute(name: string): string }[]).map(
          (text) => [text.getBBox().x, Number(text.getAttribute('x'))],
        ),
      );
      expect(places.length).toBeGreaterThan(0);
      for (const [seen, drawn = 0] of places) expect(seen).toBeCloseTo(drawn, 0);
    } finally {
      await browser.close();
    }
  },
);
