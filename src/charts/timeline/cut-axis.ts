import type { Era } from '../../model/briefing.ts';
import type { TimelineSpec } from '../../model/chart-spec.ts';
import { lengthInWords } from '../words/length-in-words.ts';
import { wordsIn } from '../words/words-in.ts';
import { type Clock, type Mark, stretchOfEdtf } from './read-marks.ts';
import { ceilTo, floorTo, roundingOf } from './round-time.ts';

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
/** An axis in more pieces than three is a list. */
const MOST_BREAKS = 2;
/** Silent stretches are cut before all others; more than this could not be named side by side. */
const MOST_SILENCES = 4;
/** Equal steps with more gaps than this between them could not name each gap. */
const MOST_STEPS = 12;

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** What of a timeline its axis depends on. */
export interface AxisInput {
  readonly marks: readonly Mark[];
  readonly eras: readonly Era[];
  readonly scale: TimelineSpec['scale'];
  readonly clock: Clock;
  /** BCP 47. */
  readonly language: string;
}

/** Whether equal steps are asked for and there are too many of them: the axis is then chosen as for `auto`. */
export function tooManySteps(input: AxisInput): boolean {
  return input.scale === 'ordinal' && gapsBetween(occupied(input)).length > MOST_STEPS;
}

/** Marks and eras → pieces and breaks. `auto` is segmented when the largest gap takes more than 40 % of the span. */
export function cutAxis(input: AxisInput): CutAxis {
  const { marks, eras, clock, language } = input;
  const taken = occupied(input);
  const start = taken[0]?.from ?? 0;
  const end = taken.at(-1)?.to ?? 1;
  const gaps = gapsBetween(taken);
  const largest = Math.max(0, ...gaps.map((gap) => gap.to - gap.from));
  const automatic = largest > CUT_SHARE * (end - start) ? 'segmented' : 'linear';
  const scale = input.scale === 'ordinal' && gaps.length > MOST_STEPS ? 'auto' : input.scale;
  const mode = scale === 'auto' ? automatic : scale;
  const silences = silentStretches(eras, clock);
  const cuts = mode === 'linear' ? [] : chooseCuts(gaps, { mode, silences, span: end - start });
  const breaks = cuts.map((gap) => breakOf(gap, silences, { mode, language }));
  const edges = [start, ...cuts.flatMap((gap) => [gap.from, gap.to]), end];
  const pieces = Array.from({ length: edges.length / 2 }, (_, index): DrawnPiece => {
    const from = edges[index * 2] ?? 0;
    const to = edges[index * 2 + 1] ?? from;
    return { from, to, count: marks.filter((mark) => mark.start < to && mark.end >= from).length };
  });
  const uncut = gaps.filter((gap) => !cuts.includes(gap)).flatMap((gap) => meeting(gap, silences));
  return { mode, pieces, breaks, silences: uncut.map((gap) => breakOf(gap, silences, { mode, language })) };
}

/** Stretches that must be drawn, merged and widened to whole years, months or days as the span asks for. */
function occupied({ marks, eras, clock }: AxisInput): readonly Gap[] {
  const raw: Gap[] = marks.map((mark) => ({ from: mark.start, to: mark.end }));
  for (const era of eras) {
    const stretch = era.silent ? null : stretchOfEdtf(era.date.edtf, clock);
    if (!stretch || era.date.edtf.kind === 'date') {
      if (stretch) raw.push({ from: stretch.start, to: stretch.end });
      continue;
    }
    const { start, end } = stretch;
    if (!stretch.openLeft) raw.push({ from: start, to: Math.min(start + 1, end) });
    if (!stretch.openRight) raw.push({ from: Math.max(end - 1, start), to: end });
  }
  const from = Math.min(...raw.map((one) => one.from));
  const to = Math.max(...raw.map((one) => one.to));
  const unit = roundingOf(to - from, clock);
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

function silentStretches(eras: readonly Era[], clock: Clock): readonly Gap[] {
  const silent = eras.filter((era) => era.silent).map((era) => stretchOfEdtf(era.date.edtf, clock));
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
  const byLength = [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const cuts = byLength
    .filter((gap) => silences.some((silence) => silence.from < gap.to && silence.to > gap.from))
    .slice(0, MOST_SILENCES);
  let drawn = span - cuts.reduce((sum, gap) => sum + gap.to - gap.from, 0);
  for (const gap of byLength.filter((one) => !cuts.includes(one))) {
    if (cuts.length >= MOST_BREAKS || gap.to - gap.from <= CUT_SHARE * drawn) break;
    cuts.push(gap);
    drawn -= gap.to - gap.from;
  }
  return cuts.sort((a, b) => a.from - b.from);
}

function breakOf(
  gap: Gap,
  silences: readonly Gap[],
  { mode, language }: { readonly mode: CutAxis['mode']; readonly language: string },
): AxisBreak {
  const silent = silences.some((silence) => silence.from < gap.to && silence.to > gap.from);
  const wholly = silences.some((silence) => silence.from <= gap.from && silence.to >= gap.to);
  const length = lengthInWords(gap.to - gap.from, language);
  const { notCovered, notDrawn } = wordsIn(language).timeline;
  const reason = wholly ? notCovered : notDrawn;
  return { ...gap, silent, label: mode === 'ordinal' && !wholly ? [length] : [length, reason] };
}

/** The silent parts of a gap. */
function meeting(gap: Gap, silences: readonly Gap[]): readonly Gap[] {
  return silences
    .map((silence) => ({ from: Math.max(gap.from, silence.from), to: Math.min(gap.to, silence.to) }))
    .filter((part) => part.to > part.from);
}
