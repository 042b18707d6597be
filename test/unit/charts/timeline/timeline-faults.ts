import { frameChart } from '../../../../src/charts/frame.ts';
import type { Ground } from '../../../../src/charts/ground.ts';
import { choosePlan } from '../../../../src/charts/timeline/choose-plan.ts';
import { drawTimeline } from '../../../../src/charts/timeline/draw-timeline.ts';
import type { TimelinePlan } from '../../../../src/charts/timeline/plan-timeline.ts';
import {
  type Leader,
  type TimelineBox,
  timelineBoxes,
} from '../../../../src/charts/timeline/timeline-boxes.ts';
import type { TimelineData } from '../../../../src/charts/timeline/timeline-data.ts';
import { inkOf, numbersOf, textsOf } from '../shapes.ts';

/** Points that two boxes may share. */
const SLACK = 0.05;

/** All that is wrong with a timeline on a ground, in words; nothing where it is as the bars of charts ask. */
export function timelineFaults(data: TimelineData, ground: Ground): readonly string[] {
  const drawn = drawingFaults(data, ground);
  if (data.marks.length === 0) return drawn;
  const plan = choosePlan(data, ground);
  const { boxes, leaders } = timelineBoxes(plan);
  return [
    ...drawn,
    ...overlaps(boxes),
    ...crossings(boxes, leaders, plan.ground),
    ...outside(boxes, plan),
    ...missing(data, plan),
    ...mute(plan),
  ];
}

function drawingFaults(data: TimelineData, ground: Ground): readonly string[] {
  const frame = { title: 'A finding', subtitle: null, notes: [], source: null, alt: '', marking: null };
  const drawing = frameChart(ground, frame, (own) => drawTimeline(data, own));
  const loose = textsOf(drawing).filter((shape) => {
    const ink = inkOf(shape);
    return (
      ink.left < -0.5 || ink.right > drawing.width + 0.5 || ink.top < -1 || ink.bottom > drawing.height + 1
    );
  });
  return [
    ...(numbersOf(drawing).every(Number.isFinite) ? [] : ['a number that is none']),
    ...(drawing.height <= mostHeight(ground) + 0.1 ? [] : [`${drawing.height} points high`]),
    ...loose.map((shape) => `text ${shape.text} outside`),
  ];
}

/** Rows whose events the key numbers, and in which no number is to be seen. */
function mute({ rows }: TimelinePlan): readonly string[] {
  return rows
    .filter(({ labels }) => labels.some(({ number }) => number !== null))
    .filter(({ labels }) => labels.every(({ place }) => place === null))
    .map((row) => `no number above the marks of ${row.look?.label ?? 'the row'}`);
}

function overlap(a: TimelineBox, b: TimelineBox): boolean {
  return (
    a.left + SLACK < b.right &&
    b.left + SLACK < a.right &&
    a.top + SLACK < b.bottom &&
    b.top + SLACK < a.bottom
  );
}

/** An era's label stands on its own band. */
function mayTouch(a: TimelineBox, b: TimelineBox): boolean {
  return a.of === b.of && a.kind.startsWith('era') && b.kind.startsWith('era');
}

function overlaps(boxes: readonly TimelineBox[]): readonly string[] {
  return boxes.flatMap((box, index) =>
    boxes
      .slice(0, index)
      .filter((other) => overlap(box, other) && !mayTouch(box, other))
      .map((other) => `${box.kind} ${box.of} on ${other.kind} ${other.of}`),
  );
}

const WORDS: readonly TimelineBox['kind'][] = [
  'label',
  'row-name',
  'legend',
  'axis-word',
  'era-label',
  'text',
  'key',
];

/** Width of a dot, as a factor of the text's size. */
const DOT = 0.72;

/**
 * No leader passes another mark, but for marks no wider than a dot that are piled at one place on the axis, and where
 * marks above cover all of its own: they give way by a hair where that says nothing wrong about their dates.
 */
function mayNotCross(
  leader: Leader,
  box: TimelineBox,
  { boxes, dot }: { readonly boxes: readonly TimelineBox[]; readonly dot: number },
): boolean {
  if (box.kind !== 'mark' || box.of === leader.of) return false;
  const own = boxes.find((one) => one.kind === 'mark' && one.of === leader.of);
  if (own && isCovered(own, boxes)) return false;
  const wide = (one: TimelineBox) => one.right - one.left > dot + SLACK;
  return !own || wide(own) || wide(box) || own.right <= box.left || box.right <= own.left;
}

/** Whether marks above leave none of a mark free. */
function isCovered(own: TimelineBox, boxes: readonly TimelineBox[]): boolean {
  const above = boxes.filter((box) => box.kind === 'mark' && box.bottom <= own.top + SLACK);
  let free = own.left;
  for (const { left, right } of above.toSorted((a, b) => a.left - b.left))
    if (left <= free + SLACK) free = Math.max(free, right);
  return free >= own.right - SLACK;
}

function crossings(
  boxes: readonly TimelineBox[],
  leaders: readonly Leader[],
  { text }: Ground,
): readonly string[] {
  return leaders.flatMap((leader) =>
    boxes
      .filter((box) => WORDS.includes(box.kind) || mayNotCross(leader, box, { boxes, dot: text * DOT }))
      .filter(({ left, right, top, bottom }) => {
        const beside = leader.x <= left + SLACK || leader.x >= right - SLACK;
        return !beside && leader.top < bottom - SLACK && leader.bottom > top + SLACK;
      })
      .map((box) => `leader of ${leader.of} over ${box.kind} ${box.of}`),
  );
}

function outside(boxes: readonly TimelineBox[], { ground, levels }: TimelinePlan): readonly string[] {
  const room = { left: -SLACK, right: ground.width + SLACK, top: -SLACK, bottom: levels.height + SLACK };
  return boxes
    .filter(
      (box) =>
        box.left < room.left || box.right > room.right || box.top < room.top || box.bottom > room.bottom,
    )
    .map((box) => `${box.kind} ${box.of} outside`);
}

/** Events that neither stand above the axis nor are counted in the strip, and those the key should explain and does not. */
function missing(data: TimelineData, plan: TimelinePlan): readonly string[] {
  const labels = plan.rows.flatMap((row) => row.labels);
  const marked = new Set(plan.rows.flatMap((row) => row.marks.flatMap((mark) => mark.events)));
  const labelled = labels.filter((one) => one.number === null && one.place !== null);
  const explained = new Set([...labelled.flatMap((one) => one.mark.events), ...plan.key.events]);
  const dated = data.marks.flatMap((mark) => mark.events);
  const counted = Math.round(plan.strip?.columns.reduce((sum, column) => sum + column.count, 0) ?? 0);
  const lost = plan.strip
    ? [...(counted === dated.length ? [] : [`the strip counts ${counted} of ${dated.length}`])]
    : dated.filter((event) => !marked.has(event) || !explained.has(event)).map(({ id }) => id);
  const inTray = (plan.tray?.events.length ?? 0) + (plan.tray?.more ?? 0);
  return [...lost, ...(inTray === data.undated.length ? [] : ['undated'])];
}

/** A column grows to 350 points where a key has to be cut else; the other sizes keep their height. */
function mostHeight({ size, height }: Ground): number {
  return size === 'column' ? 350 : height;
}
