import type { Sketch } from '../sketch.ts';
import { looksOf } from './place-marks.ts';
import type { TimelinePlan } from './plan-timeline.ts';
import { byArrow, type Edges, pointedBar } from './pointed-bar.ts';
import type { Stretch } from './read-marks.ts';
import { markBox } from './timeline-boxes.ts';
import type { TimelineData } from './timeline-data.ts';

/**
 * Marks that last: a bar over the unit given, pointed where it goes on, hollow where it is uncertain; "by" is an arrow
 * that dissolves before its bound. Events of several categories share their bar's height. Moments are Chart.js's points.
 */
export function drawMarks(sketch: Sketch, data: TimelineData, plan: TimelinePlan): void {
  const paper = plan.ground.theme.colors.background;
  for (const [row, { marks }] of plan.rows.entries())
    for (const mark of marks) {
      if (mark.moment) continue;
      const colors = [...new Set(looksOf(mark, data).map((look) => look.color))];
      const box = markBox(mark, plan, row);
      const band = (box.bottom - box.top) / Math.max(1, colors.length);
      // Bars that meet are kept apart by a hair.
      const apart = box.right - box.left > 4 ? 0.5 : 0;
      for (const [index, color] of colors.entries()) {
        const top = box.top + band * index;
        const edges = { left: box.left + apart, right: box.right - apart, top, bottom: top + band };
        drawBar(sketch, edges, { mark, color, paper });
      }
    }
}

const OUTLINE = 1.5;

function drawBar(
  sketch: Sketch,
  edges: Edges,
  { mark, color, paper }: { readonly mark: Stretch; readonly color: string; readonly paper: string },
): void {
  const hollow = mark.uncertain || mark.approximate;
  const dash = mark.approximate ? [2.5, 2] : [];
  if (mark.openLeft) {
    const { solid, dissolving } = byArrow(edges);
    for (const stripe of dissolving) sketch.path(stripe, { fill: color });
    const look = { fill: paper, stroke: color, width: OUTLINE, dash };
    sketch.path(pointedBar(hollow ? inside(solid) : solid, mark), hollow ? look : { fill: color });
    return;
  }
  if (hollow)
    sketch.path(pointedBar(inside(edges), mark), { fill: paper, stroke: color, width: OUTLINE, dash });
  else sketch.path(pointedBar(edges, mark), { fill: color });
}

function inside({ left, right, top, bottom }: Edges): Edges {
  const half = Math.min(OUTLINE, (right - left) / 2, (bottom - top) / 2) / 2;
  return { left: left + half, right: right - half, top: top + half, bottom: bottom - half };
}
