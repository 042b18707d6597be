import { afterAll, expect, test } from 'vitest';
import { paintSvg } from '../../../../src/charts/paint-svg.ts';
import { fitDeck } from '../../../../src/deck/fit-deck.ts';
import { belowSlide } from '../../../../src/deck/pdf/paper-css.ts';
import { printDeckPdf, printHandout } from '../../../../src/deck/pdf/print-pdf.ts';
import { readPrintedPdf } from '../../../../src/deck/pdf/read-printed-pdf.ts';
import { SHEET_SETTINGS, sheetSetting } from '../../../../src/deck/pdf/sheet-setting.ts';
import { writeDeckMarkdown } from '../../../../src/deck/write-deck-md.ts';
import { type Browser, createBrowser } from '../../../../src/host/browser/create-browser.ts';
import type { Block, Note, SlideBlock } from '../../../../src/model/block.ts';
import { openFonts } from '../../../../src/text/open-fonts.ts';
import { testInChromium } from '../../../support/chromium.ts';
import {
  heading,
  list,
  paragraph,
  sampleDrawing,
  samplePublication,
  slide,
} from '../../../support/sample-deck.ts';

const publication = samplePublication();
const { theme } = publication;
const fonts = openFonts(theme);
const SENTENCE =
  'The article asserts both, and we keep the two apart in what we say of technical integration.';

let browser: Browser | undefined;
afterAll(() => browser?.close());

async function parts(slides: readonly SlideBlock[], notes: readonly Note[], executable: string) {
  browser ??= createBrowser({ CHROME_PATH: executable });
  const deck = fitDeck(slides, { theme, fonts, publication }).value;
  const svg = await paintSvg(sampleDrawing('A chart'), { theme, fonts, embedFonts: false });
  const markdown = writeDeckMarkdown(deck, publication, fonts);
  const { printPage } = browser;
  const pictures = { svg: () => svg, image: () => null };
  return { markdown, options: { publication, fonts, slides: deck.slides, notes, printPage, ...pictures } };
}

/** Numbered sources, each of about two lines. */
function sources(many: number): readonly Note[] {
  return Array.from({ length: many }, (_, index) => ({
    number: index + 1,
    target: { key: `s${index + 1}`, id: `s${index + 1}`, locator: null, own: null },
    content: [{ kind: 'text', text: SENTENCE }],
  }));
}

/** A slide that cites the first `cited` sources, with notes of so many paragraphs and items. */
function spoken(paragraphs: number, items: number, cited: number): SlideBlock {
  const numbers = Array.from({ length: cited }, (_, index) => index + 1);
  const body = cited === 0 ? 'Nothing' : `Something^${numbers.join(',')}^`;
  const notes: readonly Block[] = [
    ...Array.from({ length: paragraphs }, () => paragraph(`${SENTENCE} ${SENTENCE}`)),
    ...(items === 0 ? [] : [list(Array.from({ length: items }, () => SENTENCE))]),
  ];
  return slide('bullets', [heading(1, 'A headline'), list([body])], { notes });
}

testInChromium('in deck.pdf no two words at a line’s end are joined', async (executable) => {
  const words = `${SENTENCE} ${SENTENCE}`;
  const slides = [
    slide('bullets', [heading(1, `${SENTENCE}`), paragraph(words), list([words, words])], { source: words }),
  ];
  const { markdown, options } = await parts(slides, [], executable);
  const [page = ''] = await readPrintedPdf((await printDeckPdf(markdown, options)).bytes);
  expect(page.split(SENTENCE)).toHaveLength(1 + 1 + 2 * 4);
});

/** Paragraphs, items and sources of a slide. */
type Amounts = readonly [number, number, number];

const AMOUNTS: readonly Amounts[] = [
  [1, 0, 0],
  [11, 0, 0],
  [12, 0, 0],
  [14, 0, 0],
  [0, 23, 0],
  [0, 24, 0],
  [0, 27, 0],
  [0, 0, 27],
  [2, 8, 8],
];

testInChromium('a slide’s notes and sources stay on its sheet as long as they can', async (executable) => {
  const slides = AMOUNTS.map((amounts) => spoken(...amounts));
  const { markdown, options } = await parts(slides, sources(30), executable);
  const pages = await readPrintedPdf((await printHandout(markdown, options)).bytes);
  expect(pages.length).toBe(AMOUNTS.length);
  expect(new Set(AMOUNTS.map(settingOf))).toEqual(new Set(SHEET_SETTINGS.keys()));
});

testInChromium('what no sheet has room for goes on overleaf, all of it', async (executable) => {
  const { markdown, options } = await parts([spoken(40, 0, 0), spoken(1, 0, 0)], [], executable);
  const pages = await readPrintedPdf((await printHandout(markdown, options)).bytes);
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.join(' ').split('The article asserts')).toHaveLength(1 + 2 * 41);
  expect(pages.every((page) => page.includes('TLP:AMBER'))).toBe(true);
});

function settingOf([paragraphs, items, cited]: Amounts): number {
  const notes = [
    ...Array.from({ length: paragraphs }, () => [`${SENTENCE} ${SENTENCE}`]),
    ...(items === 0 ? [] : [Array.from({ length: items }, () => SENTENCE)]),
  ];
  const text = { notes, sources: Array.from({ length: cited }, () => SENTENCE) };
  return sheetSetting(text, { ...belowSlide(publication), theme, fonts });
}

test('the more stands below a slide, the closer it is set', () => {
  const settings = [1, 5, 8, 11, 60].map((many) => settingOf([many, 0, 0]));
  expect(settings).toEqual([...settings].sort());
  expect(settings[0]).toBe(0);
  expect(settings.at(-1)).toBe(SHEET_SETTINGS.length - 1);
});
