import type { Body } from '../frame.ts';
import { type Ground, withText } from '../ground.ts';
import { recordChart } from '../record-chart.ts';
import { drawParagraph } from '../set-text.ts';
import { makeSketch } from '../sketch.ts';
import { drawAxis } from './draw-axis.ts';
import { drawEras } from './draw-eras.ts';
import { drawLabels } from './draw-labels.ts';
import { drawKey, drawLegend } from './draw-lists.ts';
import { drawMarks } from './draw-marks.ts';
import { makeTitleWrapper } from './label-forms.ts';
import { planTray } from './plan-lists.ts';
import { planTimeline, type TimelinePlan } from './plan-timeline.ts';
import type { TimelineData } from './timeline-data.ts';

/** Timeline → shapes. On a screen labels are as large as lets all of them be printed, down to 14 points. */
export function drawTimeline(data: TimelineData, ground: Ground): Body {
  if (data.marks.length === 0) return drawTrayAlone(data, ground);
  const wrap = makeTitleWrapper(ground.fonts);
  let best: TimelinePlan | null = null;
  for (const size of sizesOf(ground, data.marks.length)) {
    const plan = planTimeline(data, withText(ground, size), wrap);
    if (!best || lack(plan, ground) < lack(best, ground)) best = plan;
    if (lack(plan, ground) === 0) break;
  }
  return best ? drawPlan(data, best) : { height: 0, shapes: [] };
}

/** More marks than this are not worth trying at a large size. */
const MANY = 24;

/** On a screen as large as fits; in print the one size. */
function sizesOf({ size, text }: Ground, marks: number): readonly number[] {
  if (size !== 'slide' && size !== 'square') return [text];
  if (marks > MANY) return [14];
  return [text + 2, text + 1, text, text - 1, text - 2].filter((one) => one >= 14);
}

/** What is wrong with a plan: labels that turned into numbers, and before that, height it does not have. */
function lack(plan: TimelinePlan, ground: Ground): number {
  const numbered = plan.labels.filter((label) => label.number !== null).length;
  return numbered + Math.max(0, plan.levels.height - ground.height);
}

/** Names of our glyphs in Chart.js. */
const POINTS = { circle: 'circle', square: 'rect', triangle: 'triangle', diamond: 'rectRot' } as const;

/** Chart.js places and draws the moments on the segmented scale; the rest is drawn under and over it. */
function drawPlan(data: TimelineData, plan: TimelinePlan): Body {
  const { ground, axis, levels } = plan;
  const moments = axis.marks.flatMap((mark) => {
    const [event] = mark.events;
    return mark.moment && event ? [{ mark, look: data.lookOf(event) }] : [];
  });
  const { background } = ground.theme.colors;
  const points = {
    data: moments.map(({ mark }) => ({ x: (mark.start + mark.end) / 2, y: mark.lane + 0.5 })),
    pointStyle: moments.map(({ look }) => POINTS[look.glyph]),
    pointRadius: axis.lane * 0.44,
    pointBorderWidth: 1.5,
    pointBorderColor: moments.map(({ look }) => look.color),
    pointBackgroundColor: moments.map(({ mark, look }) =>
      mark.uncertain || mark.approximate ? background : look.color,
    ),
    clip: false as const,
  };
  const padding = {
    left: axis.left,
    right: ground.width - axis.left - axis.width,
    top: levels.axisY - axis.lanes * axis.lane,
    bottom: levels.height - levels.axisY,
  };
  return recordChart(
    {
      type: 'scatter',
      data: { datasets: [points] },
      options: {
        layout: { padding },
        scales: {
          x: { type: 'segmented', display: false, pieces: axis.pieces },
          y: { type: 'linear', display: false, min: 0, max: axis.lanes },
        },
      },
    },
    {
      width: ground.width,
      height: levels.height,
      fonts: ground.fonts,
      under: (sketch) => {
        drawEras(sketch, plan);
        drawLabels(sketch, data, plan);
        drawAxis(sketch, plan);
        drawMarks(sketch, data, plan);
      },
      over: (sketch) => {
        drawLegend(sketch, data, ground);
        if (plan.tray) drawParagraph(sketch, plan.tray, 0, levels.trayY);
        drawKey(sketch, plan.key, levels.keyY);
      },
    },
  );
}

function drawTrayAlone(data: TimelineData, ground: Ground): Body {
  const sketch = makeSketch(ground.fonts);
  const tray = planTray(data.undated, ground, 40);
  if (tray) drawParagraph(sketch, tray, 0, 0);
  return { height: tray?.height ?? 0, shapes: sketch.shapes };
}
