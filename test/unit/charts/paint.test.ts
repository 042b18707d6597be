import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../../src/charts/draw-charts.ts';
import { drawYardstick } from '../../../src/charts/draw-yardstick.ts';
import { paintPng } from '../../../src/charts/paint-png.ts';
import { paintSvg } from '../../../src/charts/paint-svg.ts';
import type { Drawing } from '../../../src/model/drawing.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { chartAudience, chartBriefing, dimensionsSpec } from '../../support/chart-briefing.ts';
import { wordsOf } from './shapes.ts';

const audience = chartAudience();
const { theme } = audience;
const fonts = openFonts(theme);

function example(): Drawing {
  const briefing = chartBriefing([dimensionsSpec()]);
  const chart = drawCharts({ briefing, audience, fonts, marking: null }).value[0];
  if (!chart) throw new Error('no chart');
  return chart.draw('slide');
}

describe('a drawing as SVG', () => {
  it('has real text in the theme’s family, a title, a description and a role', async () => {
    const svg = await paintSvg(example(), { theme, fonts, embedFonts: false });
    expect(svg).toContain('role="img"');
    expect(svg).toMatch(/<title id="c\w+-t">Only regional security shows a clear fall<\/title>/);
    expect(svg).toMatch(/<desc id="c\w+-d">6 dimensions scored/);
    expect(svg).toMatch(
      /<text [^>]*font-family="'Source Sans 3', sans-serif"[^>]*>Regional security<\/text>/,
    );
    expect(svg).not.toContain('@font-face');
  });

  it('escapes what authors wrote and leaves out what XML cannot hold', async () => {
    const drawing = { ...example(), title: '<script> & "more"\u0001', shapes: [] };
    const svg = await paintSvg(drawing, { theme, fonts, embedFonts: true });
    expect(svg).toContain('&lt;script&gt; &amp; &quot;more&quot;\ufffd');
  });

  it('carries the fonts it needs when asked to, and is the same every time', async () => {
    const options = { theme, fonts, embedFonts: true };
    const svg = await paintSvg(example(), options);
    expect(svg.match(/@font-face/g)).toHaveLength(2);
    expect(svg).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
    expect(await paintSvg(example(), options)).toBe(svg);
  });

  it('has ids of its own, so that two charts can stand in one page', async () => {
    const other = { ...example(), title: 'Another' };
    const ids = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const first = ids(await paintSvg(example(), { theme, fonts, embedFonts: false }));
    const second = ids(await paintSvg(other, { theme, fonts, embedFonts: false }));
    expect(first.filter((id) => second.includes(id))).toEqual([]);
  });
});

describe('a drawing as PNG', () => {
  it('is as large as asked for, and the same every time', async () => {
    const drawing = example();
    const png = await paintPng(drawing, { theme, scale: 2 });
    const view = new DataView(png.buffer, png.byteOffset);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([1728, Math.round(drawing.height * 2)]);
    expect(Buffer.compare(await paintPng(drawing, { theme, scale: 2 }), png)).toBe(0);
  });
});

describe('a yardstick', () => {
  const yardstick = {
    id: 'icd203' as const,
    name: 'ICD 203',
    bands: [
      { id: 'unlikely', term: 'unlikely', also: [], low: 20, high: 45, range: '20–45%' },
      { id: 'almost-certain', term: 'almost certain', also: [], low: 95, high: 99, range: '95–99%' },
    ],
  };

  it('prints the term, the range, the scale and the yardstick’s name', () => {
    const drawing = drawYardstick(yardstick, 'unlikely', { fonts, theme, language: 'en-GB', width: 290 });
    expect(wordsOf(drawing)).toBe('unlikely 20–45% 0 50 100% ICD 203 yardstick');
    expect(drawing.alt).toBe('unlikely: 20–45% on a scale of probability from 0 to 100%, ICD 203 yardstick');
  });

  it('keeps a term at the end of the scale inside the drawing and a range below a narrow band', () => {
    const drawing = drawYardstick(yardstick, 'almost-certain', {
      fonts,
      theme,
      language: 'en-GB',
      width: 290,
    });
    for (const shape of drawing.shapes)
      if (shape.kind === 'text') expect(shape.x + shape.width).toBeLessThanOrEqual(290.01);
  });
});
