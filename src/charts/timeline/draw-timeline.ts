import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { recordChart } from '../record-chart.ts';
import { drawParagraph } from '../set-text.ts';
import { makeSketch } from '../sketch.ts';
import { choosePlan } from './choose-plan.ts';
import { drawAxis } from './draw-axis.ts';
import { drawEras } from './draw-eras.ts';
import { drawLabels } from './draw-labels.ts';
import { drawLegend } from './draw-legend.ts';
import { drawMarks } from './draw-marks.ts';
import { drawRows } from './draw-rows.ts';
import { drawStrip } from './draw-strip.ts';
import { looksOf } from './place-marks.ts';
import type { TimelinePlan } from './plan-timeline.ts';
import { planTray } from './plan-tray.ts';
import type { TimelineData } from './timeline-data.ts';

/** Timeline → shapes. */
export function drawTimeline(data: TimelineData, ground: Ground): Body {
  return data.marks.length === 0 ? drawTrayAlone(data, ground) : drawPlan(data, choosePlan(data, ground));
}

/** Names of our glyphs in Chart.js. */
const POINTS = { circle: 'circle', square: 'rect', triangle: 'triangle', diamond: 'rectRot' } as const;

/** Chart.js places and draws the moments on the segmented scale; the rest is drawn under and over it. */
function drawPlan(data: TimelineData, plan: TimelinePlan): Body {
  const { ground, axis, levels } = plan;
  const axisY = levels.baselines.at(-1) ?? 0;
  const moments = momentsOf(data, plan);
  const points = {
    data: moments.map(({ x, y }) => ({ x, y })),
    pointStyle: moments.map(({ look }) => POINTS[look.glyph]),
    pointRadius: plan.lane * 0.44,
    pointBorderWidth: Math.min(1.5, plan.lane * 0.2),
    pointBorderColor: moments.map(({ look }) => look.color),
    pointBackgroundColor: moments.map(({ look, hollow }) =>
      hollow ? ground.theme.colors.background : look.color,
    ),
    clip: false as const,
  };
  const padding = {
    left: axis.left,
    right: ground.width - axis.left - axis.width,
    top: 0,
    bottom: levels.height - axisY,
  };
  return recordChart(
    {
      type: 'scatter',
      data: { datasets: [points] },
      options: {
        layout: { padding },
        scales: {
          x: { type: 'segmented', display: false, pieces: axis.pieces },
          y: { type: 'linear', display: false, min: 0, max: axisY },
        },
      },
    },
    {
      width: ground.width,
      height: levels.height,
      fonts: ground.fonts,
      under: (sketch) => {
        drawEras(sketch, plan);
        drawStrip(sketch, plan);
        drawRows(sketch, plan);
        drawLabels(sketch, data, plan);
        drawAxis(sketch, plan);
        drawMarks(sketch, data, plan);
      },
      over: (sketch) => {
        drawLegend(sketch, plan.legend, ground);
        if (plan.others) drawParagraph(sketch, plan.others, 0, levels.othersY);
        if (plan.tray) drawParagraph(sketch, plan.tray.paragraph, 0, levels.trayY);
        for (const { paragraph, x, y } of plan.key.entries)
          drawParagraph(sketch, paragraph, x, levels.keyY + y);
      },
    },
  );
}

/** Moments with the day at which they stand, and their height above the axis in points. */
function momentsOf(data: TimelineData, { rows, levels, lane }: TimelinePlan) {
  const axisY = levels.baselines.at(-1) ?? 0;
  return rows.flatMap((row, index) =>
    row.marks.flatMap((mark) =>
      (mark.moment ? looksOf(mark, data) : []).map((look, above) => ({
        x: (mark.start + mark.end) / 2,
        y: axisY - (levels.baselines[index] ?? 0) + (mark.lane + above + 0.5) * lane,
        look,
        hollow: mark.uncertain || mark.approximate,
      })),
    ),
  );
}

/** Lines that undated events may take where there is nothing else. */
const TRAY_ALONE = { slide: 12, column: 20, square: 16, full: 40 } as const;

function drawTrayAlone(data: TimelineData, ground: Ground): Body {
  const sketch = makeSketch(ground.fonts);
  const tray = planTray(data.undated, ground, TRAY_ALONE[ground.size]);
  if (tray) drawParagraph(sketch, tray.paragraph, 0, 0);
  return { height: tray?.paragraph.height ?? 0, shapes: sketch.shapes };
}
