import { formatDate } from '../../text/format-date.ts';
import type { Ground } from '../ground.ts';
import { LINE, type Paragraph } from '../set-text.ts';
import type { FormContext } from './label-forms.ts';
import { type AxisPlan, planAxis } from './plan-axis.ts';
import { ERA_ROW, type EraBand, planEras } from './plan-eras.ts';
import { type KeyPlan, type KeyPlanner, makeKeyPlanner } from './plan-key.ts';
import { type LegendPlan, planLegend } from './plan-legend.ts';
import { labelRows, type RowMarks, type RowPlan, rowIndent, splitRows } from './plan-rows.ts';
import { planStrip, type StripPlan } from './plan-strip.ts';
import { planOtherEras, planTray, type TrayPlan } from './plan-tray.ts';
import type { Mark } from './read-marks.ts';
import type { TimelineData } from './timeline-data.ts';
import type { TitleWrapper } from './title-wrapper.ts';

/** Heights of the chart's parts from its top, in points. */
export interface Levels {
  /** The line below each row of marks; the last is the axis. */
  readonly baselines: readonly number[];
  readonly stripY: number;
  readonly eraY: number;
  readonly othersY: number;
  readonly trayY: number;
  readonly keyY: number;
  readonly height: number;
}

/** Where everything of a timeline stands. */
export interface TimelinePlan {
  readonly ground: Ground;
  readonly axis: AxisPlan;
  readonly legend: LegendPlan;
  readonly rows: readonly RowPlan[];
  /** Height of a lane of marks, gap included. */
  readonly lane: number;
  readonly strip: StripPlan | null;
  readonly eras: readonly EraBand[];
  readonly others: Paragraph | null;
  readonly tray: TrayPlan | null;
  readonly key: KeyPlan;
  readonly levels: Levels;
}

/** Which marks stand above the axis, and whether a strip below it counts all events. */
export interface Choice {
  readonly marks: readonly Mark[];
  readonly strip: boolean;
  /** What stands for a label without room: a number, or the title cut short. */
  readonly otherwise: FormContext['otherwise'];
  /** What has one row at most, in a chart that has no room for more: the tray of the undated; or that and the eras. */
  readonly tight: 'nothing' | 'tray' | 'all';
}

/** Lines that the tray of undated events may take; what is left over is counted. */
const TRAY_LINES = { slide: 2, column: 3, square: 4, full: 14 } as const;
/** Rows of eras, and the most that marks take of the height. */
const ERA_ROWS = { slide: 3, column: 4, square: 4, full: 8 } as const;
const MARKS = 0.28;
/** What the key may take of the height: little where that holds it, else more; and what it leaves to the labels. */
const KEYS = [0.3, 0.42, 0.55, 0.62] as const;
const LABELS = 0.12;
/** Height of a lane as a factor of the text's size. */
const LANE = 0.72;

/** Settles what stands where, from the parts of a known height to the labels, which get what is left. */
export function planTimeline(
  data: TimelineData,
  ground: Ground,
  { wrap, choice }: { readonly wrap: TitleWrapper; readonly choice: Choice },
): TimelinePlan {
  const { text, small, height, language } = ground;
  const legend = planLegend(data, ground);
  const indent = rowIndent(data, ground);
  const axis = planAxis(data, ground, indent);
  const split = splitRows(choice.marks, axis, { data, ground });
  const lanes = split.reduce((sum, row) => sum + row.lanes, 0);
  const lane = Math.min(text * LANE, (height * MARKS) / lanes);
  const eras = planEras(
    data.eras,
    { axis, ground, clock: data.clock },
    choice.tight === 'all' ? 1 : ERA_ROWS[ground.size],
  );
  const others = planOtherEras(eras.others, ground, (era) => formatDate(era.date.edtf, language, 'short'));
  const tray = planTray(data.undated, ground, choice.tight === 'nothing' ? TRAY_LINES[ground.size] : 1);
  const wordRows = Math.max(1, ...axis.words.map((word) => word.row + 1));
  const strip = choice.strip ? planStrip(data, axis, { ground, named: countEvents(choice.marks) }) : null;
  const parts = {
    legend: legend.height,
    marks:
      split.reduce((sum, row) => sum + row.lanes * lane + text * 0.3, 0) + (split.length - 1) * text * 0.5,
    ticks: small * (0.45 + wordRows * 1.2) + small * 0.3,
    strip: strip ? strip.height + small * 0.5 : 0,
    eras: (eras.rows === 0 ? 0 : eras.rows * small * ERA_ROW + small * 0.3) + small * 0.4,
    others: others ? others.height + small * 0.4 : 0,
    tray: tray ? tray.paragraph.height + small * 0.7 : 0,
  };
  const fixed = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const widest = `${countEvents(choice.marks)}`;
  const context: FormContext = { data, ground, wrap, otherwise: choice.otherwise, widest, forms: new Map() };
  const { rows, key } = planWords(split, context, { fixed, lane, indent });
  const baselines: number[] = [];
  let y = parts.legend;
  for (const row of rows) {
    y += (baselines.length > 0 ? text * 0.5 : 0) + row.labelHeight + row.markHeight;
    baselines.push(y);
  }
  const stripY = y + parts.ticks;
  const eraY = stripY + parts.strip;
  const othersY = eraY + parts.eras;
  const trayY = othersY + parts.others;
  const keyY = trayY + parts.tray;
  const levels = { baselines, stripY, eraY, othersY, trayY, keyY, height: keyY + key.height };
  return { ground, axis, legend, rows, lane, strip, eras: eras.bands, others, tray, key, levels };
}

function countEvents(marks: readonly Mark[]): number {
  return marks.reduce((sum, mark) => sum + mark.events.length, 0);
}

type WordsPlan = Pick<TimelinePlan, 'rows' | 'key'>;

/**
 * Labels, and the key of those that turned into numbers; it takes room, so labels are then placed again, at last with
 * as much room for the key as it may ever have. The key takes more of the height where titles would else lose their ends.
 */
function planWords(
  split: readonly RowMarks[],
  context: FormContext,
  { fixed, lane, indent }: { readonly fixed: number; readonly lane: number; readonly indent: number },
): WordsPlan {
  const planKey = makeKeyPlanner(context.data, context.ground);
  const { height, small } = context.ground;
  let best: WordsPlan | null = null;
  for (const share of KEYS) {
    const room = Math.max(Math.min(height * share, height * (1 - LABELS) - fixed), small * 3);
    const plan = planWithin(split, context, { fixed, lane, indent, room, planKey });
    if (!best || lacksLess(plan, best)) best = plan;
    if (best.key.more === 0 && !best.key.cut) break;
  }
  return best ?? { rows: [], key: planKey([], 0) };
}

/** Whether a larger key holds more events, or their whole titles without more numbers in place of labels. */
function lacksLess(plan: WordsPlan, than: WordsPlan): boolean {
  if (than.key.more > 0) return plan.key.more <= than.key.more;
  const numbered = ({ rows }: WordsPlan) =>
    rows.flatMap((row) => row.labels).filter((one) => one.number !== null).length;
  return plan.key.more === 0 && !plan.key.cut && numbered(plan) <= numbered(than);
}

function planWithin(
  split: readonly RowMarks[],
  context: FormContext,
  {
    fixed,
    lane,
    indent,
    room,
    planKey,
  }: {
    readonly fixed: number;
    readonly lane: number;
    readonly indent: number;
    readonly room: number;
    readonly planKey: KeyPlanner;
  },
): WordsPlan {
  const { ground } = context;
  let reserved = 0;
  for (let round = 0; ; round++) {
    const left = Math.max(ground.text * LINE * 1.2, ground.height - fixed - reserved);
    const rows = labelRows(split, context, { height: left, lane, indent });
    const key = planKey(
      rows.flatMap((row) => row.labels),
      room,
    );
    if (key.height <= reserved || reserved >= room) return { rows, key };
    reserved = round < 2 ? key.height : room;
  }
}
