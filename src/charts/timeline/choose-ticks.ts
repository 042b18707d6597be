import type { EdtfDate } from '../../model/edtf.ts';
import { dayNumber } from '../../model/edtf-bounds.ts';
import { formatDate } from '../../text/format-date.ts';
import { type CivilDate, civilOf, monthStart } from './civil-day.ts';
import type { Mark } from './read-marks.ts';
import { type ScalePiece, shareOf } from './segmented-scale.ts';

/** A unit of time named below the axis. The name stands under the unit's middle, never at its first day. */
export interface Tick {
  readonly label: string;
  /** Points from the axis's left end: where the unit begins and ends, and the middle of the name. */
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

interface Step {
  readonly unit: 'year' | 'month' | 'day';
  readonly every: number;
}

const STEPS: readonly Step[] = [
  ...[1, 2, 5, 10].map((every): Step => ({ unit: 'day', every })),
  ...[1, 3, 6].map((every): Step => ({ unit: 'month', every })),
  ...[1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10000].map(
    (every): Step => ({ unit: 'year', every }),
  ),
];

/** A piece of this many units or fewer names the units in which something happened, where not all can be named. */
const FEW_UNITS = 14;

interface TickRequest {
  readonly marks: readonly Mark[];
  readonly width: number;
  readonly language: string;
  readonly measure: (label: string) => number;
}

/** The ticks of all pieces: the finest unit whose names fit beside one another. */
export function chooseTicks(pieces: readonly ScalePiece[], request: TickRequest): readonly Tick[] {
  return pieces.flatMap((piece) => ticksOf(piece, pieces, request));
}

function ticksOf(piece: ScalePiece, pieces: readonly ScalePiece[], request: TickRequest): readonly Tick[] {
  const [from, to] = piece;
  const within = request.marks.filter((mark) => mark.start < to && mark.end > from);
  const coarse = to - from > 3 * 365 || within.every((mark) => mark.end - mark.start > 300);
  for (const step of STEPS) {
    if (coarse && step.unit !== 'year') continue;
    const room = (shareOf(pieces, to) - shareOf(pieces, from)) * request.width;
    if (unitsIn(piece, step) > Math.max(FEW_UNITS, room / request.measure('00'))) continue;
    const ticks = unitsOf(piece, step).map((unit) => tickOf(unit, step, { pieces, request }));
    if (ticks.length === 0) break;
    if (fits(ticks, request)) return ticks;
    if (ticks.length <= FEW_UNITS && step.unit === 'year') return eventful(ticks, piece, { pieces, request });
  }
  const ends = unitsOf(piece, { unit: 'year', every: 1 }).slice(0, 1);
  return ends.map((unit) => tickOf(unit, { unit: 'year', every: 1 }, { pieces, request }));
}

function unitsIn([from, to]: ScalePiece, { unit, every }: Step): number {
  return (to - from) / (every * (unit === 'year' ? 365 : unit === 'month' ? 30 : 1));
}

/** First days of a piece's units whose number is a multiple of the step. */
function unitsOf([from, to]: ScalePiece, { unit, every }: Step): readonly CivilDate[] {
  const units: CivilDate[] = [];
  const first = civilOf(from);
  if (unit === 'year')
    for (let year = Math.ceil(first.year / every) * every; monthStart(year, 1) < to; year += every)
      units.push({ year, month: 1, day: 1 });
  if (unit === 'month')
    for (let month = first.year * 12 + first.month - 1; ; month++) {
      const date = { year: Math.floor(month / 12), month: (((month % 12) + 12) % 12) + 1, day: 1 };
      if (dayNumber(date.year, date.month, 1) >= to) break;
      if ((date.month - 1) % every === 0) units.push(date);
    }
  if (unit === 'day')
    for (let day = Math.floor(from); day < to; day++) {
      const date = civilOf(day);
      if (every === 1 || date.day === 1 || (date.day % every === 0 && date.day <= 29)) units.push(date);
    }
  return units.filter((date) => dayNumber(date.year, date.month, date.day) >= from);
}

function tickOf(
  date: CivilDate,
  { unit }: Step,
  { pieces, request }: { readonly pieces: readonly ScalePiece[]; readonly request: TickRequest },
): Tick {
  const { year, month, day } = date;
  const start = dayNumber(year, month, day);
  const end =
    unit === 'year' ? monthStart(year + 1, 1) : unit === 'month' ? monthStart(year, month + 1) : start + 1;
  const left = shareOf(pieces, start) * request.width;
  const right = shareOf(pieces, end) * request.width;
  const label = formatDate(edtfOf(date, unit), request.language, 'axis');
  return { label, left, right, middle: (left + right) / 2 };
}

function edtfOf({ year, month, day }: CivilDate, unit: Step['unit']): EdtfDate {
  return {
    kind: 'date',
    year,
    month: unit === 'year' ? null : month,
    day: unit === 'day' ? day : null,
    hour: null,
    minute: null,
    second: null,
    offset: null,
    precision: unit,
    uncertain: false,
    approximate: false,
  };
}

function fits(ticks: readonly Tick[], { measure }: TickRequest): boolean {
  return ticks.every((tick, index) => {
    const next = ticks[index + 1];
    if (!next) return true;
    return next.middle - tick.middle >= (measure(tick.label) + measure(next.label)) / 2 + measure('0');
  });
}

/** Of too many ticks: the first, the last, then those in which a mark begins, as long as they keep apart. */
function eventful(
  ticks: readonly Tick[],
  piece: ScalePiece,
  { pieces, request }: { readonly pieces: readonly ScalePiece[]; readonly request: TickRequest },
): readonly Tick[] {
  const begun = request.marks
    .filter((mark) => mark.start >= piece[0] && mark.start < piece[1])
    .map((mark) => shareOf(pieces, mark.start) * request.width);
  const wanted = ticks.filter((tick) => begun.some((x) => x >= tick.left - 0.01 && x < tick.right - 0.01));
  const chosen: Tick[] = [];
  for (const tick of [...ticks.slice(0, 1), ...ticks.slice(-1), ...wanted]) {
    const tried = [...chosen, tick].sort((a, b) => a.middle - b.middle);
    if (!chosen.includes(tick) && fits(tried, request)) chosen.splice(0, chosen.length, ...tried);
  }
  return chosen;
}
