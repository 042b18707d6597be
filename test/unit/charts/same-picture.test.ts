import { createCanvas, loadImage } from '@napi-rs/canvas';
import { chromium } from 'playwright-core';
import { expect } from 'vitest';
import { drawCharts } from '../../../src/charts/draw-charts.ts';
import { paintPng } from '../../../src/charts/paint-png.ts';
import { paintSvg } from '../../../src/charts/paint-svg.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import {
  chartAudience,
  chartBriefing,
  dimensionsSpec,
  plotSpec,
  table,
  timelineSpec,
} from '../../support/chart-briefing.ts';
import { testInChromium } from '../../support/chromium.ts';

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

testInChromium('SVG in a browser and PNG are the same picture, within the tolerance', async (executable) => {
  const specs = [
    { ...timelineSpec(), id: 'timeline' },
    { ...dimensionsSpec(), id: 'ranges' },
    { ...dimensionsSpec({ form: 'multiples' as const }), id: 'multiples' },
    { ...plotSpec(['year', 'a']), id: 'line' },
    { ...plotSpec(['year', 'a'], { type: 'doughnut' as const }), id: 'doughnut' },
  ];
  const briefing = chartBriefing(specs, [table('data', 'year,a\n2010,5\n2011,6\n2012,3')]);
  const charts = drawCharts({ briefing, audience, fonts, marking: null }).value;
  const browser = await chromium.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    for (const chart of charts) {
      const drawing = chart.drawAlone('square');
      const [width, height] = [Math.round(drawing.width * 2), Math.round(drawing.height * 2)];
      const svg = await paintSvg(drawing, { theme: audience.theme, fonts, embedFonts: true });
      const page = await browser.newPage({ viewport: { width, height } });
      // Through an image, as an SVG file is shown elsewhere: it has no fonts but its own.
      const url = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
      await page.setContent(
        `<body style="margin:0"><img src="${url}" style="width:${width}px;height:${height}px;display:block">`,
      );
      await page.evaluate('document.images[0].decode()');
      const shown = await greysOf(await page.screenshot(), width, height);
      const painted = await greysOf(
        await paintPng(drawing, { theme: audience.theme, scale: 2 }),
        width,
        height,
      );
      const apart = shown.filter((grey, index) => Math.abs(grey - (painted[index] ?? 0)) > TOLERANCE.grey);
      expect(apart.length / shown.length, chart.id).toBeLessThanOrEqual(TOLERANCE.share);
      // And it is a picture of something.
      expect(shown.filter((grey) => grey < 250).length, chart.id).toBeGreaterThan(100);
      await page.close();
    }
  } finally {
    await browser.close();
  }
});
