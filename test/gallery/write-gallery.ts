import { mkdirSync, writeFileSync } from 'node:fs';
import { drawCharts } from '../../src/charts/draw-charts.ts';
import { paintSvg } from '../../src/charts/paint-svg.ts';
import type { ChartSize } from '../../src/model/chart.ts';
import { openFonts } from '../../src/text/open-fonts.ts';
import { chartAudience, chartBriefing, ref, text } from '../support/chart-briefing.ts';
import { sampleSource } from '../support/sample-briefing.ts';
import { DIMENSIONS, TIMELINES } from './built-in.ts';
import type { GalleryEntry } from './entry.ts';
import { PERSIAN } from './persian.ts';
import * as plots from './plots.ts';
import { REAL_TIMELINES } from './real-timelines.ts';
import { ROWS } from './rows.ts';

/** All data sets, by kind of chart. */
const ENTRIES: readonly GalleryEntry[] = [
  ...TIMELINES,
  ...REAL_TIMELINES,
  ...DIMENSIONS,
  ...plots.LINES,
  ...plots.AREAS,
  ...plots.BARS,
  ...ROWS,
  ...plots.SCATTERS,
  ...plots.BUBBLES,
  ...plots.DOUGHNUTS,
  ...plots.WATERFALLS,
  ...plots.HEATMAPS,
  ...plots.PANELS,
  ...plots.PASSED,
  ...PERSIAN,
];

const SIZES: readonly ChartSize[] = ['slide', 'column', 'full', 'square'];

const MARKING = { id: 'clear', label: 'TLP:CLEAR', color: '#ffffff', background: '#000000', also: [] };

const audience = chartAudience();
const fonts = openFonts(audience.theme);

async function figureOf(entry: GalleryEntry): Promise<string> {
  const { spec, tables, language = 'en-GB', dimensions, timeline } = entry;
  const data = { ...(dimensions ? { dimensions } : {}), ...(timeline ? { timeline } : {}) };
  // An id of its own, so that audience wishes for the two built-in charts do not touch it.
  const own = { ...spec, id: 'own', sources: entry.source ? [ref('data')] : [] };
  const sources = entry.source ? [sampleSource('data', { line: text(entry.source), title: null })] : [];
  const briefing = chartBriefing([own], tables, { language, sources, ...data });
  const marking = entry.marked ? MARKING : null;
  const { value, diagnostics } = drawCharts({ briefing, audience, fonts, marking });
  const said = diagnostics.map(({ code, message }) => `<p><code>${code}</code> ${message}</p>`).join('');
  const [chart] = value;
  if (!chart)
    throw new Error(`${spec.title?.text ?? spec.id}: ${diagnostics.map(({ message }) => message).join(' ')}`);
  const drawings = SIZES.map((size) => ({ size, drawing: chart.drawAlone(size) }));
  const figures = await Promise.all(
    drawings.map(async ({ size, drawing }) => {
      const svg = await paintSvg(drawing, { theme: audience.theme, fonts, embedFonts: true });
      // A picture of its own: in one document the subsets of a font would mix.
      const data = Buffer.from(svg).toString('base64');
      const { width, height } = drawing;
      return `<figure class="${size}"><figcaption>${size}</figcaption><img width="${width}" height="${height}" alt="" src="data:image/svg+xml;base64,${data}"></figure>`;
    }),
  );
  return `<article><h3>${spec.title?.text ?? ''}</h3>${said}<p>${chart.alt}</p>${figures.join('')}</article>`;
}

const kinds = [...new Set(ENTRIES.map(({ kind }) => kind))].filter(
  (kind) => process.argv[2] === undefined || kind === process.argv[2],
);
const parts: string[] = [];
for (const kind of kinds) {
  const figures: string[] = [];
  for (const entry of ENTRIES) if (entry.kind === kind) figures.push(await figureOf(entry));
  parts.push(`<section id="${kind}"><h2>${kind}</h2>${figures.join('')}</section>`);
}
const style = `body{font:15px/1.5 sans-serif;margin:24px;background:#e4e6ea}figure{display:inline-block;margin:0 16px 16px 0;vertical-align:top}img{background:#fff}figcaption{color:#666}p{max-width:70em}`;
const links = kinds.map((kind) => `<a href="#${kind}">${kind}</a>`).join(' · ');
mkdirSync('out', { recursive: true });
writeFileSync(
  'out/gallery.html',
  `<!doctype html><meta charset="utf-8"><title>Charts</title><style>${style}</style><nav>${links}</nav>${parts.join('')}`,
);
process.stdout.write(
  `out/gallery.html: ${kinds.length} kinds, ${ENTRIES.length} data sets, ${SIZES.length} sizes\n`,
);
