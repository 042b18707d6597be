import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../../src/charts/draw-charts.ts';
import type { Dimensions } from '../../../src/model/briefing.ts';
import type { ChartSpec, PlotSpec } from '../../../src/model/chart-spec.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import {
  chartAudience,
  chartBriefing,
  dimensionsSpec,
  exampleDimensions,
  plotSpec,
  ref,
  score,
  table,
  text,
} from '../../support/chart-briefing.ts';
import { boxOf, pathsOf, textsOf, wordsOf } from './shapes.ts';

const audience = chartAudience();
const { theme } = audience;
const fonts = openFonts(theme);

const NAMES = Array.from({ length: 30 }, (_, index) => `Republic of Country ${index + 1}`);
const ROWS = NAMES.map((name, index) => `${name},${100 - index},${50 + index},${40 + index},${60 + index}`);
const DATA = table('data', ['country,one,two,low,high', ...ROWS].join('\n'));
const WIDE = table(
  'data',
  [
    `year,${NAMES.join(',')}`,
    ...[2020, 2021, 2022].map((year) => `${year},${NAMES.map((_, index) => index + year - 2019).join(',')}`),
  ].join('\n'),
);

function plot(type: PlotSpec['type'], more: Partial<PlotSpec> = {}): ChartSpec {
  const columns = type === 'dot' || type === 'heatmap' ? ['country', 'one', 'two'] : ['country', 'one'];
  return plotSpec(columns, { type, title: text('A chart'), ...more });
}

function twentyDimensions(): Dimensions {
  const known = exampleDimensions();
  const [first] = known.dimensions;
  if (!first) throw new Error('no dimension');
  const dimensions = Array.from({ length: 20 }, (_, index) => ({
    ...first,
    id: `d${index}`,
    label: text(`Dimension ${index + 1}`),
    short: null,
  }));
  const scores = dimensions.flatMap(({ id }, index) =>
    ['ukraine', 'now'].map((period, at) => score(id, period, `${(index + at) % 5} [0-5] strong`)),
  );
  return { ...known, dimensions, scores };
}

function drawn(spec: ChartSpec, data = DATA) {
  const briefing = chartBriefing([spec], [data], { dimensions: twentyDimensions() });
  const { value, diagnostics } = drawCharts({ briefing, audience, fonts, marking: null });
  const [chart] = value;
  if (!chart) throw new Error('no chart');
  return { chart, diagnostics };
}

const KINDS: readonly (readonly [string, ChartSpec, typeof DATA])[] = [
  ['bars', plot('bar'), DATA],
  ['stacked bars', plotSpec(['country', 'one', 'two'], { type: 'bar', stacked: true }), DATA],
  ['grouped bars', plotSpec(['country', 'one', 'two'], { type: 'bar' }), DATA],
  ['dots', plot('dot'), DATA],
  [
    'intervals',
    plot('interval', {
      series: [{ column: ref('one'), label: null, highlight: false, low: ref('low'), high: ref('high') }],
    }),
    DATA,
  ],
  ['a heat map', plot('heatmap'), DATA],
  ['a waterfall', plot('waterfall', { total: text('Sum') }), DATA],
  ['panels', plotSpec(['year', ...NAMES], { type: 'line', panels: true }), WIDE],
  ['panels of bars', plotSpec(['year', ...NAMES], { type: 'bar', panels: true }), WIDE],
  ...(['ranges', 'slope', 'matrix', 'multiples'] as const).map(
    (form) => [form, dimensionsSpec({ id: 'own', form }), DATA] as const,
  ),
];

describe.each(KINDS)('%s of more rows than fit', (_, spec, data) => {
  const { chart, diagnostics } = drawn(spec, data);

  it.each(['slide', 'beside', 'square'] as const)(
    'are as many at the size %s as can be read, and say how many are beside',
    (size) => {
      const drawing = chart.draw(size);
      expect(drawing.height).toBeLessThanOrEqual(size === 'square' ? 540 : 305);
      const [more] = /\d+(?= more, not drawn here)/.exec(wordsOf(drawing)) ?? [];
      expect(Number(more ?? 0)).toBe(chart.leftOut(size));
      if (size === 'slide') expect(chart.leftOut(size)).toBeGreaterThan(0);
      const labels = textsOf(drawing).map(({ size: own }) => own);
      expect(
        Math.min(...labels.filter((own) => own !== audience.theme.slide.styles.note.size && own !== 12)),
      ).toBeGreaterThanOrEqual(14);
    },
  );

  it('are named at their place', () => {
    const [said] = diagnostics.filter(({ code }) => code === 'charts/rows-left-out');
    expect(said?.severity).toBe('info');
    expect(said?.span).toBe(spec.span);
    expect(said?.message).toContain(`"${spec.id}"`);
  });

  it('are all in the report, the table and in words', () => {
    const count = spec.kind === 'dimensions' ? 20 : 30;
    const names =
      spec.kind === 'dimensions' ? twentyDimensions().dimensions.map(({ label }) => label.text) : NAMES;
    const words = wordsOf(chart.draw('column')).replaceAll('\u00a0', ' ');
    if (chart.leftOut('column') > 0)
      expect(words).toContain(`${chart.leftOut('column')} more, not drawn here`);
    else for (const name of names) expect(words).toContain(name);
    expect(JSON.stringify(chart.table)).toContain(names.at(-1));
    expect(chart.table.rows.length + chart.table.columns.length).toBeGreaterThanOrEqual(count);
  });
});

describe('The rows that stay', () => {
  it('are the highlighted ones, then the first, in their order', () => {
    const words = wordsOf(
      drawn(plot('bar', { highlight: [ref('Republic of Country 29')] })).chart.draw('slide'),
    );
    const shown = NAMES.filter((name) => words.includes(`${name} `));
    expect(shown.at(-1)).toBe('Republic of Country 29');
    expect(shown.slice(0, 3)).toEqual(NAMES.slice(0, 3));
  });

  it('stand on the scale of all, so that no picture says otherwise', () => {
    const reach = (rows: readonly string[]) => {
      const data = table('data', ['country,one,two,low,high', ...rows].join('\n'));
      const slide = drawn(
        plot('bar', { horizontal: true, highlight: [ref('Republic of Country 30')] }),
        data,
      ).chart.draw('slide');
      const fills = pathsOf(slide).filter(({ fill }) => fill !== null && fill.opacity === 1);
      return Math.max(...fills.map(({ commands }) => boxOf(commands)).map(({ left, right }) => right - left));
    };
    // The longest bar of all is among those left out.
    const rising = ROWS.map((_, index) => `${NAMES[index]},${index === 28 ? 1000 : 100},0,0,0`);
    const level = ROWS.map((_, index) => `${NAMES[index]},100,0,0,0`);
    expect(reach(rising)).toBeLessThan(reach(level) / 5);
  });

  it('are the same in PowerPoint, which says how many are beside', () => {
    for (const size of ['slide', 'beside'] as const) {
      const { chart } = drawn(plot('bar'));
      const native = chart.native(size);
      expect(native?.categories).toHaveLength(30 - chart.leftOut(size));
      // PowerPoint's chart stands on the scale that is drawn.
      expect(chart.draw(size).axes?.x).not.toBeNull();
      expect(chart.draw(size).axes?.x).toBeDefined();
      expect(native?.notes[0]).toBe(`${chart.leftOut(size)} more, not drawn here.`);
    }
  });

  it('of a waterfall end with a bar that sums up the others', () => {
    const { chart } = drawn(plot('waterfall', { total: text('Sum') }));
    const words = wordsOf(chart.draw('slide'));
    const rest = ROWS.map((_, index) => 100 - index).slice(30 - chart.leftOut('slide'));
    expect(words).toContain(`+${rest.reduce((sum, one) => sum + one, 0).toLocaleString('en-GB')}`);
  });

  it('are all where they fit, and nothing is said', () => {
    const few = table('data', ['country,one,two,low,high', ...ROWS.slice(0, 8)].join('\n'));
    const { chart, diagnostics } = drawn(plot('bar'), few);
    expect(diagnostics).toEqual([]);
    expect(chart.leftOut('slide')).toBe(0);
    expect(wordsOf(chart.draw('slide'))).not.toContain('more, not drawn here');
  });
});

describe('Bars that follow one another in time', () => {
  const years = Array.from({ length: 45 }, (_, index) => 1980 + index);
  const data = table('data', ['year,one', ...years.map((year) => `${year},${year - 1900}`)].join('\n'));

  it.each(['slide', 'column', 'square'] as const)(
    'stand, all of them, and are named at round years at the size %s',
    (size) => {
      const { chart, diagnostics } = drawn(plotSpec(['year', 'one'], { type: 'bar' }), data);
      expect(diagnostics).toEqual([]);
      const drawing = chart.draw(size);
      const named = textsOf(drawing).filter(({ text: words }) => /^(19|20)\d\d$/.test(words));
      expect(named.length).toBeGreaterThan(4);
      expect(named.every(({ text: words }) => Number(words) % 5 === 0)).toBe(true);
      for (const { x, width } of named) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(drawing.width);
      }
      const bars = pathsOf(drawing).filter(({ fill }) => fill?.color === theme.colors.primary);
      expect(bars).toHaveLength(45);
    },
  );

  it('name the highlighted one, and none that would touch it', () => {
    const { chart } = drawn(plotSpec(['year', 'one'], { type: 'bar', highlight: [ref('2021')] }), data);
    const named = textsOf(chart.draw('slide')).map(({ text: words }) => words);
    expect(named).toContain('2021');
    expect(named).not.toContain('2020');
    expect(named).toContain('2010');
  });
});

describe('A chart of thirty lines', () => {
  const { chart } = drawn(
    plotSpec(['year', ...NAMES], { type: 'line', highlight: [ref(NAMES[20] ?? '')] }),
    WIDE,
  );

  it.each(['slide', 'column', 'square'] as const)(
    'names as many as have room at the size %s, the highlighted one among them',
    (size) => {
      const drawing = chart.draw(size);
      const words = wordsOf(drawing).replaceAll('\u00a0', ' ');
      const named = NAMES.filter((name) => new RegExp(`${name} \\d`).test(words));
      const [more] = /\d+(?= more, not drawn here)/.exec(words) ?? [];
      expect(named).toContain(NAMES[20]);
      expect(named.length + Number(more)).toBe(30);
      for (const { y } of textsOf(drawing)) expect(y).toBeLessThanOrEqual(drawing.height);
    },
  );
});

describe('More parts than can be told apart or named', () => {
  const wide = table('data', [`row,${NAMES.join(',')}`, `one,${NAMES.map(() => 3).join(',')}`].join('\n'));

  it('of a stack are a warning', () => {
    const { diagnostics } = drawn(plotSpec(['row', ...NAMES], { type: 'bar', stacked: true }), wide);
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning charts/too-many',
    ]);
  });

  it('of a heat map are numbered columns with a key, no word cut in two', () => {
    const { chart } = drawn(plotSpec(['row', ...NAMES], { type: 'heatmap' }), wide);
    const words = wordsOf(chart.draw('slide')).replaceAll('\u00a0', ' ');
    expect(words).toContain('30 Republic of Country 30');
    expect(textsOf(chart.draw('slide')).filter(({ text: own }) => own === '17')).toHaveLength(1);
  });
});
