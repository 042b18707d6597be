import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../../../src/charts/draw-charts.ts';
import { makeGround } from '../../../../src/charts/ground.ts';
import { planAxis } from '../../../../src/charts/timeline/plan-axis.ts';
import { readTimeline } from '../../../../src/charts/timeline/timeline-data.ts';
import type { Timeline, TimelineEvent } from '../../../../src/model/briefing.ts';
import type { ChartSize } from '../../../../src/model/chart.ts';
import type { TimelineSpec } from '../../../../src/model/chart-spec.ts';
import { openFonts } from '../../../../src/text/open-fonts.ts';
import {
  chartAudience,
  chartBriefing,
  era,
  event,
  exampleTimeline,
  nowhere,
  text,
  timelineSpec,
} from '../../../support/chart-briefing.ts';
import { boxOf, inkOf, numbersOf, overlap, pathsOf, textsOf, wordsOf } from '../shapes.ts';

const audience = chartAudience();
const fonts = openFonts(audience.theme);

function draw(timeline: Timeline, size: ChartSize = 'slide', spec: Partial<TimelineSpec> = {}) {
  const briefing = chartBriefing([{ ...timelineSpec(spec), id: 'own' }], [], { timeline });
  const chart = drawCharts({ briefing, audience, fonts, marking: null }).value[0];
  if (!chart) throw new Error('no chart');
  return chart.draw(size);
}

function timelineOf(events: readonly TimelineEvent[], eras: Timeline['eras'] = []): Timeline {
  return {
    span: nowhere,
    categories: [
      { id: 'a', label: text('One') },
      { id: 'b', label: text('Two') },
    ],
    events,
    eras,
  };
}

const two = (value: number) => `${value}`.padStart(2, '0');

const dates = fc
  .record({
    year: fc.oneof(
      fc.integer({ min: 2018, max: 2025 }),
      fc.integer({ min: 1500, max: 2025 }),
      fc.constant(2022),
    ),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    kind: fc.constantFrom('year', 'month', 'day', 'by', 'since', 'span', 'doubt', 'none'),
  })
  .map(({ year, month, day, kind }) => {
    if (kind === 'none') return '';
    if (kind === 'by') return `../${year}`;
    if (kind === 'since') return `${year}-${two(month)}/..`;
    if (kind === 'span') return `${year}/${year + (day % 3)}`;
    if (kind === 'doubt') return `${year}?`;
    return [`${year}`, `-${two(month)}`, `-${two(day)}`]
      .slice(0, kind === 'year' ? 1 : kind === 'month' ? 2 : 3)
      .join('');
  });

const manyEvents = fc
  .array(
    fc.record({
      when: dates,
      words: fc.array(fc.constantFrom('talks', 'sanctions', 'Assad', 'a', 'delivery', 'of', 'drones'), {
        maxLength: 7,
      }),
      key: fc.boolean(),
      category: fc.constantFrom('a', 'b', undefined),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((list) =>
    list.map(({ when, words, key, category }, index) =>
      event(`e${index}`, when, [`event${index}x`, ...words].join(' '), {
        key,
        ...(category ? { category } : {}),
      }),
    ),
  );

const someEras = fc
  .array(
    fc.record({ from: fc.integer({ min: 1900, max: 2024 }), open: fc.boolean(), silent: fc.boolean() }),
    { maxLength: 3 },
  )
  .map((list) =>
    list.map(({ from, open, silent }, index) =>
      era(`era${index}`, open ? `${from}/..` : `${from}/${from + 3}`, `Era number ${index}`, {
        silent: silent && !open,
      }),
    ),
  );

describe('a timeline', () => {
  it('never lets two texts or two marks overlap, and prints every event or says how many are in the table', () => {
    fc.assert(
      fc.property(
        manyEvents,
        someEras,
        fc.constantFrom<ChartSize>('slide', 'column', 'square', 'full'),
        fc.constantFrom<TimelineSpec['scale']>('auto', 'linear', 'segmented', 'ordinal'),
        (events, eras, size, scale) => {
          const drawing = draw(timelineOf(events, eras), size, { scale });
          const texts = textsOf(drawing);
          const inks = texts.map(inkOf);
          for (const [index, ink] of inks.entries()) {
            expect(ink.left, texts[index]?.text).toBeGreaterThan(-0.5);
            expect(ink.right, texts[index]?.text).toBeLessThan(drawing.width + 0.5);
            for (const [other, box] of inks.slice(0, index).entries())
              expect(overlap(ink, box), `"${texts[index]?.text}" on "${texts[other]?.text}"`).toBe(false);
          }
          const words = wordsOf(drawing);
          const missing = events.filter((one) => !words.includes(one.title.text.split(' ')[0] ?? ''));
          const counted = [...words.matchAll(/(\d+) more in the table/g)].reduce(
            (sum, [, n]) => sum + Number(n),
            0,
          );
          expect(missing.length).toBeLessThanOrEqual(counted);
          expect(numbersOf(drawing).every(Number.isFinite)).toBe(true);
          const data = readTimeline(timelineOf(events, eras), timelineSpec({ scale }), {
            theme: audience.theme,
            language: 'en-GB',
          });
          if (data.marks.length === 0) return;
          const { marks } = planAxis(
            data,
            makeGround(size, { theme: audience.theme, fonts, language: 'en-GB' }),
          );
          for (const [index, mark] of marks.entries())
            for (const other of marks.slice(0, index))
              if (mark.lane === other.lane)
                expect(mark.left < other.right && other.left < mark.right).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  }, 240_000);

  it('is the same drawing every time', () => {
    expect(draw(exampleTimeline())).toEqual(draw(exampleTimeline()));
  });

  it('prints the example in full on a slide, with its breaks named and the undated in a tray', () => {
    const drawing = draw(exampleTimeline());
    const words = wordsOf(drawing);
    expect(drawing.width).toBe(864);
    expect(drawing.height).toBeLessThanOrEqual(330);
    expect(words).toContain('448 years not covered');
    expect(words).toContain('10 years not drawn');
    for (const label of ['1555', 'February 2022', 'by 2025', 'Drone-making localised', 'Shirvan sends'])
      expect(words).toContain(label);
    expect(words).toContain('Undated Persian traders in Russia · Joint support for Assad');
    expect(Math.min(...textsOf(drawing).map((shape) => shape.size))).toBeGreaterThanOrEqual(14);
  });

  it('draws a year as a bar over the whole year, a month over the month and a day as a dot', () => {
    const events = [
      event('y', '2022', 'Year'),
      event('m', '2022-07', 'Month'),
      event('d', '2023-07-02', 'Day'),
      event('z', '2023', 'Next'),
    ];
    const data = readTimeline(timelineOf(events), timelineSpec(), {
      theme: audience.theme,
      language: 'en-GB',
    });
    const axis = planAxis(data, makeGround('slide', { theme: audience.theme, fonts, language: 'en-GB' }));
    const [year, month, , day] = axis.marks;
    expect(axis.mode).toBe('linear');
    const perYear = axis.width / 2;
    expect(year).toMatchObject({ moment: false, left: 0 });
    expect(year?.right).toBeCloseTo(perYear, 0);
    expect(month?.left).toBeCloseTo((perYear * 181) / 365, 0);
    expect((month?.right ?? 0) - (month?.left ?? 0)).toBeCloseTo((perYear * 31) / 365, 0);
    expect(day).toMatchObject({ moment: true });
    expect(((day?.left ?? 0) + (day?.right ?? 0)) / 2).toBeCloseTo(perYear * 1.5, 0);
  });

  it('draws "by 2025" pointed to the left, an ongoing event to the edge and an uncertain one hollow', () => {
    const colors = audience.theme.colors;
    const drawing = draw(
      timelineOf([
        event('by', '../2025', 'By'),
        event('since', '2022/..', 'Since', { category: 'a' }),
        event('doubt', '2019?', 'Doubt', { category: 'b' }),
      ]),
    );
    const filled = (color: string | undefined) =>
      pathsOf(drawing).filter((shape) => shape.fill?.color === color && shape.commands.length > 5);
    const pointLeft = filled(colors.muted)[0]?.commands.filter(([name]) => name !== 'Z') ?? [];
    expect(pointLeft.length).toBe(5);
    const since = pathsOf(drawing).find(
      (shape) => shape.fill?.color === colors.series[0] && boxOf(shape.commands).right > 860,
    );
    expect(since).toBeDefined();
    const hollow = pathsOf(drawing).find(
      (shape) =>
        shape.stroke?.color === colors.series[1] &&
        shape.fill?.color === colors.background &&
        shape.commands.length > 3,
    );
    expect(hollow).toBeDefined();
  });

  it('prints as many events as fit when there are more than a key holds, and says how many more there are', () => {
    const events = Array.from({ length: 90 }, (_, index) =>
      event(`e${index}`, `${1930 + index}`, `Event number ${index} of a long list`),
    );
    expect(wordsOf(draw(timelineOf(events)))).toMatch(/and \d+ more in the table of events/);
  });

  it('lists events without a date alone, without an axis', () => {
    const drawing = draw(timelineOf([event('u', '', 'A pact', { order: 'after the war' })]), 'column');
    expect(wordsOf(drawing)).toBe('Undated A pact (after the war)');
  });
});
