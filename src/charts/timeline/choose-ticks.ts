import { formatDate } from '../../text/format-date.ts';
import type { Mark } from './read-marks.ts';
import { type ScalePiece, shareOf } from './segmented-scale.ts';
import {
  lengthOf,
  nameUnit,
  outerUnit,
  outerUnits,
  STEPS,
  type Step,
  type TimeUnit,
  unitsBetween,
} from './time-units.ts';

/** A unit of time named below the axis. The name stands under the unit's middle, never at its first day. */
export interface Tick {
  readonly label: string;
  /** Points from the axis's left end: where the unit begins and ends, and the middle of the name. */
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  /** Names on the second row say what those above them leave out: the year of months, the day of hours. */
  readonly outer: boolean;
}

/** A piece of this many units or fewer names the units in which something happened, where not all can be named. */
const FEW_UNITS = 14;
/** So few units are named in full ("11 Mar 2026"), without a second row. */
const IN_FULL = 3;

interface TickRequest {
  readonly marks: readonly Mark[];
  readonly width: number;
  readonly language: string;
  /** Some dates have a time of day. */
  readonly timed: boolean;
  /** What follows a day above which times stand: " UTC". */
  readonly zone: string;
  readonly mode: 'linear' | 'segmented' | 'ordinal';
  readonly measure: (label: string) => number;
}

interface PieceRequest extends TickRequest {
  readonly piece: ScalePiece;
  readonly pieces: readonly ScalePiece[];
}

/** The ticks of all pieces: the finest unit whose names fit beside one another. */
export function chooseTicks(pieces: readonly ScalePiece[], request: TickRequest): readonly Tick[] {
  return pieces.flatMap((piece) => ticksOf({ ...request, piece, pieces }));
}

function ticksOf(request: PieceRequest): readonly Tick[] {
  const { piece, pieces, width, measure } = request;
  const [from, to] = piece;
  const room = (shareOf(pieces, to) - shareOf(pieces, from)) * width;
  for (const step of STEPS) {
    if (!suits(step, request)) continue;
    if ((to - from) / lengthOf(step) > Math.max(FEW_UNITS, room / measure('00'))) continue;
    const units = unitsBetween(from, to, step);
    if (units.length === 0) continue;
    const full = units.map((unit) => tickOf(unit, step, 'full', request));
    const whole = step.unit !== 'hour' && step.unit !== 'minute';
    if (whole && (units.length <= IN_FULL || step.unit === 'year') && fits(full, request)) return full;
    if (step.unit === 'year' && step.every === 1 && full.length <= FEW_UNITS) return eventful(full, request);
    const part = units.map((unit) => tickOf(unit, step, 'part', request));
    const outer = outerTicks(step, request);
    if (step.unit !== 'year' && fits(part, request) && outer) return [...part, ...outer];
  }
  return nameOnce(request);
}

/** Whether a step is no finer than what is known, and than what the piece is made of. */
function suits({ unit }: Step, { piece, marks, timed, mode }: PieceRequest): boolean {
  const [from, to] = piece;
  if (unit === 'year') return true;
  if (unit === 'hour' || unit === 'minute') return timed && to - from < 10;
  const within = marks.filter((mark) => mark.start < to && mark.end > from);
  if (mode === 'ordinal' && to - from > 360) return false;
  return to - from <= 3 * 365 && !within.every((mark) => mark.end - mark.start > 300);
}

function tickOf(
  { from, to }: TimeUnit,
  { unit }: Step,
  style: 'full' | 'part',
  { pieces, width, language }: PieceRequest,
): Tick {
  const left = shareOf(pieces, from) * width;
  const right = shareOf(pieces, to) * width;
  return {
    label: nameUnit(from, unit, language, style),
    left,
    right,
    middle: (left + right) / 2,
    outer: false,
  };
}

function fits(ticks: readonly Tick[], { measure }: TickRequest): boolean {
  return ticks.every((tick, index) => {
    const next = ticks[index + 1];
    if (!next) return true;
    return next.middle - tick.middle >= (measure(tick.label) + measure(next.label)) / 2 + measure('0');
  });
}

/** What the names of a step leave out, on a row below; null where it would not fit its own stretch. */
function outerTicks({ unit }: Step, request: PieceRequest): readonly Tick[] | null {
  const { piece, pieces, width, language, zone, measure } = request;
  const outer = outerUnit(unit);
  if (outer === null) return [];
  const units = outerUnits(piece[0], piece[1], outer);
  const ticks = units.map(({ from, to, date }): Tick => {
    const left = shareOf(pieces, from) * width;
    const right = shareOf(pieces, to) * width;
    const names = (['long', 'short'] as const).map(
      (style) => `${formatDate(date, language, style)}${outer === 'day' ? zone : ''}`,
    );
    const label = names.find((name) => measure(name) <= right - left) ?? '';
    return { label, left, right, middle: (left + right) / 2, outer: true };
  });
  // A stretch at an end may be too short for its name, which its neighbour then implies; one in the middle may not.
  const named = ticks.filter((tick) => tick.label !== '').length;
  const silent = ticks.slice(1, -1).some((tick) => tick.label === '');
  return named === 0 || silent ? null : ticks;
}

/** Of too many ticks: the first, the last, then those in which a mark begins, as long as they keep apart. */
function eventful(ticks: readonly Tick[], request: PieceRequest): readonly Tick[] {
  const { piece, pieces, width } = request;
  const begun = request.marks
    .filter((mark) => mark.start >= piece[0] && mark.start < piece[1])
    .map((mark) => shareOf(pieces, mark.start) * width);
  const wanted = ticks.filter((tick) => begun.some((x) => x >= tick.left - 0.01 && x < tick.right - 0.01));
  const chosen: Tick[] = [];
  for (const tick of [...ticks.slice(0, 1), ...ticks.slice(-1), ...wanted]) {
    const tried = [...chosen, tick].sort((a, b) => a.middle - b.middle);
    if (!chosen.includes(tick) && fits(tried, request)) chosen.splice(0, chosen.length, ...tried);
  }
  return chosen;
}

/** A piece too short for any round date is named once, by the unit it lies in. */
function nameOnce(request: PieceRequest): readonly Tick[] {
  const { piece, pieces, width, language, zone, timed } = request;
  const [from, to] = piece;
  const unit = to - from > 360 ? 'year' : to - from > 27 ? 'month' : 'day';
  const [first] = outerUnits(from, to, unit);
  if (!first) return [];
  const left = shareOf(pieces, from) * width;
  const right = shareOf(pieces, to) * width;
  const label = `${formatDate(first.date, language, 'axis')}${timed && unit === 'day' ? zone : ''}`;
  return [{ label, left, right, middle: (left + right) / 2, outer: false }];
}
