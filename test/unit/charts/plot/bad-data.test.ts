import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../../../src/charts/draw-charts.ts';
import type { PlotSpec } from '../../../../src/model/chart-spec.ts';
import type { DataTable } from '../../../../src/model/data-table.ts';
import { openFonts } from '../../../../src/text/open-fonts.ts';
import { chartAudience, chartBriefing, plotSpec, ref, table, text } from '../../../support/chart-briefing.ts';
import { numbersOf, textsOf, wordsOf } from '../shapes.ts';

const audience = chartAudience();
const fonts = openFonts(audience.theme);

function outcomeOf(spec: PlotSpec, data: DataTable) {
  return drawCharts({ briefing: chartBriefing([spec], [data]), audience, fonts, marking: null });
}

const codesOf = (spec: PlotSpec, data: DataTable) =>
  outcomeOf(spec, data).diagnostics.map(({ code }) => code);

describe('data that a chart cannot draw', () => {
  it('names the cell that is no number, and infinities', () => {
    const data = table('data', 'year,a\n2010,5\n2011,n/a\n2012,1e999\n2013,Infinity');
    const { diagnostics, value } = outcomeOf(plotSpec(['year', 'a']), data);
    expect(diagnostics.map(({ code }) => code)).toEqual(Array(3).fill('charts/not-a-number'));
    const spans = diagnostics.map(({ span }) => span?.file.text.slice(span.start, span.end));
    expect(spans).toEqual(['n/a', '1e999', 'Infinity']);
    for (const number of value[0] ? numbersOf(value[0].draw('slide')) : [])
      expect(Number.isFinite(number)).toBe(true);
  });

  it('draws lines or bars where something is below zero in a stack or a ring, and says so', () => {
    const data = table('data', 'item,a,b\none,5,3\ntwo,-2,4');
    const ring = outcomeOf(plotSpec(['item', 'a'], { type: 'doughnut' }), data);
    expect(ring.diagnostics.map(({ code }) => code)).toEqual(['charts/negative']);
    expect(ring.diagnostics[0]?.message).toContain('"a" is -2 at "two"');
    expect(ring.value[0]?.alt).toMatch(/^Bar chart/);
    expect(codesOf(plotSpec(['item', 'a', 'b'], { type: 'area', stacked: true }), data)).toEqual([
      'charts/negative',
    ]);
    const bars = outcomeOf(plotSpec(['item', 'a', 'b'], { type: 'bar', stacked: true }), data);
    expect(bars.diagnostics.map(({ code }) => code)).toEqual(['charts/negative']);
    // The total of what is above zero only: 8, and none for the other.
    const words = textsOf(bars.value[0]?.draw('slide') ?? never()).map((shape) => shape.text);
    expect(words).toContain('8');
    expect(words).not.toContain('2');
  });

  it('asks to sum up a hundred thousand rows, in less than five seconds', () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `${index},${index % 7}`);
    const data = table('data', ['x,y', ...lines].join('\n'));
    const start = Date.now();
    const { diagnostics, value } = outcomeOf(plotSpec(['x', 'y']), data);
    expect(diagnostics.map(({ code }) => code)).toEqual(['charts/too-many']);
    expect(value).toEqual([]);
    expect(Date.now() - start).toBeLessThan(5000);
  });

  it('says which value of a note, a highlight or an index is not there', () => {
    const data = table('data', 'year,a\n2010,5\n2011,6');
    const spec = plotSpec(['year', 'a'], {
      highlight: [ref('2020')],
      notes: [{ at: '1999', to: null, text: text('Too early') }],
    });
    expect(codesOf(spec, data)).toEqual(['charts/no-such-value', 'charts/no-such-value']);
  });

  it('says that rows stand at the same place instead of dropping one unsaid', () => {
    expect(codesOf(plotSpec(['year', 'a']), table('data', 'year,a\n2010,5\n2010,6'))).toEqual([
      'charts/repeated',
    ]);
    const scatter = plotSpec(['year', 'a'], { type: 'scatter' });
    const { diagnostics, value } = outcomeOf(scatter, table('data', 'year,a\n2010,5\n2010,6'));
    expect(diagnostics).toEqual([]);
    expect(value[0]?.table.rows).toHaveLength(2);
  });

  it('leaves out a line without a base of the index', () => {
    const data = table('data', 'year,a,b\n2010,5,\n2011,6,4');
    const spec = plotSpec(['year', 'a', 'b'], { index: ref('2010') });
    const { diagnostics, value } = outcomeOf(spec, data);
    expect(diagnostics.map(({ code }) => code)).toEqual(['charts/no-base']);
    expect(value[0]?.table.rows).toEqual([
      ['2010', '100'],
      ['2011', '120'],
    ]);
  });

  it('draws bars for a type that Chart.js has not, and says so', () => {
    const data = table('data', 'item,a\none,5');
    expect(codesOf(plotSpec(['item', 'a'], { type: 'chartjs', config: { type: 'sankey' } }), data)).toEqual([
      'charts/form',
    ]);
    expect(
      codesOf(plotSpec(['item', 'a'], { type: 'chartjs', config: { type: 'polarArea' } }), data),
    ).toEqual([]);
  });

  it.each([0, 300])('draws a title of %d characters', (length) => {
    const spec = plotSpec(['year', 'a'], {
      title: length === 0 ? null : text('Word '.repeat(length / 5).trim()),
    });
    const [chart] = outcomeOf(spec, table('data', 'year,a\n2010,5\n2011,6')).value;
    const drawing = chart?.drawAlone('square') ?? never();
    for (const shape of textsOf(drawing)) expect(shape.x + shape.width).toBeLessThanOrEqual(540.5);
    expect(wordsOf(drawing).length).toBeGreaterThan(length);
  });
});

function never(): never {
  throw new Error('no chart');
}
