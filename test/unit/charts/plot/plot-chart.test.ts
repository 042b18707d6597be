import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../../../src/charts/draw-charts.ts';
import type { PlotSpec } from '../../../../src/model/chart-spec.ts';
import type { DataTable } from '../../../../src/model/data-table.ts';
import { openFonts } from '../../../../src/text/open-fonts.ts';
import { chartAudience, chartBriefing, plotSpec, ref, table, text } from '../../../support/chart-briefing.ts';
import { boxOf, inkOf, numbersOf, overlap, pathsOf, textsOf, wordsOf } from '../shapes.ts';

const audience = chartAudience();
const fonts = openFonts(audience.theme);

function drawn(spec: PlotSpec, data: DataTable) {
  return drawCharts({
    briefing: chartBriefing([spec], [data]),
    audience,
    fonts,
    marking: null,
  });
}

function chartOf(spec: PlotSpec, data: DataTable) {
  const chart = drawn(spec, data).value[0];
  if (!chart) throw new Error('no chart');
  return chart;
}

const series = (column: string, more: Partial<PlotSpec['series'][number]> = {}) => ({
  column: ref(column),
  label: null,
  highlight: false,
  low: null,
  high: null,
  ...more,
});

const votes = table('data', 'year,alike\n2010,60\n2011,64\n2013,72\n2014,\n2015,70\n2016,68');
const issues = table(
  'data',
  'issue,period,share,low,high\nNuclear,before,84,80,88\nNuclear,now,25,19,32\nTrade,before,75,69,80\nTrade,now,82,74,88',
);

describe('a line chart', () => {
  const spec = plotSpec(['year', 'alike'], {
    unit: text('%'),
    decimals: 0,
    series: [series('alike', { label: text('Voted alike') })],
    notes: [{ at: '2013', to: null, text: text('A vote on Syria') }],
  });

  it('draws a missing row and an empty cell as gaps', () => {
    const line = pathsOf(chartOf(spec, votes).draw('slide')).filter(
      (shape) => shape.stroke?.color === audience.theme.colors.primary && shape.stroke.width > 2,
    );
    const starts = line.flatMap((shape) => shape.commands.filter(([name]) => name === 'M'));
    expect(starts.length).toBeGreaterThanOrEqual(2);
    expect(chartOf(spec, votes).table.rows.map((row) => row.join(' '))).toContain('2012 ');
  });

  it('names a line and its last value at its end, and prints notes at their points', () => {
    const words = wordsOf(chartOf(spec, votes).draw('slide'));
    expect(words).toContain('68% Voted alike');
    expect(words).toContain('A vote on Syria');
  });

  it('prints only the value at the end of a single line that the author did not name', () => {
    const unnamed = { ...spec, series: [series('alike')] };
    const words = textsOf(chartOf(unnamed, votes).draw('slide')).map((shape) => shape.text);
    expect(words).toContain('68%');
    expect(words).not.toContain('alike');
  });

  it('writes the ticks of an axis with the same decimals, and draws no heavy foot that is not zero', () => {
    const rate = table('data', 'quarter,rate\n2025-Q1,5.6\n2025-Q2,6.1\n2025-Q3,6.4');
    const own = plotSpec(['quarter', 'rate'], { series: [series('rate')], unit: text('%') });
    const drawing = chartOf(own, rate).draw('slide');
    const words = textsOf(drawing).map((shape) => shape.text);
    expect(words).toContain('6.0%');
    expect(words).not.toContain('6%');
    const { muted } = audience.theme.colors;
    expect(pathsOf(drawing).filter((shape) => shape.stroke?.color === muted)).toEqual([]);
  });

  it('says the course, the extremes and the gaps in words', () => {
    expect(chartOf(spec, votes).alt).toBe(
      'Line chart: Voted alike. Voted alike rises from 60% in 2010 to 68% in 2016; lowest 60% in 2010, highest 72% in 2013. No data for 2012 and 2014.',
    );
  });

  it('draws highlighted lines in colour and the rest in grey', () => {
    const wide = table('data', 'year,a,b,c\n2010,1,2,3\n2011,2,3,4\n2012,3,4,5');
    const own = plotSpec(['year', 'a', 'b', 'c'], {
      series: [series('a'), series('b', { highlight: true }), series('c')],
    });
    const colors = new Set(
      pathsOf(chartOf(own, wide).draw('slide')).flatMap((shape) =>
        shape.stroke && shape.stroke.width > 1.5 ? [shape.stroke.color] : [],
      ),
    );
    expect([...colors].sort()).toEqual([audience.theme.colors.primary, audience.theme.colors.grey].sort());
  });
});

describe('a bar chart', () => {
  const spec = plotSpec(['issue', 'share'], {
    type: 'bar',
    where: [{ column: ref('period'), values: ['now'] }],
    sort: 'descending',
    unit: text('%'),
    range: { low: 20, high: null },
  });

  it('starts at zero whatever range is asked for, and says so', () => {
    const { diagnostics, value } = drawn(spec, issues);
    expect(diagnostics.map((one) => one.code)).toEqual(['charts/range-ignored']);
    const bars = pathsOf(
      value[0]?.draw('slide') ?? { shapes: [], width: 0, height: 0, title: '', alt: '', language: '' },
    )
      .filter((shape) => shape.fill?.color === audience.theme.colors.primary)
      .map((shape) => boxOf(shape.commands))
      .map((box) => box.bottom - box.top)
      .sort((a, b) => b - a);
    expect((bars[1] ?? 0) / (bars[0] ?? 1)).toBeCloseTo(25 / 82, 2);
  });

  it('sorts and prints the values on the bars', () => {
    const texts = textsOf(chartOf(spec, issues).draw('slide'));
    const x = (words: string) => texts.find((shape) => shape.text === words)?.x ?? 0;
    expect(x('82%')).toBeGreaterThan(0);
    expect(x('Trade')).toBeLessThan(x('Nuclear'));
  });

  it('lies down when its names are too long to stand under it', () => {
    const names = Array.from(
      { length: 14 },
      (_, index) => `Extraordinarily long category number ${index},${index + 1}`,
    );
    const long = table('data', `name,value\n${names.join('\n')}`);
    const drawing = chartOf(plotSpec(['name', 'value'], { type: 'bar' }), long).draw('column');
    const labels = textsOf(drawing).filter((shape) => shape.text.startsWith('Extra'));
    expect(new Set(labels.map((shape) => shape.x)).size).toBe(1);
  });
});

describe('values on bars', () => {
  const landings = table('data', 'year,cod,haddock\n2020,37.2,12.1\n2021,33.9,10\n2022,30.2,8.3\n2023,26,7');
  const spec = plotSpec(['year', 'cod'], {
    type: 'bar',
    unit: text('thousand tonnes'),
    series: [series('cod'), series('haddock')],
  });

  it.each(['slide', 'column', 'full', 'square'] as const)(
    'keep clear of one another and of the edge at the size %s, with one unit and as many decimals each',
    (size) => {
      const drawing = chartOf(spec, landings).draw(size);
      const texts = textsOf(drawing);
      expect(texts.filter((shape) => shape.text.includes('thousand tonnes'))).toHaveLength(1);
      expect(wordsOf(drawing)).toContain('26.0');
      for (const [index, one] of texts.entries()) {
        expect(inkOf(one).left).toBeGreaterThanOrEqual(-0.5);
        expect(inkOf(one).right).toBeLessThanOrEqual(drawing.width + 0.5);
        for (const other of texts.slice(index + 1))
          expect(overlap(inkOf(one), inkOf(other)), `${one.text} ${other.text}`).toBe(false);
      }
    },
  );

  it('give way to an axis where not even the numbers have room', () => {
    const rows = Array.from({ length: 12 }, (_, index) => `${2000 + index},1234567${index},7654321${index}`);
    const many = table('data', `year,cod,haddock\n${rows.join('\n')}`);
    const words = wordsOf(chartOf(spec, many).draw('column'));
    expect(words).not.toContain('1,234,567');
    expect(words).toContain('0 ');
  });

  it('stand beyond the interval of their bar, which is drawn over it', () => {
    const one = plotSpec(['issue', 'share'], {
      type: 'bar',
      where: [{ column: ref('period'), values: ['now'] }],
      series: [series('share', { low: ref('low'), high: ref('high') })],
    });
    const drawing = chartOf(one, issues).draw('slide');
    const ink = pathsOf(drawing).filter((shape) => shape.stroke?.color === audience.theme.colors.text);
    const stems = ink.map(({ commands }) => boxOf(commands)).filter((box) => box.right - box.left < 1);
    expect(stems).toHaveLength(2);
    const label = textsOf(drawing).find((shape) => shape.text === '82');
    const top = Math.min(...stems.map((box) => box.top));
    expect(label && inkOf(label).bottom).toBeLessThan(top);
  });
});

describe('an interval chart', () => {
  const spec = plotSpec(['issue', 'share'], {
    type: 'interval',
    group: ref('period'),
    unit: text('%'),
    series: [series('share', { low: ref('low'), high: ref('high') })],
  });

  it('draws a range for each group and names the groups at the first row', () => {
    const drawing = chartOf(spec, issues).draw('slide');
    const ranges = pathsOf(drawing).filter((shape) => shape.stroke?.cap === 'round');
    expect(ranges).toHaveLength(4);
    expect(textsOf(drawing).filter((shape) => shape.text === 'before' || shape.text === 'now')).toHaveLength(
      2,
    );
  });

  it('tabulates values with their ranges', () => {
    expect(chartOf(spec, issues).table).toEqual({
      columns: [
        { label: 'issue', numeric: false },
        { label: 'before', numeric: true },
        { label: 'now', numeric: true },
      ],
      rows: [
        ['Nuclear', '84% (80%–88%)', '25% (19%–32%)'],
        ['Trade', '75% (69%–80%)', '82% (74%–88%)'],
      ],
    });
  });
});

describe('any plot', () => {
  it('reports a cell that is no number at the cell', () => {
    const bad = table('data', 'year,alike\n2010,60\n2011,n.a.\n2012,61');
    const [diagnostic] = drawn(plotSpec(['year', 'alike']), bad).diagnostics;
    expect(diagnostic).toMatchObject({ severity: 'error', code: 'charts/not-a-number' });
    const { file, start, end } = diagnostic?.span ?? { file: { text: '' }, start: 0, end: 0 };
    expect(file.text.slice(start, end)).toBe('n.a.');
  });

  it('is left out with a word when nothing is left to show', () => {
    const spec = plotSpec(['issue', 'share'], { where: [{ column: ref('period'), values: ['never'] }] });
    const { value, diagnostics } = drawn(spec, issues);
    expect(value).toEqual([]);
    expect(diagnostics.map((one) => one.code)).toEqual(['charts/empty']);
  });

  it.each(['line', 'area', 'bar', 'dot', 'scatter', 'interval'] as const)(
    'draws %s at every size without overlaps',
    (type) => {
      const spec = plotSpec(['year', 'alike'], {
        type,
        unit: text('votes'),
        source: [],
      } as Partial<PlotSpec>);
      for (const size of ['slide', 'column', 'full', 'square'] as const) {
        const drawing = chartOf(spec, votes).draw(size);
        expect(numbersOf(drawing).every(Number.isFinite)).toBe(true);
        const inks = textsOf(drawing).map(inkOf);
        for (const [index, ink] of inks.entries()) {
          expect(ink.left).toBeGreaterThan(-0.5);
          expect(ink.right).toBeLessThan(drawing.width + 0.5);
          for (const [at, other] of inks.slice(0, index).entries())
            expect(
              overlap(ink, other),
              `${textsOf(drawing)[index]?.text} on ${textsOf(drawing)[at]?.text} (${size})`,
            ).toBe(false);
        }
      }
    },
  );
});
