import type { Ground } from '../ground.ts';
import { LINE, type Paragraph } from '../set-text.ts';
import { makeSketch } from '../sketch.ts';
import { drawLegend } from './draw-lists.ts';
import type { TitleWrapper } from './label-forms.ts';
import { type AxisPlan, planAxis } from './plan-axis.ts';
import { ERA_ROW, type EraBand, planEras } from './plan-eras.ts';
import { type MarkLabel, planLabels } from './plan-labels.ts';
import { type ListPlan, planKey, planTray } from './plan-lists.ts';
import type { TimelineData } from './timeline-data.ts';

/** Heights of the chart's parts from its top, in points. */
export interface Levels {
  /** Foot of the lowest label. */
  readonly top: number;
  readonly axisY: number;
  readonly eraY: number;
  readonly trayY: number;
  readonly keyY: number;
  readonly height: number;
}

/** Where everything of a timeline stands. */
export interface TimelinePlan {
  readonly ground: Ground;
  readonly axis: AxisPlan;
  readonly labels: readonly MarkLabel[];
  readonly eras: readonly EraBand[];
  readonly key: ListPlan;
  readonly tray: Paragraph | null;
  readonly levels: Levels;
}

/** Lines that the tray of undated events may take; what is left over is counted. */
const TRAY_LINES = { slide: 3, column: 3, square: 4, full: 40 } as const;

/** Settles what stands where, from the parts of a known height to the labels, which get what is left. */
export function planTimeline(data: TimelineData, ground: Ground, wrap: TitleWrapper): TimelinePlan {
  const { text, small } = ground;
  const axis = planAxis(data, ground);
  const eras = planEras(data.eras, axis, ground);
  const tray = planTray(data.undated, ground, TRAY_LINES[ground.size]);
  const eraRows = Math.max(0, ...eras.map((band) => band.row + 1));
  const wordRows = Math.max(1, ...axis.words.map((word) => word.row + 1));
  const parts = {
    legend: drawLegend(makeSketch(ground.fonts), data, ground),
    lanes: axis.lanes * axis.lane + text * 0.3,
    ticks: small * (0.45 + wordRows * 1.2) + small * 0.3,
    eras: (eraRows === 0 ? 0 : eraRows * small * ERA_ROW + small * 0.3) + small * 0.4,
    tray: tray ? tray.height + small * 0.7 : 0,
  };
  const fixed = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const { labels, key } = planWords(data, axis, { ground, fixed, wrap });
  const used = Math.max(text, ...labels.map((label) => (label.place?.bottom ?? 0) + label.height));
  const top = parts.legend + used;
  const axisY = top + parts.lanes;
  const eraY = axisY + parts.ticks;
  const trayY = eraY + parts.eras;
  const keyY = trayY + parts.tray;
  const levels = { top, axisY, eraY, trayY, keyY, height: keyY + key.height };
  return { ground, axis, labels, eras, key, tray, levels };
}

/** Share of the height that a key leaves to the labels, and the most it takes itself. */
const LABELS = 0.32;
const KEY = 0.4;

/** Labels, and the key of those that turned into numbers; it takes room, so labels are then placed again. */
function planWords(
  data: TimelineData,
  axis: AxisPlan,
  { ground, fixed, wrap }: { readonly ground: Ground; readonly fixed: number; readonly wrap: TitleWrapper },
): Pick<TimelinePlan, 'labels' | 'key'> {
  const { height } = ground;
  const room = Math.max(Math.min(height * KEY, height * (1 - LABELS) - fixed), ground.small * 3);
  const keyOf = (labels: readonly MarkLabel[]) => planKey(labels, data, { ground, height: room });
  let labels: readonly MarkLabel[] = [];
  let key = keyOf(labels);
  for (let round = 0; round < 3; round++) {
    const left = Math.max(ground.text * LINE * 4, height - fixed - key.height);
    labels = planLabels(data, axis, { ground, height: left, wrap });
    const next = keyOf(labels);
    if (next.height <= key.height) return { labels, key: next };
    key = next;
  }
  return { labels, key };
}
