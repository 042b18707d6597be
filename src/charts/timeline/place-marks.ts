import type { Ground } from '../ground.ts';
import { chooseAnchors } from './choose-anchors.ts';
import { extentOf } from './lay-axis.ts';
import { openCovers } from './open-covers.ts';
import { type AxisPlan, BY_LENGTH } from './plan-axis.ts';
import type { Mark } from './read-marks.ts';
import { shareOf } from './segmented-scale.ts';
import { type Stacked, stackMarks } from './stack-marks.ts';
import type { TimelineData } from './timeline-data.ts';

/** A mark on its lane, and where its leader stands, in points from the chart's left. */
export interface PlacedMark extends Mark, Stacked {
  readonly anchor: number;
}

/** A mark of one month must be seen, and an ongoing one needs room for its point; factors of the text's size. */
const LEAST_BAR = 0.32;
const LEAST_OPEN = 2;
const DOT = 0.72;
/** Different looks that share a moment are stacked, at most so many. */
const MOST_LOOKS = 4;

/** Marks → lanes above the axis; none overlaps another. */
export function placeMarks(
  marks: readonly Mark[],
  axis: AxisPlan,
  { data, ground }: { readonly data: TimelineData; readonly ground: Ground },
): readonly PlacedMark[] {
  const { text } = ground;
  const extents = marks.map((mark) => {
    const { left, right } = extentIn(mark, axis, ground);
    return {
      left: axis.left + left,
      right: axis.left + right,
      lanes: mark.moment ? looksOf(mark, data).length : 1,
    };
  });
  const apart = text * 0.5;
  const piled = stackMarks(extents, 0);
  const first = chooseAnchors(marks, piled, apart);
  const covered = first.flatMap((anchor, index) => (anchor === null ? [index] : []));
  const stacked = covered.length === 0 ? piled : openCovers(marks, piled, covered);
  const anchors = covered.length === 0 ? first : chooseAnchors(marks, stacked, apart);
  return marks.flatMap((mark, index) => {
    const place = stacked[index];
    return place ? [{ ...mark, ...place, anchor: anchors[index] ?? (place.left + place.right) / 2 }] : [];
  });
}

function extentIn(
  mark: Mark,
  axis: AxisPlan,
  { text, width }: Ground,
): { readonly left: number; readonly right: number } {
  const { pieces } = axis;
  if (mark.openLeft) {
    const right = shareOf(pieces, mark.end) * axis.width;
    return { left: Math.max(-axis.left, right - text * BY_LENGTH), right };
  }
  if (mark.moment) {
    const middle = shareOf(pieces, (mark.start + mark.end) / 2) * axis.width;
    return { left: middle - (text * DOT) / 2, right: middle + (text * DOT) / 2 };
  }
  if (mark.openRight) {
    const edge = width - 1 - axis.left;
    return {
      left: Math.min(shareOf(pieces, mark.start) * axis.width, edge - text * LEAST_OPEN),
      right: edge,
    };
  }
  return extentOf(mark, { pieces, width: axis.width, least: text * LEAST_BAR });
}

/** The looks of a mark's events, each once. */
export function looksOf(mark: Mark, data: TimelineData): readonly ReturnType<TimelineData['lookOf']>[] {
  return [...new Set(mark.events.map(data.lookOf))].slice(0, MOST_LOOKS);
}
