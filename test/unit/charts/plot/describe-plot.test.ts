import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../../../src/charts/draw-charts.ts';
import type { PlotSpec } from '../../../../src/model/chart-spec.ts';
import { openFonts } from '../../../../src/text/open-fonts.ts';
import { chartAudience, chartBriefing, plotSpec, ref, table, text } from '../../../support/chart-briefing.ts';

const audience = chartAudience();
const fonts = openFonts(audience.theme);

function saidOf(csv: string, columns: readonly string[], more: Partial<PlotSpec>) {
  const briefing = chartBriefing([plotSpec(columns, more)], [table('data', csv)]);
  const [chart] = drawCharts({ briefing, audience, fonts, marking: null }).value;
  if (!chart) throw new Error('no chart');
  return { alt: chart.alt, head: chart.table.columns.map(({ label }) => label), rows: chart.table.rows };
}

const series = (column: string, more: Partial<PlotSpec['series'][number]> = {}) => ({
  ...{ column: ref(column), label: null, highlight: false, low: null, high: null },
  ...more,
});

describe('a chart in words and as a table', () => {
  it('of parts says the whole and what each is of it', () => {
    const { alt, head, rows } = saidOf('item,a\nGas,60\nOil,30\nCoal,10', ['item', 'a'], {
      type: 'doughnut',
      unit: text('Mt'),
    });
    expect(alt).toBe(
      'Doughnut chart: a. Parts of 100\u00a0Mt: Gas 60\u00a0Mt (60%), Oil 30\u00a0Mt (30%), Coal 10\u00a0Mt (10%).',
    );
    expect(head).toEqual(['item', 'a', 'Share']);
    expect(rows[1]).toEqual(['Oil', '30\u00a0Mt', '30%']);
  });

  it('of steps says where they begin, what each adds, and where they end', () => {
    const { alt, rows } = saidOf('step,a\n2024,100\nTariffs,-8.1\nDemand,3', ['step', 'a'], {
      type: 'waterfall',
      total: text('2025'),
    });
    expect(alt).toBe(
      'Waterfall chart: a. It starts with 2024 at 100. Tariffs −8.1 and Demand +3. It ends at 94.9.',
    );
    expect(rows.at(-1)).toEqual(['2025', '94.9']);
  });

  it('of cells says the lowest and the highest and how many are empty', () => {
    const { alt } = saidOf('row,x,y\none,1,\ntwo,3,4', ['row', 'x', 'y'], { type: 'heatmap' });
    expect(alt).toBe(
      'Heat map: x and y. 2 rows by 2 columns: 3 values from 1 (one, x) to 4 (two, y). No data at 1 position.',
    );
  });

  it('of bubbles says how far they spread, which is the largest and which are meant', () => {
    const csv = 'name,income,life,people\nA,1000,60,5\nB,20000,80,50\nC,9000,75,7';
    const { alt, head, rows } = saidOf(csv, ['income', 'life'], {
      ...{ type: 'bubble', name: ref('name'), size: ref('people'), highlight: [ref('C')] },
    });
    expect(alt).toBe(
      'Bubble chart: life. 3 points; income from 1,000 to 20,000; life from 60 to 80. Largest bubble: B, 50. Highlighted: C.',
    );
    expect(head).toEqual(['name', 'income', 'life', 'people']);
    expect(rows[0]).toEqual(['A', '1000', '60', '5']);
  });

  it('of panels says how many, and the course of each with its own gaps', () => {
    const csv = 'year,a,b\n2010,1,4\n2011,2,\n2012,3,2';
    expect(saidOf(csv, ['year', 'a', 'b'], { panels: true }).alt).toBe(
      [
        'Line chart in 2 panels: a and b.',
        'A rises from 1 in 2010 to 3 in 2012; lowest 1 in 2010, highest 3 in 2012.',
        'B falls from 4 in 2010 to 2 in 2012.',
        'B: no data for 2011.',
      ].join(' '),
    );
  });

  it('of intervals says the range of each value, of two dots a row where they are widest apart', () => {
    const csv = 'item,a,low,high,b\nOne,5,4,6,9\nTwo,7,6,9,8';
    const ranged = {
      type: 'interval' as const,
      series: [series('a', { low: ref('low'), high: ref('high') })],
    };
    expect(saidOf(csv, ['item', 'a'], ranged).alt).toBe(
      'Dot plot with ranges: a. A: One 5 (4–6), Two 7 (6–9).',
    );
    expect(saidOf(csv, ['item', 'a', 'b'], { type: 'dot' }).alt).toContain('Widest apart: One, 5 and 9.');
  });

  it('of an index says its base, of bars along the years their course', () => {
    const years = Array.from({ length: 10 }, (_, index) => `${2010 + index},${index + 1}`).join('\n');
    expect(saidOf(`year,a\n${years}`, ['year', 'a'], { type: 'bar' }).alt).toBe(
      'Bar chart: a. A rises from 1 in 2010 to 10 in 2019; lowest 1 in 2010, highest 10 in 2019.',
    );
    expect(saidOf(`year,a\n${years}`, ['year', 'a'], { index: ref('2010') }).alt).toContain(
      'Every line is 100 in 2010.',
    );
  });

  it('of panels tells the course of each, however many they are', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const csv = `year,${names.join(',')}\n2020,1,1,1,1,1,1,1\n2021,2,2,2,2,2,2,`;
    const { alt } = saidOf(csv, ['year', ...names], { type: 'line', panels: true });
    for (const name of names.slice(0, 6))
      expect(alt).toContain(`${name.toUpperCase()} rises from 1 in 2020 to 2 in 2021`);
    expect(alt).toContain('G: 2020 1.');
    expect(alt).not.toContain('other line');
    expect(alt).toContain('G: no data for 2021');
  });
});
