import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../../../src/charts/draw-charts.ts';
import type { PlotSpec } from '../../../../src/model/chart-spec.ts';
import type { DataTable } from '../../../../src/model/data-table.ts';
import { openFonts } from '../../../../src/text/open-fonts.ts';
import { chartAudience, chartBriefing, plotSpec, ref, table, text } from '../../../support/chart-briefing.ts';
import { boxOf, inkOf, overlap, pathsOf, textsOf, wordsOf } from '../shapes.ts';

const audience = chartAudience();
const fonts = openFonts(audience.theme);
const { primary, grey, accent, muted, series } = audience.theme.colors;

function chartOf(spec: PlotSpec, data: DataTable, language = 'en-GB') {
  const briefing = chartBriefing([spec], [data], { language });
  const { value, diagnostics } = drawCharts({ briefing, audience, fonts, marking: null });
  expect(diagnostics).toEqual([]);
  const [chart] = value;
  if (!chart) throw new Error('no chart');
  return chart;
}

const filled = (chart: ReturnType<typeof chartOf>, color: string) =>
  pathsOf(chart.draw('slide')).filter(({ fill }) => fill?.color === color && fill.opacity === 1);

const words = (chart: ReturnType<typeof chartOf>) => textsOf(chart.draw('slide')).map((shape) => shape.text);

describe('dates along an axis', () => {
  const data = table('data', 'month,a\n2024-01,5\n2024-02,6\n2024-04,7\n2024-05,8');

  it('are told in words of the language, no more precise than written, with gaps where a month is missing', () => {
    const chart = chartOf(plotSpec(['month', 'a']), data);
    expect(chart.table.rows.map(([at, value]) => `${at}: ${value}`)).toEqual([
      'Jan 2024: 5',
      'Feb 2024: 6',
      'Mar 2024: ',
      'Apr 2024: 7',
      'May 2024: 8',
    ]);
    expect(wordsOf(chart.draw('slide'))).toContain('Mar 2024');
    expect(chartOf(plotSpec(['month', 'a']), data, 'ru').table.rows[0]?.[0]).toMatch(/янв/);
  });

  it('stand where they are in time', () => {
    const days = table('data', 'day,a\n2024-01-01,5\n2024-01-03,9\n2024-01-31,5');
    const drawing = chartOf(plotSpec(['day', 'a'], { type: 'line' }), days).draw('slide');
    const line = pathsOf(drawing).find(
      ({ stroke, commands }) => stroke?.color === primary && commands.length >= 3,
    );
    const xs = [...new Set(line?.commands.flatMap(([, x]) => (typeof x === 'number' ? [x] : [])))];
    expect(((xs[1] ?? 0) - (xs[0] ?? 0)) / ((xs[2] ?? 1) - (xs[0] ?? 0))).toBeCloseTo(2 / 30, 2);
  });

  it('have each name in the middle under its date, also near the ends', () => {
    const months = Array.from(
      { length: 48 },
      (_, index) => `${2020 + Math.floor(index / 12)}-${`${(index % 12) + 1}`.padStart(2, '0')},${index}`,
    );
    const drawing = chartOf(plotSpec(['month', 'a']), table('data', ['month,a', ...months].join('\n'))).draw(
      'slide',
    );
    const middles = textsOf(drawing)
      .filter((shape) => /^202\d$/.test(shape.text))
      .map(({ x, width }) => x + width / 2);
    const steps = middles.slice(1).map((middle, index) => middle - (middles[index] ?? 0));
    expect(middles.length).toBeGreaterThan(2);
    // A leap year is a day longer than the others. The first name may be moved in from the edge of the picture.
    for (const step of steps.slice(1)) expect(step / (steps[1] ?? 1)).toBeCloseTo(1, 1);
    expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.15);
    const low = textsOf(drawing).map((shape) => inkOf(shape).bottom);
    expect(Math.max(...low)).toBeLessThanOrEqual(drawing.height);
  });

  it('stay inside the picture below panels too', () => {
    const rows = Array.from(
      { length: 40 },
      (_, index) => `${2000 + index},${index},${index * 2},${index * 3},7,9`,
    );
    const spec = plotSpec(['year', 'a', 'b', 'c', 'd', 'e'], { panels: true });
    const months = table(
      'data',
      ['year,a,b,c,d,e', ...rows.map((row) => row.replace(',', '-06,'))].join('\n'),
    );
    for (const size of ['slide', 'column', 'full', 'square'] as const) {
      const drawing = chartOf(spec, months).draw(size);
      const low = textsOf(drawing).map((shape) => inkOf(shape).bottom);
      expect(Math.max(...low), size).toBeLessThanOrEqual(drawing.height);
    }
  });

  it('are quarters too', () => {
    const quarters = table('data', 'quarter,a\n2025-Q4,5\n2026-Q1,6');
    expect(chartOf(plotSpec(['quarter', 'a']), quarters).table.rows[1]?.[0]).toBe('Q1\u00a02026');
  });
});

describe('highlights', () => {
  it('colour one bar and leave the rest grey', () => {
    const data = table('data', 'item,a\none,5\ntwo,6\nthree,7');
    const chart = chartOf(plotSpec(['item', 'a'], { type: 'bar', highlight: [ref('two')] }), data);
    expect([filled(chart, primary).length, filled(chart, grey).length]).toEqual([1, 2]);
  });

  it('colour one line of a group', () => {
    const data = table('data', 'year,who,a\n2010,x,1\n2011,x,2\n2010,y,2\n2011,y,3');
    const chart = chartOf(plotSpec(['year', 'a'], { group: ref('who'), highlight: [ref('y')] }), data);
    const strokes = pathsOf(chart.draw('slide')).flatMap(({ stroke }) =>
      stroke && stroke.width > 1.5 ? [stroke.color] : [],
    );
    // The highlighted line comes last, on top.
    expect(strokes).toEqual([grey, primary]);
  });
});

describe('references and intervals', () => {
  it('draw a dashed line with its name, a band, and the interval round a line', () => {
    const data = table('data', 'year,a,low,high\n2010,50,40,60\n2011,52,45,60\n2012,55,50,61');
    const [column] = plotSpec(['year', 'a']).series;
    const spec = plotSpec(['year', 'a'], {
      series: column ? [{ ...column, low: ref('low'), high: ref('high') }] : [],
      references: [
        { low: 90, high: null, text: text('Limit') },
        { low: 42, high: 47, text: text('Usual') },
      ],
    });
    const drawing = chartOf(spec, data).draw('slide');
    expect(wordsOf(drawing)).toContain('Limit');
    expect(pathsOf(drawing).filter(({ stroke }) => (stroke?.dash.length ?? 0) > 0)).toHaveLength(1);
    const areas = pathsOf(drawing).filter(({ fill }) => fill !== null && fill.opacity < 0.2);
    expect(areas.map(({ fill }) => fill?.color).sort()).toEqual([primary, grey].sort());
    // The axis reaches the limit although no value does.
    expect(pathsOf(drawing).every(({ commands }) => boxOf(commands).top >= 0)).toBe(true);
  });
});

describe('names of references of bars', () => {
  const data = table('data', 'item,a\nNorth,12\nSouth,31\nEast,18\nWest,27');
  const references = [
    { low: 20, high: null, text: text('Target') },
    { low: 5, high: 10, text: text('Usual') },
  ];

  it.each([false, true])('stand on no bar and on no value (lying: %s)', (horizontal) => {
    const drawing = chartOf(plotSpec(['item', 'a'], { type: 'bar', horizontal, references }), data).draw(
      'slide',
    );
    const bars = pathsOf(drawing).filter(({ fill }) => fill?.color === primary && fill.opacity === 1);
    expect(bars).toHaveLength(4);
    const texts = textsOf(drawing);
    for (const name of ['Target', 'Usual']) {
      const own = texts.find((shape) => shape.text === name);
      if (!own) throw new Error(`no ${name}`);
      for (const { commands } of bars) expect(overlap(inkOf(own), boxOf(commands))).toBe(false);
      for (const other of texts) expect(other !== own && overlap(inkOf(own), inkOf(other))).toBe(false);
    }
  });
});

describe('an interval', () => {
  it.each(['interval', 'line', 'dot'] as const)(
    'is inside the picture although no value reaches as far (%s)',
    (type) => {
      const data = table('data', 'site,a,low,high\n2001,54,47,66\n2002,44,38,50\n2003,30,-12,34');
      const [column] = plotSpec(['site', 'a']).series;
      const own = column ? [{ ...column, low: ref('low'), high: ref('high') }] : [];
      for (const size of ['slide', 'column', 'square'] as const) {
        const drawing = chartOf(plotSpec(['site', 'a'], { type, series: own }), data).draw(size);
        for (const { commands } of pathsOf(drawing)) {
          const { left, right, top, bottom } = boxOf(commands);
          expect([
            left >= -1,
            right <= drawing.width + 1,
            top >= -1,
            bottom <= drawing.height + 1,
          ]).not.toContain(false);
        }
      }
    },
  );
});

describe('a note and an interval at a gap', () => {
  const data = table(
    'data',
    'year,a,low,high\n2010,50,40,60\n2011,,,\n2012,55,50,61\n2013,,,\n2014,52,47,58\n2015,53,49,57',
  );

  it('are drawn all the same', () => {
    const [column] = plotSpec(['year', 'a']).series;
    const spec = plotSpec(['year', 'a'], {
      series: column ? [{ ...column, low: ref('low'), high: ref('high') }] : [],
      notes: [{ at: '2011', to: null, text: text('No census') }],
    });
    const drawing = chartOf(spec, data).draw('slide');
    expect(wordsOf(drawing)).toContain('No census');
    const bars = pathsOf(drawing).filter(({ stroke }) => stroke?.color === primary && stroke.opacity < 1);
    expect(bars).toHaveLength(2);
    for (const { commands } of bars) expect(boxOf(commands).bottom - boxOf(commands).top).toBeGreaterThan(10);
  });
});

describe('a type of Chart.js that is passed through', () => {
  const seats = table(
    'data',
    'party,seats\nA party with a long name,98\nAnother long name,61\nA third,34\nA fourth of them,33',
  );
  const passed = (config: Record<string, unknown>) =>
    chartOf(plotSpec(['party', 'seats'], { type: 'chartjs', config }), seats);

  it.each(['line', 'bar', 'radar', 'polarArea', 'pie'])(
    'has words in the face and size of the theme, none turned (%s)',
    (type) => {
      for (const size of ['slide', 'column', 'square'] as const) {
        const texts = textsOf(passed({ type }).draw(size));
        expect([...new Set(texts.map(({ face }) => face.family))]).toEqual(['sans']);
        expect(new Set(texts.map((shape) => shape.size)).size).toBe(1);
        expect(texts.every(({ rotation }) => rotation === 0)).toBe(true);
      }
    },
  );

  it('names the parts of a whole, and keeps the options of the author', () => {
    expect(wordsOf(passed({ type: 'polarArea' }).draw('slide'))).toContain('A party with a long name');
    const options = { scales: { y: { ticks: { display: false } } } };
    const quiet = wordsOf(passed({ type: 'line', options }).draw('slide'));
    expect(quiet).toContain('A third');
    expect(quiet).not.toMatch(/\d/);
  });
});

describe('further types', () => {
  const parts = table('data', 'item,a\nLong name of the first,60\nSecond,30\nThird,10');

  it('doughnut: names, values and shares beside the slices, the sum inside', () => {
    const chart = chartOf(plotSpec(['item', 'a'], { type: 'doughnut' }), parts);
    expect(wordsOf(chart.draw('slide'))).toContain('60\u00a0(60%)');
    expect(words(chart)).toContain('100');
    expect(filled(chart, series[0] ?? '')).toHaveLength(1);
  });

  it('waterfall: from level to level, with the sum at the end', () => {
    const data = table('data', 'step,a\nStart,100\nUp,20\nDown,-50');
    const chart = chartOf(plotSpec(['step', 'a'], { type: 'waterfall', total: text('End') }), data);
    expect(words(chart)).toEqual(expect.arrayContaining(['100', '+20', '−50', '70', 'End']));
    const heights = [muted, primary, accent].map((color) =>
      filled(chart, color).map(({ commands }) => boxOf(commands).bottom - boxOf(commands).top),
    );
    const [start = 0, end = 0] = heights[0] ?? [];
    expect(
      [start / 100, (heights[1]?.[0] ?? 0) / 20, (heights[2]?.[0] ?? 0) / 50].map((one) => (one / end) * 70),
    ).toEqual([expect.closeTo(1, 1), expect.closeTo(1, 1), expect.closeTo(1, 1)]);
  });

  it('heat map: darker for more, a dash for a gap, numbers that can be read', () => {
    const data = table('data', 'row,a,b\none,0,100\ntwo,,50');
    const chart = chartOf(plotSpec(['row', 'a', 'b'], { type: 'heatmap' }), data);
    expect(words(chart)).toEqual(expect.arrayContaining(['0', '100', '50', '–']));
    expect(filled(chart, primary)).toHaveLength(1);
  });

  it('bubble: area for size, names beside the bubbles', () => {
    const data = table('data', 'who,x,y,size\nBig,1,1,400\nSmall,5,5,100');
    const chart = chartOf(
      plotSpec(['x', 'y'], { type: 'bubble', name: ref('who'), size: ref('size') }),
      data,
    );
    const radii = pathsOf(chart.draw('slide'))
      .filter(({ commands, fill }) => fill !== null && commands.length >= 5)
      .map(({ commands }) => boxOf(commands).right - boxOf(commands).left)
      .sort((a, b) => b - a);
    expect((radii[0] ?? 0) / (radii[1] ?? 1)).toBeCloseTo(2, 1);
    expect(words(chart)).toEqual(expect.arrayContaining(['Big', 'Small']));
  });

  it('stacked bars: values inside, totals at the end, on one scale', () => {
    const data = table('data', 'item,a,b\none,30,10\ntwo,5,15');
    const chart = chartOf(plotSpec(['item', 'a', 'b'], { type: 'bar', stacked: true }), data);
    expect(words(chart)).toEqual(expect.arrayContaining(['30', '10', '40', '20']));
    for (const shape of textsOf(chart.draw('slide'))) expect(inkOf(shape).top).toBeGreaterThanOrEqual(-1);
  });

  it.each(['line', 'bar'] as const)('panels of %ss: one for each, on one scale', (type) => {
    const data = table('data', 'year,alpha,beta\n2010,10,40\n2011,20,20');
    const chart = chartOf(plotSpec(['year', 'alpha', 'beta'], { type, panels: true }), data);
    const texts = textsOf(chart.draw('slide'));
    for (const name of ['alpha', 'beta'])
      expect(texts.filter((shape) => shape.text === name)).toHaveLength(1);
    const inks = texts.map(inkOf);
    for (const [index, ink] of inks.entries())
      for (const other of inks.slice(0, index)) expect(overlap(ink, other)).toBe(false);
    if (type === 'line') return;
    const heights = filled(chart, primary).map(
      ({ commands }) => boxOf(commands).bottom - boxOf(commands).top,
    );
    expect(heights.map((height) => height / Math.max(...heights))).toEqual(
      [0.25, 0.5, 1, 0.5].map((one) => expect.closeTo(one, 2)),
    );
  });
});
