import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../../../src/charts/draw-charts.ts';
import type { Dimensions } from '../../../../src/model/briefing.ts';
import type { DimensionsSpec } from '../../../../src/model/chart-spec.ts';
import { openFonts } from '../../../../src/text/open-fonts.ts';
import {
  chartAudience,
  chartBriefing,
  dimensionsSpec,
  exampleDimensions,
  ref,
  score,
  text,
} from '../../../support/chart-briefing.ts';
import { boxOf, inkOf, overlap, pathsOf, textsOf, wordsOf } from '../shapes.ts';

const audience = chartAudience();
const fonts = openFonts(audience.theme);

function chartOf(spec: Partial<DimensionsSpec> = {}, dimensions: Dimensions = exampleDimensions()) {
  const briefing = chartBriefing([{ ...dimensionsSpec(spec), id: 'own' }], [], { dimensions });
  const { value, diagnostics } = drawCharts({
    briefing,
    audience,
    fonts,
    marking: null,
  });
  const [chart] = value;
  if (!chart) throw new Error('no chart');
  return { chart, diagnostics };
}

/** Centres of the round dots of a chart, left to right by row. */
function dotsOf(drawing: ReturnType<ReturnType<typeof chartOf>['chart']['draw']>) {
  return pathsOf(drawing).filter((shape) => {
    const box = boxOf(shape.commands);
    return shape.commands.length >= 5 && Math.abs(box.right - box.left - (box.bottom - box.top)) < 0.1;
  });
}

describe('scored dimensions', () => {
  it('prints the change in words, and whether the ranges part', () => {
    const words = wordsOf(chartOf({ previous: ref('syria') }).chart.draw('slide'));
    expect(words).toContain('4 → 2 no overlap mixed');
    expect(words).toContain('3 → 4 overlap');
    expect(words).toContain('– → 2 thin');
    expect(wordsOf(chartOf({ previous: ref('syria') }).chart.draw('square'))).toContain(
      '4 → 2 no overlap · mixed evidence',
    );
    expect(wordsOf(chartOf().chart.draw('slide'))).toContain('unchanged');
  });

  it('puts what is clearly changed in the accent colour and what is unchanged in grey', () => {
    const texts = textsOf(chartOf({ previous: ref('syria') }).chart.draw('slide'));
    expect(texts.find((shape) => shape.text === '4 → 2')?.color).toBe(audience.theme.colors.accent);
    const now = textsOf(chartOf().chart.draw('slide'));
    expect(now.find((shape) => shape.text === 'unchanged')?.color).toBe(audience.theme.colors.muted);
  });

  it('never draws a missing score, a range without a score or n/a as a dot', () => {
    const dimensions = exampleDimensions();
    const only = (cell: string) => ({
      ...dimensions,
      dimensions: dimensions.dimensions.slice(0, 2),
      scores: [score('arms', 'now', cell), score('diplomatic', 'now', '3 [2-4] strong')],
    });
    const spec = { period: ref('now') };
    const one = dotsOf(chartOf(spec, only('none')).chart.draw('slide')).length;
    expect(dotsOf(chartOf(spec, only('n/a')).chart.draw('slide')).length).toBe(one);
    expect(dotsOf(chartOf(spec, only('[2-4] thin')).chart.draw('slide')).length).toBe(one);
    // On the scale, and again in front of the word about its evidence.
    expect(dotsOf(chartOf(spec, only('3 [2-4] strong')).chart.draw('slide')).length).toBe(one + 2);
    expect(wordsOf(chartOf(spec, only('[2-4] thin')).chart.draw('slide'))).toContain('2–4, no score');
  });

  it('says which dimensions have nothing to show instead of dropping them', () => {
    expect(wordsOf(chartOf().chart.draw('slide'))).toContain(
      'Not scored in these periods: Historical trade.',
    );
  });

  it('names the scored periods that a comparison leaves out', () => {
    expect(wordsOf(chartOf({ period: ref('now'), previous: ref('syria') }).chart.draw('slide'))).toContain(
      '2022–24 is not shown.',
    );
    expect(wordsOf(chartOf().chart.draw('slide'))).not.toContain('not shown');
  });

  it.each(['slide', 'column', 'square'] as const)(
    'never breaks inside a name of the scale at size %s',
    (size) => {
      const dimensions = exampleDimensions();
      const names = [
        'nonexistent',
        'insubstantial',
        'intermittent',
        'considerable',
        'substantial',
        'comprehensive',
      ];
      const anchors = names.map((name, value) => ({ value, label: text(name) }));
      const drawing = chartOf({}, { ...dimensions, scale: { low: 0, high: 5, anchors } }).chart.draw(size);
      const texts = textsOf(drawing);
      for (const name of names) expect(texts.map((shape) => shape.text)).toContain(name);
      const inks = texts.map(inkOf);
      for (const [index, ink] of inks.entries())
        for (const other of inks.slice(0, index)) expect(overlap(ink, other)).toBe(false);
    },
  );

  it('tabulates every period in words', () => {
    const { table } = chartOf().chart;
    expect(table.columns.map((column) => column.label)).toEqual([
      'Dimension',
      '2011–22',
      '2022–24',
      'since 2024',
      'outlook',
    ]);
    expect(table.rows[0]).toEqual(['Military-technical', '3 (2–4)', '5 (4–5)', '4 (2–4)', 'range 2–4']);
    expect(table.rows[5]).toEqual(['Historical trade', 'n/a', 'n/a', 'no evidence', 'n/a']);
  });

  it('describes scale, changes and gaps for readers who cannot see it', () => {
    const { alt } = chartOf({ previous: ref('syria') }).chart;
    expect(alt).toContain('from 0 (absent) to 5 (very close)');
    expect(alt).toContain('Regional security falls from 4 (4–5) to 2 (1–3); the ranges do not meet.');
    expect(alt).toContain('No evidence: Historical trade.');
  });

  it('orders by change when asked to', () => {
    const texts = textsOf(chartOf({ previous: ref('syria'), order: 'change' }).chart.draw('slide'));
    const y = (words: string) => texts.find((shape) => shape.text === words)?.y ?? 0;
    expect(y('Regional security')).toBeLessThan(y('Military-technical'));
  });

  it('prints a number in each cell of a matrix and hatches what has no evidence', () => {
    const drawing = chartOf({ form: 'matrix' }).chart.draw('slide');
    expect(wordsOf(drawing)).toContain('5 [4–5]');
    expect(wordsOf(drawing)).toContain('Hatched: no evidence.');
  });

  it.each(['slide', 'column', 'full', 'square'] as const)('lets no two texts overlap at size %s', (size) => {
    for (const form of ['ranges', 'matrix'] as const) {
      const drawing = chartOf({ form }).chart.draw(size);
      const inks = textsOf(drawing).map(inkOf);
      for (const [index, ink] of inks.entries()) {
        expect(ink.right).toBeLessThan(drawing.width + 0.5);
        for (const other of inks.slice(0, index)) expect(overlap(ink, other)).toBe(false);
      }
    }
  });
});
