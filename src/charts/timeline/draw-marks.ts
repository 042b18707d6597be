import type { Sketch } from '../sketch.ts';
import type { TimelinePlan } from './plan-timeline.ts';
import { type Edges, pointedBar } from './pointed-bar.ts';
import type { Stretch } from './read-marks.ts';
import type { TimelineData } from './timeline-data.ts';

/**
 * Marks that last: a bar over the unit given, pointed where it is open, hollow where it is uncertain. Events of several
 * categories share their bar's height. Moments are Chart.js's points.
 */
export function drawMarks(sketch: Sketch, data: TimelineData, { axis, ground, levels }: TimelinePlan): void {
  for (const mark of axis.marks) {
    if (mark.moment) continue;
    const colors = [...new Set(mark.events.map((event) => data.lookOf(event).color))];
    const height = axis.lane - 2;
    const bottom = levels.axisY - mark.lane * axis.lane - 1;
    const band = height / Math.max(1, colors.length);
    const left = axis.left + mark.left;
    const right = mark.openRight ? ground.width - 1 : axis.left + mark.right;
    for (const [index, color] of colors.entries()) {
      const top = bottom - height + band * index;
      const edges = { left, right, top, bottom: top + band };
      drawBar(sketch, edges, { mark, color, paper: ground.theme.colors.background });
    }
  }
}

const OUTLINE = 1.5;

function drawBar(
  sketch: Sketch,
  edges: Edges,
  { mark, color, paper }: { readonly mark: Stretch; readonly color: string; readonly paper: string },
): void {
  if (!mark.uncertain && !mark.approximate) {
    sketch.path(pointedBar(edges, mark), { fill: color });
    return;
  }
  const inside = {
    left: edges.left + OUTLINE / 2,
    right: edges.right - OUTLINE / 2,
    top: edges.top + OUTLINE / 2,
    bottom: edges.bottom - OUTLINE / 2,
  };
  const dash = mark.approximate ? [2.5, 2] : [];
  sketch.path(pointedBar(inside, mark), { fill: paper, stroke: color, width: OUTLINE, dash });
}
