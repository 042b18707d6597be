import { describe, expect, it } from 'vitest';
import { civilOf } from '../../../../src/charts/timeline/civil-day.ts';
import { cutAxis } from '../../../../src/charts/timeline/cut-axis.ts';
import { readMarks } from '../../../../src/charts/timeline/read-marks.ts';
import { era, event, exampleTimeline } from '../../../support/chart-briefing.ts';

const years = (...list: readonly string[]) =>
  readMarks(list.map((year, index) => event(`e${index}`, year, year)));
const from = (days: number) => civilOf(days).year;

describe('the axis of a timeline', () => {
  it('is cut where the brief is silent and where the largest gap takes most of the room', () => {
    const { events, eras } = exampleTimeline();
    const axis = cutAxis(readMarks(events), eras, 'auto');
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
    const axis = cutAxis(years('2001', '2004', '2008', '2010'), [], 'auto');
    expect(axis).toMatchObject({ mode: 'linear', breaks: [] });
  });

  it('names silent years on an axis that is not cut', () => {
    const axis = cutAxis(
      years('1900', '2000'),
      [era('s', '1910/1989', 'Silence', { silent: true })],
      'linear',
    );
    expect(axis.breaks).toEqual([]);
    expect(axis.silences.map((one) => one.label)).toEqual([['80 years', 'not covered']]);
  });

  it('says "not drawn" where only part of a gap is silent', () => {
    const axis = cutAxis(years('1900', '2000'), [era('s', '1910/1989', 'Silence', { silent: true })], 'auto');
    expect(axis.breaks.map((one) => one.label)).toEqual([['99 years', 'not drawn']]);
  });

  it('cuts every gap when steps are equal, and names its length', () => {
    const axis = cutAxis(years('1900', '1950', '2000'), [], 'ordinal');
    expect(axis.breaks.map((one) => one.label)).toEqual([['49 years'], ['49 years']]);
  });

  it('counts years before 1582 and before the common era without Date', () => {
    const axis = cutAxis(years('-0044', '0079'), [], 'segmented');
    expect(axis.breaks.map((one) => one.label)).toEqual([['122 years', 'not drawn']]);
  });
});
