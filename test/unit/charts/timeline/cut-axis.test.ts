import { describe, expect, it } from 'vitest';
import { civilOf } from '../../../../src/charts/timeline/civil-day.ts';
import { cutAxis } from '../../../../src/charts/timeline/cut-axis.ts';
import { clockOf, readMarks } from '../../../../src/charts/timeline/read-marks.ts';
import type { Timeline, TimelineEvent } from '../../../../src/model/briefing.ts';
import type { TimelineSpec } from '../../../../src/model/chart-spec.ts';
import { era, event, exampleTimeline } from '../../../support/chart-briefing.ts';

const years = (...list: readonly string[]) => list.map((year, index) => event(`e${index}`, year, year));

function axisOf(events: readonly TimelineEvent[], eras: Timeline['eras'], scale: TimelineSpec['scale']) {
  const clock = clockOf(events.flatMap(({ date }) => (date ? [date.edtf] : [])));
  return cutAxis({ marks: readMarks(events, clock), eras, scale, clock, language: 'en-GB' });
}

const from = (days: number) => civilOf(days).year;

describe('the axis of a timeline', () => {
  it('is cut where the brief is silent and where the largest gap takes most of the room', () => {
    const { events, eras } = exampleTimeline();
    const axis = axisOf(events, eras, 'auto');
    expect(axis.mode).toBe('segmented');
    expect(axis.breaks.map((one) => one.label)).toEqual([
      ['448 years', 'not covered'],
      ['10 years', 'not drawn'],
    ]);
    expect(axis.pieces.map((piece) => [from(piece.from), from(piece.to)])).toEqual([
      [1555, 1563],
      [2011, 2012],
      [2022, 2026],
    ]);
  });

  it('stays in one piece when the years are evenly spread', () => {
    const axis = axisOf(years('2001', '2004', '2008', '2010'), [], 'auto');
    expect(axis).toMatchObject({ mode: 'linear', breaks: [] });
  });

  it('of an incident covers its minutes, also where a period of hours lies over it', () => {
    const events = [event('a', '2026-03-04T07:55Z', 'a'), event('b', '2026-03-04T11:47Z', 'b')];
    const [piece, ...more] = axisOf(
      events,
      [era('down', '2026-03-04T08:12Z/2026-03-04T11:47Z', 'Down')],
      'auto',
    ).pieces;
    expect(more).toEqual([]);
    const hours = (day = 0) => (day - Math.floor(day)) * 24;
    expect(hours(piece?.from)).toBeCloseTo(7 + 5 / 6, 5);
    expect(hours(piece?.to)).toBeCloseTo(11 + 5 / 6, 5);
  });

  it('names silent years on an axis that is not cut', () => {
    const axis = axisOf(
      years('1900', '2000'),
      [era('s', '1910/1989', 'Silence', { silent: true })],
      'linear',
    );
    expect(axis.breaks).toEqual([]);
    expect(axis.silences.map((one) => one.label)).toEqual([['80 years', 'not covered']]);
  });

  it('says "not drawn" where only part of a gap is silent', () => {
    const axis = axisOf(years('1900', '2000'), [era('s', '1910/1989', 'Silence', { silent: true })], 'auto');
    expect(axis.breaks.map((one) => one.label)).toEqual([['99 years', 'not drawn']]);
  });

  it('cuts every gap when steps are equal, and names its length', () => {
    const axis = axisOf(years('1900', '1950', '2000'), [], 'ordinal');
    expect(axis.breaks.map((one) => one.label)).toEqual([['49 years'], ['49 years']]);
  });

  it('does not cut more steps than can be named: the axis is then to scale', () => {
    const many = Array.from({ length: 16 }, (_, index) => `${1900 + index * 8}`);
    expect(axisOf(years(...many), [], 'ordinal')).toMatchObject({ mode: 'linear', breaks: [] });
  });

  it('names a gap of an incident in hours and minutes', () => {
    const at = (time: string) => `2026-03-11T${time}+00:00`;
    const axis = axisOf(years(at('02:14'), at('02:30'), at('15:05')), [], 'auto');
    expect(axis.breaks.map((one) => one.label)).toEqual([['12 hours', 'not drawn']]);
  });

  it('counts years before 1582 and before the common era without Date', () => {
    const axis = axisOf(years('-0044', '0079'), [], 'segmented');
    expect(axis.breaks.map((one) => one.label)).toEqual([['122 years', 'not drawn']]);
  });
});
