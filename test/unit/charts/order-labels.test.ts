import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../../src/charts/draw-charts.ts';
import { paintSvg } from '../../../src/charts/paint-svg.ts';
import type { TextShape } from '../../../src/model/drawing.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { chartAudience, chartBriefing, plotSpec, table, text } from '../../support/chart-briefing.ts';
import { textsOf } from './shapes.ts';

const audience = chartAudience();
const fonts = openFonts(audience.theme);

/** A bar chart whose title is a label. */
function drawingOf(label: string, language: string) {
  const spec = { ...plotSpec(['item', 'a'], { type: 'bar' }), title: text(label) };
  const briefing = chartBriefing([spec], [table('data', 'item,a\nx,5\ny,6')], { language });
  const [chart] = drawCharts({ briefing, audience, fonts, marking: null }).value;
  if (!chart) throw new Error('no chart');
  return chart.drawAlone('slide');
}

/** The parts of that title as they are seen from left to right. */
function seen(label: string, language = 'fa'): readonly TextShape[] {
  const all = textsOf(drawingOf(label, language));
  const top = all[0]?.y;
  return all.filter(({ y }) => y === top).sort((a, b) => a.x - b.x);
}

/** Parts with a word in them: a space between two faces stands by itself. */
const worded = (parts: readonly TextShape[]) => parts.filter((part) => part.text.trim() !== '');
const wordsOf = (parts: readonly TextShape[]) => worded(parts).map((part) => part.text.trim());

describe('labels of charts', () => {
  it('in Persian stand in the Arabic face, in one part that is read from right to left', () => {
    const parts = seen('تجارت با ایران');
    expect(parts.map(({ face, rtl }) => [face.family, rtl])).toEqual([['arabic', true]]);
  });

  it('in Persian with Latin letters and digits begin at the right, each part where it is seen', () => {
    const parts = worded(seen('قرارداد S-300 برای ایران'));
    expect(wordsOf(parts)).toEqual(['برای ایران', 'S-300', 'قرارداد']);
    expect(parts.map(({ rtl }) => rtl)).toEqual([true, false, true]);
    expect(parts.map(({ face }) => face.family)).toEqual(['arabic', 'serif', 'arabic']);
  });

  it('go the way of their document though a Latin word comes first', () => {
    expect(wordsOf(seen('OPEC و ایران'))).toEqual(['و ایران', 'OPEC']);
    expect(wordsOf(seen('OPEC و ایران', 'en-GB'))).toEqual(['OPEC', 'و ایران']);
  });

  it('keep digits of Arabic script from left to right', () => {
    const parts = seen('سال ۲۰۲۵ است');
    expect(wordsOf(parts)).toEqual(['است', '۲۰۲۵', 'سال']);
    expect(parts[1]?.rtl).toBe(false);
  });

  it('take numbers from left to right, and an arrow between them the other way', () => {
    expect(wordsOf(seen('−1.5%')).join('')).toBe('−1.5%');
    expect(wordsOf(seen('5 ← 3'))).toEqual(['3', '←', '5']);
  });

  it('have no room between their parts that was not measured', () => {
    const parts = seen('قرارداد (S-300) برای ۵+۱ ایران');
    for (const [index, part] of parts.entries()) {
      const next = parts[index + 1];
      if (next) expect(next.x).toBeCloseTo(part.x + part.width, 1);
    }
  });

  it('say in SVG which way they are read, and carry the glyphs of both faces', async () => {
    const drawing = drawingOf('قرارداد S-300', 'fa');
    const svg = await paintSvg(drawing, { theme: audience.theme, fonts, embedFonts: true });
    expect(svg).toMatch(/font-family="Vazirmatn[^>]*direction="rtl" text-anchor="end"[^>]*>قرارداد /);
    expect(svg).toMatch(/font-family="'Source Serif 4'[^>]*>S-300</);
    expect(svg).toContain("@font-face{font-family:'Vazirmatn'");
  });
});
