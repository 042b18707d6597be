import type { Shape } from '../../model/drawing.ts';
import type { Body } from '../frame.ts';
import { type Ground, withText } from '../ground.ts';
import { recordChart } from '../record-chart.ts';
import { drawParagraph, LINE } from '../set-text.ts';
import { makeSketch } from '../sketch.ts';
import { drawAxis, drawBars, drawEras, drawLabels, drawLegend, drawList, type Levels } from './draw-parts.ts';
import { makeTitleWrapper, type TitleWrapper } from './label-forms.ts';
import { type AxisPlan, planAxis } from './plan-axis.ts';
import { ERA_ROW, type EraBand, planEras } from './plan-eras.ts';
import { type MarkLabel, planLabels } from './plan-labels.ts';
import { type ListPlan, planKey, planTray } from './plan-lists.ts';
import type { TimelineData } from './timeline-data.ts';

interface TimelinePlan {
  readonly ground: Ground;
  readonly axis: AxisPlan;
  readonly labels: readonly MarkLabel[];
  readonly eras: readonly EraBand[];
  readonly key: ListPlan;
  readonly tray: ReturnType<typeof planTray>;
  readonly levels: Levels;
}

/** Timeline → shapes. On a slide labels are as large as lets all of them be printed, from 18 down to 14 points. */
export function drawTimeline(data: TimelineData, ground: Ground): Body {
  if (data.marks.length === 0) return drawTrayAlone(data, ground);
  const plans = sizesOf(ground, data.marks.length).map((size) => withText(ground, size));
  const wrap = makeTitleWrapper(ground.fonts);
  let best: TimelinePlan | null = null;
  for (const sized of plans) {
    const plan = planTimeline(data, sized, wrap);
    if (!best || lack(plan, ground) < lack(best, ground)) best = plan;
    if (lack(plan, ground) === 0) break;
  }
  return best ? paint(data, best) : { height: 0, shapes: [] };
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

/** Share of the height that a key leaves to the labels. */
const LABELS = 0.32;

/** Settles what stands where; when labels turn into numbers the key takes room, and labels are placed again. */
function planTimeline(data: TimelineData, ground: Ground, wrap: TitleWrapper): TimelinePlan {
  const axis = planAxis(data, ground);
  const eras = planEras(data.eras, axis, ground);
  const tray = planTray(data.undated, ground, ground.size === 'full' ? 40 : ground.size === 'slide' ? 3 : 5);
  const eraRows = Math.max(0, ...eras.map((band) => band.row + 1));
  const legend = drawLegend(makeSketch(ground.fonts), data, ground);
  const lines = Math.max(1, ...axis.words.map((word) => word.row + 1));
  const lanes = axis.lanes * axis.lane;
  const ticks = ground.small * (0.45 + lines * 1.2);
  const eraHeight = eraRows === 0 ? 0 : eraRows * ground.small * ERA_ROW + ground.small * 0.3;
  const trayHeight = tray ? tray.height + ground.small * 0.7 : 0;
  const gaps = ground.text * 0.3 + ground.small * 0.7;
  const fixed = legend + lanes + ticks + eraHeight + trayHeight + gaps;
  const least = ground.text * LINE * 4;
  let labels: readonly MarkLabel[] = [];
  const spare = ground.height * (1 - LABELS) - fixed;
  const room = Math.max(Math.min(ground.height * 0.4, spare), ground.small * 3);
  const keyOf = (labels: readonly MarkLabel[]) => planKey(labels, data, { ground, height: room });
  let key = keyOf([]);
  for (let round = 0; round < 3; round++) {
    const height = Math.max(least, ground.height - fixed - key.height);
    labels = planLabels(data, axis, { ground, height, wrap });
    const next = keyOf(labels);
    if (next.height <= key.height) break;
    key = next;
  }
  key = keyOf(labels);
  const used = Math.max(ground.text, ...labels.map((label) => (label.place?.bottom ?? 0) + label.height));
  const top = legend + used;
  const axisY = top + lanes + ground.text * 0.3;
  const eraY = axisY + ticks + ground.small * 0.3;
  const trayY = eraY + eraHeight + ground.small * 0.4;
  const keyY = trayY + trayHeight;
  const levels = { top, axisY, eraY, trayY, keyY, height: keyY + key.height };
  return { ground, axis, labels, eras, key, tray, levels };
}

/** Chart.js places and draws the moments on the segmented scale; the plug-in draws what it has no element for. */
function paint(data: TimelineData, plan: TimelinePlan): Body {
  const { ground, axis, levels } = plan;
  const shapes: Shape[] = [];
  const under = makeSketch(ground.fonts);
  const over = makeSketch(ground.fonts);
  const moments = axis.marks.filter((mark) => mark.moment);
  const colorOf = (mark: (typeof moments)[number]) => {
    const event = mark.events[0];
    return event ? data.lookOf(event) : { color: ground.theme.colors.primary, glyph: 'circle' as const };
  };
  const styles = { circle: 'circle', square: 'rect', triangle: 'triangle', diamond: 'rectRot' } as const;
  recordChart(
    {
      type: 'scatter',
      data: {
        datasets: [
          {
            data: moments.map((mark) => ({ x: (mark.start + mark.end) / 2, y: mark.lane + 0.5 })),
            pointStyle: moments.map((mark) => styles[colorOf(mark).glyph]),
            pointRadius: axis.lane * 0.44,
            pointBorderWidth: 1.5,
            pointBorderColor: moments.map((mark) => colorOf(mark).color),
            pointBackgroundColor: moments.map((mark) =>
              mark.uncertain || mark.approximate ? ground.theme.colors.background : colorOf(mark).color,
            ),
            clip: false,
          },
        ],
      },
      options: {
        layout: {
          padding: {
            left: axis.left,
            right: ground.width - axis.left - axis.width,
            top: levels.axisY - axis.lanes * axis.lane,
            bottom: levels.height - levels.axisY,
          },
        },
        scales: {
          x: { type: 'segmented', display: false, pieces: axis.pieces },
          y: { type: 'linear', display: false, min: 0, max: axis.lanes },
        },
      },
      plugins: [
        {
          id: 'timeline',
          beforeDatasetsDraw: () => {
            drawEras(under, plan.eras, plan);
            drawLabels(under, plan.labels, { data, plan });
            drawAxis(under, plan);
            drawBars(under, { data, plan });
            shapes.push(...under.shapes);
          },
          afterDatasetsDraw: () => {
            drawLegend(over, data, ground);
            if (plan.tray) drawParagraph(over, plan.tray, 0, levels.trayY);
            drawList(over, plan.key, levels.keyY);
            shapes.push(...over.shapes);
          },
        },
      ],
    },
    { width: ground.width, height: levels.height, fonts: ground.fonts, target: shapes },
  );
  return { height: levels.height, shapes };
}

function drawTrayAlone(data: TimelineData, ground: Ground): Body {
  const sketch = makeSketch(ground.fonts);
  const tray = planTray(data.undated, ground, 40);
  if (tray) drawParagraph(sketch, tray, 0, 0);
  return { height: tray?.height ?? 0, shapes: sketch.shapes };
}
