import { expect, it } from 'vitest';
import { chooseAnchors } from '../../../../src/charts/timeline/choose-anchors.ts';
import { openCovers } from '../../../../src/charts/timeline/open-covers.ts';
import { clockOf, readMarks } from '../../../../src/charts/timeline/read-marks.ts';
import { event } from '../../../support/chart-briefing.ts';

const marksOf = (...dates: readonly string[]) => {
  const events = dates.map((date, index) => event(`e${index}`, date, date));
  return readMarks(events, clockOf(events.flatMap(({ date }) => (date ? [date.edtf] : []))));
};

it('a bar that lies under others shows a ledge, which its leader reaches', () => {
  const marks = marksOf('2022', '2022?');
  const stacked = [
    { left: 0, right: 40, lane: 0, lanes: 1 },
    { left: 0, right: 40, lane: 1, lanes: 1 },
  ];
  expect(chooseAnchors(marks, stacked, 5)[0]).toBeNull();
  const opened = openCovers(marks, stacked, [0]);
  expect(opened.map(({ left, right }) => [left, right])).toEqual([
    [0, 40],
    [4, 40],
  ]);
  expect(chooseAnchors(marks, opened, 5)[0]).toBe(2);
});

it('a dot never gives way, for it stands where its moment is', () => {
  const marks = marksOf('2022-02', '2022-02-14');
  const stacked = [
    { left: 10, right: 15, lane: 0, lanes: 1 },
    { left: 8, right: 18, lane: 1, lanes: 1 },
  ];
  expect(openCovers(marks, stacked, [0])).toEqual(stacked);
});
