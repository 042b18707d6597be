import type { TimelineEvent } from '../../model/briefing.ts';
import { formatDate } from '../../text/format-date.ts';
import type { Ground } from '../ground.ts';
import { type Paragraph, setParagraph } from '../set-text.ts';
import { unitInWords } from '../words/length-in-words.ts';
import { wordsIn } from '../words/words-in.ts';
import type { AxisPlan } from './plan-axis.ts';
import type { Mark } from './read-marks.ts';
import { shareOf } from './segmented-scale.ts';
import { binsBetween } from './time-bins.ts';
import { dateAt, lengthOf, STEPS, type Step, type TimeUnit } from './time-units.ts';
import type { TimelineData } from './timeline-data.ts';

/** How many events each stretch of time has: a column of coloured parts for each, in points from the chart's left. */
export interface StripPlan {
  readonly columns: readonly StripColumn[];
  /** Of the tallest column. */
  readonly most: number;
  readonly caption: Paragraph;
  /** Of the columns, and of them with their caption. */
  readonly bars: number;
  readonly height: number;
}

export interface StripColumn extends TimeUnit {
  readonly left: number;
  readonly right: number;
  readonly count: number;
  readonly parts: readonly { readonly color: string; readonly count: number }[];
}

/** Height of the tallest column, as a factor of the text's size. */
const BARS = 3;
/** Columns narrower than this share of the text's size are no longer told apart. */
const LEAST_COLUMN = 0.3;

/** The share of dates that a column should be no finer than; the few that say less are spread over several. */
const MOST_KNOWN = 0.95;

/** All dated events of a crowded timeline as a density strip below the axis; `named` of them are labelled above it. */
export function planStrip(
  data: TimelineData,
  axis: AxisPlan,
  { ground, named }: { readonly ground: Ground; readonly named: number },
): StripPlan {
  const step = chooseStep(data.marks, axis, ground);
  const columns = countIn(data, axis, step);
  const most = Math.max(0, ...columns.map((column) => column.count));
  const total = data.marks.reduce((sum, mark) => sum + mark.events.length, 0);
  const { colors } = ground.theme;
  const tallest = columns.find((column) => column.count === most);
  const { language } = ground;
  const say = wordsIn(language).timeline;
  const words = [
    say.counted(total, { ...step, length: unitInWords(step.every, step.unit, language) }),
    ...(tallest && most > 1.5 ? [say.most(Math.round(most), whenOf(tallest, step, language))] : []),
    named === 0 ? say.noneNamed : say.named(named),
  ].join('; ');
  const caption = setParagraph([{ text: words, color: colors.muted }], {
    width: ground.width,
    size: ground.small,
    fonts: ground.fonts,
  });
  const bars = ground.text * BARS;
  return { columns, most, caption, bars, height: bars + ground.small * 0.35 + caption.height };
}

/** The finest step that is no finer than what nearly all dates say, and whose columns can be seen. */
function chooseStep(marks: readonly Mark[], axis: AxisPlan, ground: Ground): Step {
  const lengths = marks.flatMap((mark) => mark.events.map(unitOf)).sort((a, b) => a - b);
  const precision = lengths[Math.floor((lengths.length - 1) * MOST_KNOWN)] ?? 1;
  const least = ground.text * LEAST_COLUMN;
  const visible = (step: Step) =>
    axis.pieces.every(([from, to, start, end]) => {
      const perDay = ((end - start) * axis.width) / Math.max(to - from, 1e-9);
      return lengthOf(step) * perDay >= Math.min(least, ((end - start) * axis.width) / 3);
    });
  const known = STEPS.filter((step) => lengthOf(step) >= precision * 0.9);
  return known.find(visible) ?? STEPS.at(-1) ?? { unit: 'year', every: 1 };
}

/** About how many days the unit is long in which an event begins (ends, for "by 2025"). */
function unitOf({ date }: TimelineEvent): number {
  if (!date) return 0;
  const side =
    date.edtf.kind === 'date'
      ? date.edtf
      : typeof date.edtf.start === 'string'
        ? date.edtf.end
        : date.edtf.start;
  if (typeof side === 'string') return 0;
  const units = {
    century: 36_525,
    decade: 3652,
    year: 365.2425,
    month: 30.44,
    day: 1,
    minute: 1 / 1440,
    second: 1 / 86_400,
  };
  return units[side.precision];
}

function countIn(data: TimelineData, axis: AxisPlan, step: Step): readonly StripColumn[] {
  const at = (day: number) => axis.left + shareOf(axis.pieces, day) * axis.width;
  const bins = axis.pieces.flatMap(([from, to]) => binsBetween(from, to, step));
  const counts = bins.map(() => new Map<string, number>());
  for (const mark of data.marks)
    for (const event of mark.events) {
      const { color } = data.lookOf(event);
      for (const { index, share } of sharesOf(mark, unitOf(event), { bins, step }))
        counts[index]?.set(color, (counts[index]?.get(color) ?? 0) + share);
    }
  const order = [...new Set(data.categories.map((look) => look.color))];
  return bins.map((bin, index) => {
    const parts = [...(counts[index] ?? [])].map(([color, count]) => ({ color, count }));
    parts.sort((a, b) => order.indexOf(a.color) - order.indexOf(b.color));
    const count = parts.reduce((sum, part) => sum + part.count, 0);
    return { ...bin, left: at(bin.from), right: at(bin.to), count, parts };
  });
}

/** The bins that an event counts in: one, or, where its date says less than the bins do, all that it may lie in, evenly. */
function sharesOf(
  mark: Mark,
  unit: number,
  { bins, step }: { readonly bins: readonly TimeUnit[]; readonly step: Step },
): readonly { readonly index: number; readonly share: number }[] {
  const from = mark.openLeft ? mark.end - unit : mark.start;
  const first = binAt(bins, from);
  if (unit <= lengthOf(step) * 1.1) {
    const moment = mark.openLeft ? mark.end - 1e-4 : mark.moment ? (mark.start + mark.end) / 2 : mark.start;
    return [{ index: binAt(bins, moment), share: 1 }];
  }
  const last = binAt(bins, from + unit - 1e-4);
  const share = 1 / (last - first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => ({ index: first + index, share }));
}

/** Index of the last bin that begins at or before a day. */
function binAt(bins: readonly TimeUnit[], day: number): number {
  let low = 0;
  let high = bins.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((bins[middle]?.from ?? 0) <= day + 1e-6) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** "2019"; null for less than a day, whose name would be longer than it is worth. */
function whenOf({ from, to }: TimeUnit, { unit, every }: Step, language: string): string | null {
  if (unit === 'hour' || unit === 'minute') return null;
  const first = formatDate(dateAt(from, unit), language, 'short');
  const last = formatDate(dateAt(to - 1e-4, unit), language, 'short');
  return every === 1 || first === last ? first : `${first}–${last}`;
}
