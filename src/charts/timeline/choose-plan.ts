import { type Ground, withText } from '../ground.ts';
import { type Choice, planTimeline, type TimelinePlan } from './plan-timeline.ts';
import { type Mark, readMarks } from './read-marks.ts';
import { selectEvents } from './select-events.ts';
import type { TimelineData } from './timeline-data.ts';
import { makeTitleWrapper, type TitleWrapper } from './title-wrapper.ts';

/** More events than this are shown as a strip that counts them, with the ones that matter named above it. */
export const MANY_EVENTS = 40;
/** More marks than this are not worth trying at many sizes, or at a large one. */
const SOME_MARKS = 10;
const MANY_MARKS = 20;
/** Events that a strip names at most. */
const NAMED = { slide: 10, column: 10, square: 9, full: 24 } as const;

/**
 * The plan of a timeline with at least one mark: every event with its own mark and label or number; where there are too
 * many for that, a strip that counts them all, and labels for some. On a screen labels are as large as lets all of them
 * be printed, down to 14 points.
 */
export function choosePlan(data: TimelineData, ground: Ground): TimelinePlan {
  const plan = planAtHeight(data, ground);
  const whole = plan.strip === null ? !plan.key.cut : countEvents(data) > MANY_EVENTS;
  if (ground.size !== 'column' || whole) return plan;
  const taller = planAtHeight(data, { ...ground, height: Math.min(ground.limit, ground.height * TALLER) });
  return taller.strip === null && !taller.key.cut ? taller : plan;
}

/** In a column a chart may be so many times as high as usual where that keeps its titles whole. */
const TALLER = 1.4;

function countEvents({ marks }: TimelineData): number {
  return marks.reduce((sum, mark) => sum + mark.events.length, 0);
}

function planAtHeight(data: TimelineData, ground: Ground): TimelinePlan {
  const wrap = makeTitleWrapper(ground.fonts);
  const events = countEvents(data);
  const each = events <= MANY_EVENTS ? planEach(data, ground, wrap) : null;
  if (each) return each;
  // Rows that leave no room even for numbers are worth less than names.
  const together =
    data.lanes && events <= MANY_EVENTS ? planEach({ ...data, lanes: false }, ground, wrap) : null;
  if (together) return together;
  const small = withText(ground, sizesOf(ground, MANY_MARKS + 1)[0] ?? ground.text);
  const plan = planWithStrip(data, small, { wrap, tight: 'nothing' });
  const names = plan.rows.some((row) => row.labels.length > 0);
  if (fits(plan, ground) && (names || !data.lanes)) return plan;
  // Rows of many categories, or many eras, leave no room: without the rows, and with one row of eras, there is.
  return planWithStrip({ ...data, lanes: false }, small, { wrap, tight: 'all' });
}

/**
 * A mark for each event; null where they do not fit, or the key cannot hold all that is numbered. Where several labels
 * turn into numbers, the undated give up lines for them.
 */
function planEach(data: TimelineData, ground: Ground, wrap: TitleWrapper): TimelinePlan | null {
  const sizes = sizesOf(ground, data.marks.length);
  const planAt = (size: number, tight: Choice['tight']) => {
    const choice = { marks: data.marks, strip: false, otherwise: 'number', tight } as const;
    return planTimeline(data, withText(ground, size), { wrap, choice });
  };
  let best: TimelinePlan | null = null;
  for (const size of sizes) {
    const plan = planAt(size, 'nothing');
    if (!best || lack(plan, ground) < lack(best, ground)) best = plan;
    if (lack(plan, ground) === 0) break;
  }
  if (best?.tray && lack(best, ground) >= WORTH_A_LINE && ground.size !== 'full') {
    const plan = planAt(sizes.at(-1) ?? ground.text, 'tray');
    if (lack(plan, ground) + WORTH_A_LINE <= lack(best, ground)) best = plan;
  }
  return best && best.key.more === 0 && !isMute(best) && fits(best, ground) ? best : null;
}

/** Whether the key explains numbers of a row in which none is to be seen. */
function isMute({ rows }: TimelinePlan): boolean {
  return rows.some(
    ({ labels }) =>
      labels.some(({ number }) => number !== null) && labels.every(({ place }) => place === null),
  );
}

/** So many more labels are worth the lines of the tray. */
const WORTH_A_LINE = 2;

/** A strip of all events, and as many named ones as find room. */
function planWithStrip(
  data: TimelineData,
  ground: Ground,
  { wrap, tight }: { readonly wrap: TitleWrapper; readonly tight: Choice['tight'] },
): TimelinePlan {
  let marks: readonly Mark[] = readMarks(selectEvents(data, NAMED[ground.size]), data.clock);
  for (;;) {
    const choice = { marks, strip: true, otherwise: 'cut', tight } as const;
    const plan = planTimeline(data, ground, { wrap, choice });
    const named = plan.rows.flatMap((row) => row.labels.flatMap(({ place, mark }) => (place ? [mark] : [])));
    const kept = named.flatMap((mark) => mark.events);
    const all = plan.rows.reduce((sum, row) => sum + row.labels.length, 0);
    if (marks.length === 0 || (named.length === all && fits(plan, ground))) return plan;
    const fewer = named.length === all ? kept.slice(0, Math.floor(kept.length / 2)) : kept;
    marks = readMarks(fewer, data.clock);
  }
}

/** On a screen as large as fits; in print the one size. */
function sizesOf({ size, text }: Ground, marks: number): readonly number[] {
  if (size !== 'slide' && size !== 'square') return [text];
  if (marks > MANY_MARKS) return [14];
  if (marks > SOME_MARKS) return [text, 14];
  return [text + 2, text, Math.max(14, text - 2)];
}

/** Lanes lower than this, in points, are lines. */
const LEAST_LANE = 3;

function fits({ levels, lane }: TimelinePlan, { height }: Ground): boolean {
  return levels.height <= height + 0.01 && lane >= LEAST_LANE;
}

/** What is wrong with a plan: labels that turned into numbers, and before that, height it does not have. */
function lack(plan: TimelinePlan, { height }: Ground): number {
  const labels = plan.rows.flatMap((row) => row.labels);
  const numbered = labels.filter((label) => label.number !== null).length;
  return numbered + plan.key.more + Math.max(0, plan.levels.height - height);
}
