import { BASELINE, LINE } from '../set-text.ts';
import type { PlacedMark } from './place-marks.ts';
import { ERA_ROW } from './plan-eras.ts';
import type { MarkLabel } from './plan-labels.ts';
import type { TimelinePlan } from './plan-timeline.ts';

/** A rectangle in points from the chart's top left. */
export interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A rectangle that something of a timeline takes. */
export interface TimelineBox extends Rectangle {
  readonly kind:
    | 'legend'
    | 'row-name'
    | 'label'
    | 'mark'
    | 'axis-word'
    | 'strip'
    | 'era'
    | 'era-label'
    | 'text'
    | 'key';
  /** What it says, or the ids of its events. */
  readonly of: string;
}

/** The upright line from a mark to its label. */
export interface Leader {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly of: string;
}

/** All that a timeline draws, as rectangles, and the leaders between them. */
export function timelineBoxes(plan: TimelinePlan): {
  readonly boxes: readonly TimelineBox[];
  readonly leaders: readonly Leader[];
} {
  const leaders = plan.rows.flatMap((row, index) =>
    row.labels.flatMap((label) => leaderLine(label, plan, index) ?? []),
  );
  return { boxes: [...rowBoxes(plan), ...axisBoxes(plan), ...textBoxes(plan)], leaders };
}

function rowBoxes(plan: TimelinePlan): readonly TimelineBox[] {
  const { small } = plan.ground;
  return plan.rows.flatMap((row, index): readonly TimelineBox[] => {
    const { name } = row;
    const bottom = plan.levels.baselines[index] ?? 0;
    const nameTop = bottom - (name?.lines.length ?? 0) * small * LINE;
    return [
      ...(name
        ? [
            {
              kind: 'row-name' as const,
              of: name.lines.join(' '),
              left: 0,
              right: name.width,
              top: nameTop,
              bottom,
            },
          ]
        : []),
      ...row.marks.map(
        (mark): TimelineBox => ({ kind: 'mark', of: idsOf(mark), ...markBox(mark, plan, index) }),
      ),
      ...row.labels.flatMap((label): readonly TimelineBox[] => {
        const box = labelBox(label, plan, index);
        return box ? [{ kind: 'label', of: idsOf(label.mark), ...box }] : [];
      }),
    ];
  });
}

function axisBoxes({ axis, ground, levels, strip, eras }: TimelinePlan): readonly TimelineBox[] {
  const { small } = ground;
  const axisY = levels.baselines.at(-1) ?? 0;
  const words = axis.words.map(({ text, middle, width, row }): TimelineBox => {
    const top = axisY + small * (0.45 + row * 1.2);
    return {
      kind: 'axis-word',
      of: text,
      left: middle - width / 2,
      right: middle + width / 2,
      top,
      bottom: top + small * 1.2,
    };
  });
  const bands = eras.flatMap((band): readonly TimelineBox[] => {
    const top = levels.eraY + band.row * small * ERA_ROW;
    const bottom = top + small * (ERA_ROW - 0.2);
    const of = band.era.id;
    return [
      { kind: 'era', of, left: band.left, right: band.right, top, bottom },
      { kind: 'era-label', of, left: band.labelX, right: band.labelX + band.labelWidth, top, bottom },
    ];
  });
  const from = strip?.columns[0]?.left ?? 0;
  const to = strip?.columns.at(-1)?.right ?? 0;
  const columns: readonly TimelineBox[] = strip
    ? [
        {
          kind: 'strip',
          of: 'strip',
          left: from,
          right: to,
          top: levels.stripY,
          bottom: levels.stripY + strip.bars,
        },
      ]
    : [];
  return [...words, ...bands, ...columns];
}

function textBoxes({
  legend,
  ground,
  levels,
  strip,
  others,
  tray,
  key,
}: TimelinePlan): readonly TimelineBox[] {
  const { small, width } = ground;
  const paragraph = (of: string, top: number, height: number): TimelineBox => ({
    ...{ kind: 'text', of, left: 0, right: width, top, bottom: top + height },
  });
  return [
    ...legend.entries.map(
      ({ look, x, top, width: wide }): TimelineBox => ({
        ...{ kind: 'legend', of: look.id, left: x, right: x + wide, top, bottom: top + small * LINE },
      }),
    ),
    ...(strip ? [paragraph('caption', levels.stripY + strip.bars + small * 0.25, strip.caption.height)] : []),
    ...(others ? [paragraph('others', levels.othersY, others.height)] : []),
    ...(tray ? [paragraph('tray', levels.trayY, tray.paragraph.height)] : []),
    ...key.entries.map(
      (entry, index): TimelineBox => ({
        ...{ kind: 'key', of: `${index}`, left: entry.x, right: entry.x + entry.width },
        ...{ top: levels.keyY + entry.y, bottom: levels.keyY + entry.y + entry.paragraph.height },
      }),
    ),
  ];
}

function idsOf({ events }: PlacedMark): string {
  return events.map(({ id }) => id).join(' ');
}

/** Where a mark stands on its lane; `row` is its row's index. */
export function markBox(mark: PlacedMark, { lane, levels }: TimelinePlan, row: number): Rectangle {
  const bottom = (levels.baselines[row] ?? 0) - mark.lane * lane - Math.min(1, lane * 0.1);
  const height = mark.lanes * lane - Math.min(2, lane * 0.2);
  return { left: mark.left, right: mark.right, top: bottom - height, bottom };
}

/** Where a label's words stand (a number's box is as wide as the widest number); null where it has no place. */
export function labelBox(label: MarkLabel, { rows, levels }: TimelinePlan, row: number): Rectangle | null {
  const { place, width, height } = label;
  if (!place) return null;
  const foot = (levels.baselines[row] ?? 0) - (rows[row]?.markHeight ?? 0);
  const bottom = foot - place.bottom;
  return { left: place.left, right: place.left + width, top: bottom - height, bottom };
}

/** From a mark's upper edge to the top of its label, or the foot of its number. */
export function leaderLine(label: MarkLabel, plan: TimelinePlan, row: number): Leader | null {
  const box = labelBox(label, plan, row);
  if (!box) return null;
  const { mark } = label;
  const bottom = markBox(mark, plan, row).top;
  const top = label.number === null ? box.top + plan.ground.text * (BASELINE - 0.75) : box.bottom;
  return { x: mark.anchor, top, bottom, of: idsOf(mark) };
}
