import type { Ground } from '../ground.ts';
import { measureText } from '../sketch.ts';
import { chooseTicks, type Tick } from './choose-ticks.ts';
import { type AxisBreak, cutAxis } from './cut-axis.ts';
import { extentOf, layAxis } from './lay-axis.ts';
import { type AxisWord, placeAxisWords } from './place-axis-words.ts';
import type { Mark } from './read-marks.ts';
import { type ScalePiece, shareOf } from './segmented-scale.ts';
import { type Stacked, stackMarks } from './stack-marks.ts';
import type { TimelineData } from './timeline-data.ts';

/** Where everything on the axis stands, in points from the axis's left end. */
export interface AxisPlan {
  /** Of the axis's left end in the chart, and its length. */
  readonly left: number;
  readonly width: number;
  readonly mode: 'linear' | 'segmented' | 'ordinal';
  readonly pieces: readonly ScalePiece[];
  readonly breaks: readonly (AxisBreak & { readonly x: number; readonly width: number })[];
  /** Drawn stretches about which nothing is said. */
  readonly silences: readonly (AxisBreak & { readonly x: number; readonly width: number })[];
  readonly ticks: readonly Tick[];
  /** What is written below the axis. */
  readonly words: readonly AxisWord[];
  readonly marks: readonly (Mark & Stacked & { readonly anchor: number })[];
  readonly lanes: number;
  /** Height of a lane, gap included. */
  readonly lane: number;
}

/** A mark of one month must be seen, and one that is open needs room for its point. */
const LEAST_BAR = 0.32;
const LEAST_OPEN = 2;

/** Time → points: pieces, breaks, ticks, marks on lanes, and where each mark's leader stands. */
export function planAxis(data: TimelineData, ground: Ground): AxisPlan {
  const { text, small } = ground;
  const cut = cutAxis(data.marks, data.eras, data.scale);
  const goesOn = data.marks.some((mark) => mark.openRight) || cut.pieces.length === 0;
  const left = text * 0.6;
  const width = ground.width - left - (goesOn ? text * 2 : text * 0.6);
  const breakWidths = cut.breaks.map(
    (one) =>
      Math.max(...one.label.map((line) => measureText(ground.fonts, line, { size: small }))) + small * 0.9,
  );
  const pieces = layAxis(cut, { width, breakWidths, least: text * 3.4 });
  const placed = (one: AxisBreak) => {
    const from = shareOf(pieces, one.from) * width;
    return { ...one, x: from, width: shareOf(pieces, one.to) * width - from };
  };
  const extents = data.marks.map((mark) => {
    const least = text * (mark.moment ? 0.7 : mark.openLeft || mark.openRight ? LEAST_OPEN : LEAST_BAR);
    const extent = extentOf(mark, { pieces, width, least });
    return mark.openRight ? { left: extent.left, right: width } : extent;
  });
  const stacked = stackMarks(extents, 1.5);
  const anchors = chooseAnchors(data.marks, stacked, text * 0.5);
  const ticks = chooseTicks(pieces, {
    marks: data.marks,
    width,
    language: ground.language,
    measure: (label) => measureText(ground.fonts, label, { size: small }),
  });
  const breaks = cut.breaks.map(placed);
  const silences = cut.silences.map(placed);
  const named = (one: (typeof breaks)[number]) => ({ stretch: one, middle: left + one.x + one.width / 2 });
  const words = placeAxisWords(
    {
      breaks: breaks.map(named),
      silences: silences.map(named),
      ticks: ticks.map((tick) => ({ ...tick, at: left + tick.middle })),
    },
    {
      width: ground.width,
      gap: small * 0.3,
      measure: (label) => measureText(ground.fonts, label, { size: small }),
    },
  );
  return {
    left,
    width,
    mode: cut.mode,
    pieces,
    breaks,
    silences,
    ticks,
    words,
    marks: data.marks.map((mark, index) => {
      const place = stacked[index] ?? { left: 0, right: 0, lane: 0 };
      return { ...mark, ...place, anchor: anchors[index] ?? place.left };
    }),
    lanes: Math.max(1, ...stacked.map((one) => one.lane + 1)),
    lane: text * 0.72,
  };
}

/**
 * A leader stands where no mark above its own is in the way, and apart from other leaders: at the bound of an open
 * mark, else in the middle of the free part.
 */
function chooseAnchors(
  marks: readonly Mark[],
  stacked: readonly Stacked[],
  apart: number,
): readonly number[] {
  const chosen: number[] = [];
  const order = stacked
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => a.right - a.left - (b.right - b.left) || a.index - b.index);
  for (const own of order) {
    const mark = marks[own.index];
    const above = stacked.filter((other) => other.lane > own.lane);
    const free = (x: number) => above.every((other) => x < other.left - 2 || x > other.right + 2);
    const clear = (x: number) => chosen.every((other) => other === undefined || Math.abs(other - x) >= apart);
    const wanted = candidates(own, mark);
    const best = wanted.find((x) => free(x) && clear(x)) ?? wanted.find(free) ?? wanted[0];
    chosen[own.index] = best ?? own.left;
  }
  return chosen;
}

function candidates(own: Stacked, mark: Mark | undefined): readonly number[] {
  const width = own.right - own.left;
  const at = (share: number) => own.left + width * share;
  const edge = Math.min(1.5, width / 4);
  const inner = [0.5, 0.62, 0.38, 0.75, 0.25, 0.87, 0.13].map(at);
  if (mark?.openLeft) return [own.right - edge, ...inner];
  if (mark?.openRight) return [own.left + edge, at(0.06), at(0.12), ...inner];
  return inner;
}
