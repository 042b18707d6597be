import type { Era } from '../../model/briefing.ts';
import type { TimelineSpec } from '../../model/chart-spec.ts';
import { lengthInWords } from '../words.ts';
import { civilOf, monthStart } from './civil-day.ts';
import { type Mark, stretchOfEdtf } from './read-marks.ts';

/** A stretch of time that is drawn, in days. */
export interface DrawnPiece {
  readonly from: number;
  readonly to: number;
  /** Marks that stand in it, which is what its room is measured by. */
  readonly count: number;
}

/** Time between two pieces that takes no room; `silent` where the brief says nothing about it. */
export interface AxisBreak {
  readonly from: number;
  readonly to: number;
  readonly silent: boolean;
  /** Two lines: "448 years", "not covered". */
  readonly label: readonly string[];
}

/** The axis as time: `pieces` in order, and between each two a break. */
export interface CutAxis {
  readonly mode: 'linear' | 'segmented' | 'ordinal';
  readonly pieces: readonly DrawnPiece[];
  readonly breaks: readonly AxisBreak[];
  /** Stretches nothing is said about that are drawn all the same, on an axis without breaks. */
  readonly silences: readonly AxisBreak[];
}

/** A gap longer than this share of the time drawn is cut (in `auto`, the whole axis is then segmented). */
const CUT_SHARE = 0.4;
/** An axis in more pieces than three is a list. Silent stretches are always cut. */
const MOST_BREAKS = 2;

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Marks and eras → pieces and breaks. `auto` is segmented when the largest gap takes more than 40 % of the span. */
export function cutAxis(marks: readonly Mark[], eras: readonly Era[], scale: TimelineSpec['scale']): CutAxis {
  const taken = occupied(marks, eras);
  const start = taken[0]?.from ?? 0;
  const end = taken.at(-1)?.to ?? 1;
  const gaps = gapsBetween(taken);
  const largest = Math.max(0, ...gaps.map((gap) => gap.to - gap.from));
  const automatic = largest > CUT_SHARE * (end - start) ? 'segmented' : 'linear';
  const mode = scale === 'auto' ? automatic : scale;
  const silences = silentStretches(eras);
  const cuts = mode === 'linear' ? [] : chooseCuts(gaps, { mode, silences, span: end - start });
  const breaks = cuts.map((gap) => breakOf(gap, silences, mode));
  const edges = [start, ...cuts.flatMap((gap) => [gap.from, gap.to]), end];
  const pieces = Array.from({ length: edges.length / 2 }, (_, index): DrawnPiece => {
    const from = edges[index * 2] ?? 0;
    const to = edges[index * 2 + 1] ?? from;
    return { from, to, count: marks.filter((mark) => mark.start < to && mark.end >= from).length };
  });
  const uncut = mode === 'linear' ? gaps.flatMap((gap) => meeting(gap, silences)) : [];
  return { mode, pieces, breaks, silences: uncut.map((gap) => breakOf(gap, silences, mode)) };
}

/** Stretches that must be drawn, merged and widened to whole years, months or days as the span asks for. */
function occupied(marks: readonly Mark[], eras: readonly Era[]): readonly Gap[] {
  const raw: Gap[] = marks.map((mark) => ({ from: mark.start, to: mark.end }));
  for (const era of eras) {
    const stretch = era.silent ? null : stretchOfEdtf(era.date.edtf);
    if (!stretch || era.date.edtf.kind === 'date') {
      if (stretch) raw.push({ from: stretch.start, to: stretch.end });
      continue;
    }
    if (!stretch.openLeft) raw.push({ from: stretch.start, to: stretch.start + 1 });
    if (!stretch.openRight) raw.push({ from: stretch.end - 1, to: stretch.end });
  }
  const from = Math.min(...raw.map((one) => one.from));
  const to = Math.max(...raw.map((one) => one.to));
  const unit = to - from > 3 * 365 ? 'year' : to - from > 60 ? 'month' : 'day';
  const whole = raw.map((one) => ({ from: floorTo(one.from, unit), to: ceilTo(one.to, unit) }));
  return merge(whole.filter((one) => Number.isFinite(one.from)));
}

function merge(stretches: readonly Gap[]): readonly Gap[] {
  const merged: Gap[] = [];
  for (const next of [...stretches].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1);
    if (last && next.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else merged.push(next);
  }
  return merged;
}

function gapsBetween(taken: readonly Gap[]): readonly Gap[] {
  return taken.slice(1).map((next, index) => ({ from: taken[index]?.to ?? next.from, to: next.from }));
}

function silentStretches(eras: readonly Era[]): readonly Gap[] {
  const silent = eras.filter((era) => era.silent).map((era) => stretchOfEdtf(era.date.edtf));
  return silent.flatMap((one) => (one ? [{ from: one.start, to: one.end }] : []));
}

function chooseCuts(
  gaps: readonly Gap[],
  {
    mode,
    silences,
    span,
  }: { readonly mode: CutAxis['mode']; readonly silences: readonly Gap[]; readonly span: number },
): readonly Gap[] {
  if (mode === 'ordinal') return gaps;
  const cuts = gaps.filter((gap) =>
    silences.some((silence) => silence.from < gap.to && silence.to > gap.from),
  );
  let drawn = span - cuts.reduce((sum, gap) => sum + gap.to - gap.from, 0);
  const left = gaps.filter((gap) => !cuts.includes(gap)).sort((a, b) => b.to - b.from - (a.to - a.from));
  for (const gap of left) {
    if (cuts.length >= MOST_BREAKS || gap.to - gap.from <= CUT_SHARE * drawn) break;
    cuts.push(gap);
    drawn -= gap.to - gap.from;
  }
  return cuts.sort((a, b) => a.from - b.from);
}

function breakOf(gap: Gap, silences: readonly Gap[], mode: CutAxis['mode']): AxisBreak {
  const silent = silences.some((silence) => silence.from < gap.to && silence.to > gap.from);
  const wholly = silences.some((silence) => silence.from <= gap.from && silence.to >= gap.to);
  const length = lengthInWords(gap.to - gap.from);
  const reason = wholly ? 'not covered' : 'not drawn';
  return { ...gap, silent, label: mode === 'ordinal' && !wholly ? [length] : [length, reason] };
}

/** The silent parts of a gap. */
function meeting(gap: Gap, silences: readonly Gap[]): readonly Gap[] {
  return silences
    .map((silence) => ({ from: Math.max(gap.from, silence.from), to: Math.min(gap.to, silence.to) }))
    .filter((part) => part.to > part.from);
}

function floorTo(day: number, unit: 'year' | 'month' | 'day'): number {
  const { year, month } = civilOf(day);
  if (unit === 'year') return monthStart(year, 1);
  return unit === 'month' ? monthStart(year, month) : Math.floor(day);
}

function ceilTo(day: number, unit: 'year' | 'month' | 'day'): number {
  const floor = floorTo(day, unit);
  if (floor === day) return day;
  const { year, month } = civilOf(floor);
  if (unit === 'year') return monthStart(year + 1, 1);
  return unit === 'month' ? monthStart(year, month + 1) : floor + 1;
}
