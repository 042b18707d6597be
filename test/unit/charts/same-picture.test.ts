import { createCanvas, loadImage } from '@napi-rs/canvas';
import { type Browser, chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { drawCharts } from '../../../src/charts/draw-charts.ts';
import { paintPng } from '../../../src/charts/paint-png.ts';
import { paintSvg } from '../../../src/charts/paint-svg.ts';
import type { ChartSpec, PlotSpec } from '../../../src/model/chart-spec.ts';
import type { Drawing } from '../../../src/model/drawing.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import {
  chartAudience,
  chartBriefing,
  dimensionsSpec,
  plotSpec,
  ref,
  table,
  text,
  timelineSpec,
} from '../../support/chart-briefing.ts';
import { testInChromium } from '../../support/chromium.ts';
import { pdfOfDrawing } from '../../support/pdf-of-drawing.ts';
import { pictureOfPdf, testWithPdftoppm } from '../../support/pdftoppm.ts';

const audience = chartAudience();
const fonts = openFonts(audience.theme);

/** Side of the squares that are compared, in pixels: within them, edges may be smoothed in other ways. */
const BLOCK = 8;

/** Most that the mean grey of a square may differ, of 255, and the share of squares that may differ by more. */
const TOLERANCE = { grey: 40, share: 0.002 };

/** A picture as the mean grey of its squares, row by row, on white. */
async function greysOf(bytes: Uint8Array, width: number, height: number): Promise<readonly number[]> {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(await loadImage(Buffer.from(bytes)), 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const greys: number[] = [];
  for (let top = 0; top + BLOCK <= height; top += BLOCK)
    for (let left = 0; left + BLOCK <= width; left += BLOCK) {
      let sum = 0;
      for (let y = top; y < top + BLOCK; y++)
        for (let x = left; x < left + BLOCK; x++) {
          const at = (y * width + x) * 4;
          sum += (data[at] ?? 0) * 0.3 + (data[at + 1] ?? 0) * 0.59 + (data[at + 2] ?? 0) * 0.11;
        }
      greys.push(sum / BLOCK ** 2);
    }
  return greys;
}

const CSV = 'year,a,b,c\n2010,5,3,2\n2011,6,4,1\n2012,3,5,4\n2013,7,2,6';
const two = ['year', 'a', 'b'];
const PLOTS: readonly (readonly [string, readonly string[], Partial<PlotSpec>])[] = [
  ['line', two, {}],
  ['area', two, { type: 'area' }],
  ['bars', two, { type: 'bar' }],
  ['lying bars', two, { type: 'bar', horizontal: true }],
  ['stacked bars', two, { type: 'bar', stacked: true }],
  ['dots', two, { type: 'dot' }],
  [
    'intervals',
    ['year', 'a'],
    { type: 'interval', series: [{ ...interval('a'), low: ref('b'), high: ref('c') }] },
  ],
  ['scatter', ['a', 'b'], { type: 'scatter', name: ref('year') }],
  ['bubbles', ['a', 'b'], { type: 'bubble', name: ref('year'), size: ref('c') }],
  ['doughnut', ['year', 'a'], { type: 'doughnut' }],
  ['waterfall', ['year', 'a'], { type: 'waterfall' }],
  ['heat map', ['year', 'a', 'b', 'c'], { type: 'heatmap' }],
  ['panels', two, { panels: true }],
  ['passed on', ['year', 'a'], { type: 'chartjs', config: { type: 'radar' } }],
];

function interval(column: string): PlotSpec['series'][number] {
  return { column: ref(column), label: null, highlight: false, low: null, high: null };
}

/** Every kind of chart by its name. */
const SPECS: readonly ChartSpec[] = [
  { ...timelineSpec(), id: 'timeline' },
  ...(['ranges', 'slope', 'matrix', 'multiples', 'radar'] as const).map((form) => ({
    ...dimensionsSpec({ form }),
    id: form,
  })),
  ...PLOTS.map(([id, columns, more]) => ({ ...plotSpec(columns, more), id })),
];

/** Labels that are read from right to left, with Latin letters, brackets and digits of both kinds inside. */
const PERSIAN = 'item,a\nگندم و جو,12.5\nفولاد (HRC),7.25\nقرارداد S-300 برای ۵+۱,4\n۱۰ ساله 25 کیلومتر,3';

const english = drawCharts({
  briefing: chartBriefing(SPECS, [table('data', CSV)]),
  ...{ audience, fonts, marking: null },
}).value;
const persian = drawCharts({
  briefing: chartBriefing(
    [
      {
        ...plotSpec(['item', 'a'], { type: 'bar', horizontal: true, title: text('بیش از همه (WTO، ۲۰۲۵)') }),
        id: 'Persian',
      },
    ],
    [table('data', PERSIAN)],
    { language: 'fa' },
  ),
  ...{ audience, fonts, marking: null },
}).value;

/** Draws each chart at one of the four sizes in turn. */
const DRAWN = [...english, ...persian].map((chart, index) => ({
  id: chart.id,
  drawing: chart.drawAlone((['square', 'slide', 'column', 'full'] as const)[index % 4] ?? 'square'),
}));

/** An SVG as Chromium shows it. Through an image, as a file is shown elsewhere: it has no fonts but its own. */
async function shownSvg(browser: Browser, drawing: Drawing, { width, height }: Size): Promise<Uint8Array> {
  const svg = await paintSvg(drawing, { theme: audience.theme, fonts, embedFonts: true });
  const page = await browser.newPage({ viewport: { width, height } });
  const url = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(
    `<body style="margin:0"><img src="${url}" style="width:${width}px;height:${height}px;display:block">`,
  );
  await page.evaluate('document.images[0].decode()');
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const sizeOf = (drawing: Drawing): Size => ({
  width: Math.round(drawing.width * 2),
  height: Math.round(drawing.height * 2),
});

/** The share of squares that differ by more than the tolerance, and of those that are not white. */
async function compare(first: Uint8Array, second: Uint8Array, { width, height }: Size) {
  const [one, other] = await Promise.all([greysOf(first, width, height), greysOf(second, width, height)]);
  const apart = one.filter((grey, index) => Math.abs(grey - (other[index] ?? 0)) > TOLERANCE.grey);
  return { apart: apart.length / one.length, inked: one.filter((grey) => grey < 250).length };
}

const pngOf = (drawing: Drawing) => paintPng(drawing, { theme: audience.theme, scale: 2 });

it('every kind of chart is among those that are compared', () => {
  expect(DRAWN.map(({ id }) => id)).toEqual([...SPECS.map(({ id }) => id), 'Persian']);
});

testInChromium(
  'SVG in a browser and PNG are the same picture, within the tolerance',
  async (executablePath) => {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      for (const { id, drawing } of DRAWN) {
        const size = sizeOf(drawing);
        const found = await compare(await shownSvg(browser, drawing, size), await pngOf(drawing), size);
        expect(found.apart, id).toBeLessThanOrEqual(TOLERANCE.share);
        // And it is a picture of something.
        expect(found.inked, id).toBeGreaterThan(100);
      }
    } finally {
      await browser.close();
    }
  },
  120_000,
);

testWithPdftoppm(
  'PDF as poppler shows it and PNG are the same picture, within the tolerance',
  async (pdftoppm) => {
    for (const { id, drawing } of DRAWN) {
      const size = sizeOf(drawing);
      const shown = pictureOfPdf(pdftoppm, await pdfOfDrawing(drawing, fonts), size);
      const found = await compare(shown, await pngOf(drawing), size);
      expect(found.apart, id).toBeLessThanOrEqual(TOLERANCE.share);
      expect(found.inked, id).toBeGreaterThan(100);
    }
  },
  120_000,
);
