import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../../../src/charts/draw-charts.ts';
import { makeGround } from '../../../../src/charts/ground.ts';
import { choosePlan } from '../../../../src/charts/timeline/choose-plan.ts';
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
  nowhere,
  text,
  timelineSpec,
} from '../../../support/chart-briefing.ts';
import { pathsOf, wordsOf } from '../shapes.ts';
import { timelineFaults } from './timeline-faults.ts';

const audience = chartAudience();
const { theme } = audience;
const fonts = openFonts(theme);
const SIZES: readonly ChartSize[] = ['slide', 'column', 'square', 'full'];

function timelineOf(
  events: readonly TimelineEvent[],
  more: { readonly eras?: Timeline['eras']; readonly categories?: readonly string[] } = {},
): Timeline {
  const categories = (more.categories ?? ['a', 'b']).map((id) => ({ id, label: text(`Kind ${id}`) }));
  return { span: nowhere, categories, events, eras: more.eras ?? [] };
}

function chartOf(timeline: Timeline, spec: Partial<TimelineSpec> = {}) {
  const briefing = chartBriefing([{ ...timelineSpec(spec), id: 'own' }], [], { timeline });
  const { value, diagnostics } = drawCharts({ briefing, audience, fonts, marking: null });
  return { chart: value[0], codes: diagnostics.map(({ code }) => code) };
}

const words = (timeline: Timeline, size: ChartSize = 'slide', spec: Partial<TimelineSpec> = {}) => {
  const { chart } = chartOf(timeline, spec);
  return chart ? wordsOf(chart.draw(size)) : '';
};

function planOf(timeline: Timeline, size: ChartSize = 'slide', spec: Partial<TimelineSpec> = {}) {
  const data = readTimeline(timeline, timelineSpec(spec), { theme, language: 'en-GB' });
  return choosePlan(data, makeGround(size, { theme, fonts, language: 'en-GB' }));
}

/** Nothing touches, nothing is lost, at any size. */
function expectRight(timeline: Timeline, spec: Partial<TimelineSpec> = {}) {
  const data = readTimeline(timeline, timelineSpec(spec), { theme, language: 'en-GB' });
  for (const size of SIZES)
    expect(timelineFaults(data, makeGround(size, { theme, fonts, language: 'en-GB' })), size).toEqual([]);
}

const many = (count: number, more: (index: number) => Parameters<typeof event>[3] = () => ({})) =>
  Array.from({ length: count }, (_, index) => {
    const year = 1900 + (index % 120);
    const month = `${(index % 12) + 1}`.padStart(2, '0');
    return event(
      `e${index}`,
      index % 3 ? `${year}-${month}` : `${year}`,
      `Event ${index} of many`,
      more(index),
    );
  });

describe('a timeline with little to show', () => {
  it('lists events without a date in a tray, and is left out with a message where there is no event at all', () => {
    expect(words(timelineOf([event('u', '', 'A pact', { order: 'after the war' })]))).toBe(
      'Undated A pact (after the war)',
    );
    expect(chartOf(timelineOf([])).codes).toEqual(['charts/empty']);
    expect(chartOf(timelineOf([event('u', '', 'A pact')]), { events: 'dated' }).codes).toEqual([
      'charts/empty',
    ]);
  });

  it('shows one event, and many on one day, once each with the day named', () => {
    const one = timelineOf([event('1', '2024-06-15', 'The only thing')]);
    expect(words(one)).toBe('15 June 2024 The only thing 15 Jun 2024');
    expectRight(one);
    const day = timelineOf(
      ['First', 'Second', 'Third'].map((title, index) =>
        event(title, '2024-06-15', title, { category: index % 2 ? 'a' : 'b' }),
      ),
    );
    for (const title of ['First', 'Second', 'Third']) expect(words(day)).toContain(title);
    expect(planOf(day).rows[0]?.marks).toHaveLength(1);
    expectRight(day);
  });

  it('names the gap between two events 470 years apart', () => {
    const apart = timelineOf([event('1', '1555', 'Company'), event('2', '2025', 'Pact')]);
    expect(words(apart)).toContain('469 years not drawn');
    expectRight(apart);
  });

  it('prints dates alone where events have no titles, and long titles in the key', () => {
    const bare = timelineOf([event('1', '2019', ''), event('2', '2021', '')]);
    expect(words(bare)).toMatch(/2019.*2021/);
    expectRight(bare);
    const long = timelineOf(
      [1, 2, 3, 4].map((index) => event(`${index}`, `201${index}`, 'talks go on '.repeat(25))),
    );
    expect(planOf(long).key.events).toHaveLength(4);
    expectRight(long);
  });

  it('says where whole titles are when a key on a screen cuts them, and cuts none in print', () => {
    const films = timelineOf(
      Array.from({ length: 23 }, (_, index) =>
        event(`${index}`, `${1975 + index}-06-20`, `The ${index + 1}th film of a series with a long name`),
      ),
    );
    expect(words(films)).toMatch(/….*Long titles are cut here$/u);
    expect(words(films, 'column')).not.toContain('…');
    expectRight(films);
  });

  it('draws an event of an unknown category in grey, and names it all the same', () => {
    const odd = timelineOf([
      event('1', '2020', 'Odd one', { category: 'zzz' }),
      event('2', '2022', 'Known', { category: 'a' }),
    ]);
    const { chart } = chartOf(odd);
    expect(wordsOf(chart?.draw('slide') ?? never())).toContain('Odd one');
    const greys = pathsOf(chart?.draw('slide') ?? never()).filter(
      (shape) => shape.fill?.color === theme.colors.muted,
    );
    expect(greys).toHaveLength(1);
  });
});

describe('the time of a timeline', () => {
  it('counts years before our era as readers do: ticks at 300 BCE, not at the astronomical -300', () => {
    const old = timelineOf([
      event('1', '-0479', 'Plataea'),
      event('2', '-0200', 'Later'),
      event('3', '0224', 'Last'),
    ]);
    const ticks = planOf(old, 'slide', { scale: 'linear' }).axis.ticks.map((tick) => tick.label);
    expect(ticks).toContain('300 BCE');
    expect(ticks.every((label) => Number.parseInt(label, 10) % 100 === 0)).toBe(true);
    expectRight(old);
  });

  it('names hours below an incident and says the day and the zone once', () => {
    const at = (time: string) => `2026-03-11T${time}+03:30`;
    const incident = timelineOf([
      event('1', at('02:14'), 'Login'),
      event('2', at('07:15'), 'Declared'),
      event('3', `${at('05:00')}/..`, 'Paper'),
    ]);
    const said = words(incident);
    for (const label of ['02:14', 'since 05:00', '07:00', '11 March 2026 UTC+3:30'])
      expect(said).toContain(label);
    expect(said.match(/UTC/g)).toHaveLength(1);
    expectRight(incident);
  });

  it('draws a day as a bar over the whole day where others have a time of day', () => {
    const mixed = timelineOf([event('1', '2026-03-11', 'All day'), event('2', '2026-03-11T12:00Z', 'Noon')]);
    const [day, noon] = planOf(mixed).rows[0]?.marks ?? [];
    expect(day?.moment).toBe(false);
    expect(noon?.moment).toBe(true);
    expect((day?.right ?? 0) - (day?.left ?? 0)).toBeGreaterThan(500);
  });

  it('lets "by" end at its bound, as long an arrow wherever it stands, and "since" begin at its start', () => {
    const { rows, axis, ground } = planOf(
      timelineOf([
        event('1', '2000', 'First'),
        event('2', '../2010', 'By'),
        event('3', '2015/..', 'Since'),
        event('4', '2020', 'Last'),
      ]),
      'slide',
      { scale: 'linear' },
    );
    const marks = rows[0]?.marks ?? [];
    const perYear = axis.width / 21;
    const by = marks.find((mark) => mark.openLeft);
    const since = marks.find((mark) => mark.openRight);
    expect(by?.right).toBeCloseTo(axis.left + perYear * 11, 0);
    expect((by?.right ?? 0) - (by?.left ?? 0)).toBeCloseTo(ground.text * 2.6, 5);
    expect(since?.left).toBeCloseTo(axis.left + perYear * 15, 0);
    expect(since?.right).toBe(ground.width - 1);
  });

  it('draws to scale, and says so, where equal steps are too many to name', () => {
    const steps = timelineOf(
      Array.from({ length: 16 }, (_, index) => event(`e${index}`, `${1900 + index * 8}`, 'Step')),
    );
    expect(chartOf(steps, { scale: 'ordinal' }).codes).toEqual(['charts/form']);
    expectRight(steps, { scale: 'ordinal' });
  });
});

describe('eras', () => {
  it('are one band across a cut of the axis, with a label that no break splits', () => {
    const eras = [
      era('long', '1990/2021', 'The long years between', { derived: 'start' }),
      era('now', '2021/..', 'Now'),
    ];
    const cut = timelineOf(
      [event('1', '1990', 'First'), event('2', '2020', 'Next'), event('3', '2021', 'Last')],
      { eras },
    );
    const plan = planOf(cut, 'slide', { scale: 'segmented' });
    const [band] = plan.eras;
    expect(band?.cuts).toHaveLength(1);
    for (const { cuts, labelX, labelWidth } of plan.eras)
      for (const { left, right } of cuts) expect(labelX + labelWidth <= left || labelX >= right).toBe(true);
    expectRight(cut, { scale: 'segmented' });
  });

  it('that find no row are named in words', () => {
    const eras = Array.from({ length: 12 }, (_, index) =>
      era(`era${index}`, `20${10 + index}/..`, `Era ${index}`),
    );
    const crowded = timelineOf([event('1', '2010', 'First'), event('2', '2022', 'Last')], { eras });
    const said = words(crowded, 'slide');
    for (let index = 0; index < 12; index++) expect(said).toContain(`Era ${index}`);
    expectRight(crowded);
  });
});

describe('a crowded timeline', () => {
  it('counts all its events in a strip and names key ones; without key ones it says how to choose', () => {
    const crowd = timelineOf(many(200, (index) => ({ key: index % 50 === 0 })));
    const plan = planOf(crowd);
    expect(plan.strip?.columns.reduce((sum, column) => sum + column.count, 0)).toBeCloseTo(200);
    expect(words(crowd)).toContain('200 events, counted by');
    expect(chartOf(crowd).codes).toEqual([]);
    expect(chartOf(timelineOf(many(200))).codes).toEqual(['charts/too-many']);
    expectRight(crowd);
  });

  it('does not count a year in one of its months', () => {
    const plan = planOf(timelineOf(many(120)));
    expect(words(timelineOf(many(120)))).toContain('counted by year');
    expect(plan.strip?.columns.every((column) => Number.isInteger(column.count))).toBe(true);
  });

  it('draws 2,000 events within a second', () => {
    const crowd = timelineOf(
      many(2000, (index) => ({ category: index % 2 ? 'a' : 'b', key: index % 100 === 0 })),
    );
    for (const size of SIZES) {
      chartOf(crowd).chart?.draw(size);
      const before = process.cpuUsage();
      chartOf(crowd).chart?.draw(size);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000, size).toBeLessThan(1000);
    }
    expectRight(crowd);
  });

  it('gives each category a row of its own where lanes are asked for', () => {
    const crowd = timelineOf(many(12, (index) => ({ category: 'ab'[index % 2] ?? 'a' })));
    const plan = planOf(crowd, 'full', { lanes: true });
    expect(plan.rows.map((row) => row.look?.id)).toEqual(['a', 'b']);
    for (const row of plan.rows)
      for (const mark of row.marks)
        expect(mark.events.every((one) => one.category === row.look?.id)).toBe(true);
    expect(words(crowd, 'full', { lanes: true })).toContain('Kind b');
    expectRight(crowd, { lanes: true });
  });

  it('gives up the rows where they would leave no room even for numbers', () => {
    const films = Array.from({ length: 26 }, (_, index) => {
      const when = `${1975 + Math.floor((index * 36) / 26)}-06-${10 + (index % 20)}`;
      return event(`f${index}`, when, `The adventures of somebody, part ${index} of many`, {
        category: ['a', 'b', 'c', 'none'][index % 4] ?? 'none',
      });
    });
    const crowd = timelineOf(films, { categories: ['a', 'b', 'c'] });
    expectRight(crowd, { lanes: true });
    const plan = planOf(crowd, 'slide', { lanes: true });
    expect(plan.rows).toHaveLength(1);
    expect(plan.rows[0]?.labels.some(({ place }) => place !== null)).toBe(true);
  });

  it('uses four hues at most, the same shapes in grey for further categories', () => {
    const ids = [...'abcdefghij'];
    const crowd = timelineOf(
      many(30, (index) => ({ category: ids[index % ids.length] ?? 'a' })),
      { categories: ids },
    );
    const { categories } = readTimeline(crowd, timelineSpec(), { theme, language: 'en-GB' });
    const hues = new Set(categories.map((look) => look.color));
    hues.delete(theme.colors.muted);
    expect(hues.size).toBe(4);
    expect(new Set(categories.slice(0, 8).map((look) => `${look.color} ${look.glyph}`)).size).toBe(8);
    expectRight(crowd);
  });
});

function never(): never {
  throw new Error('no chart');
}
