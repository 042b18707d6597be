import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../../../src/charts/draw-charts.ts';
import { makeGround } from '../../../../src/charts/ground.ts';
import { placeMarks } from '../../../../src/charts/timeline/place-marks.ts';
import { planAxis } from '../../../../src/charts/timeline/plan-axis.ts';
import { readTimeline } from '../../../../src/charts/timeline/timeline-data.ts';
import type { Timeline, TimelineEvent } from '../../../../src/model/briefing.ts';
import type { ChartSize } from '../../../../src/model/chart.ts';
import type { TimelineSpec } from '../../../../src/model/chart-spec.ts';
import { openFonts } from '../../../../src/text/open-fonts.ts';
import {
  chartAudience,
  chartBriefing,
  event,
  exampleTimeline,
  nowhere,
  text,
  timelineSpec,
} from '../../../support/chart-briefing.ts';
import { boxOf, pathsOf, textsOf, wordsOf } from '../shapes.ts';

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

/** The marks of a timeline as they stand on a slide. */
function placed(timeline: Timeline, spec: Partial<TimelineSpec> = {}) {
  const data = readTimeline(timeline, timelineSpec(spec), { theme: audience.theme, language: 'en-GB' });
  const ground = makeGround('slide', { theme: audience.theme, fonts, language: 'en-GB' });
  const axis = planAxis(data, ground, 0);
  return { axis, marks: placeMarks(data.marks, axis, { data, ground }) };
}

describe('a timeline', () => {
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
    const { axis, marks } = placed(timelineOf(events));
    const [year, month, , day] = marks;
    expect(axis.mode).toBe('linear');
    const perYear = axis.width / 2;
    expect(year).toMatchObject({ moment: false, left: axis.left });
    expect(year?.right).toBeCloseTo(axis.left + perYear, 0);
    expect(month?.left).toBeCloseTo(axis.left + (perYear * 181) / 365, 0);
    expect((month?.right ?? 0) - (month?.left ?? 0)).toBeCloseTo((perYear * 31) / 365, 0);
    expect(day).toMatchObject({ moment: true });
    expect(((day?.left ?? 0) + (day?.right ?? 0)) / 2).toBeCloseTo(axis.left + perYear * 1.5, 0);
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

  it('counts more events than can be labelled in a strip, and names the key ones above it', () => {
    const events = Array.from({ length: 90 }, (_, index) =>
      event(`e${index}`, `${1930 + index}`, `Event number ${index} of a long list`, { key: index === 44 }),
    );
    const words = wordsOf(draw(timelineOf(events)));
    expect(words).toMatch(/^90 events, counted by year; \d+ named/);
    expect(words).toContain('Event number 44 of a long list');
  });

  it('lists events without a date alone, without an axis', () => {
    const drawing = draw(timelineOf([event('u', '', 'A pact', { order: 'after the war' })]), 'column');
    expect(wordsOf(drawing)).toBe('Undated A pact (after the war)');
  });
});
