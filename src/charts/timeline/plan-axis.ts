import type { Ground } from '../ground.ts';
import { measureText } from '../sketch.ts';
import { chooseTicks, type Tick } from './choose-ticks.ts';
import { type AxisBreak, cutAxis } from './cut-axis.ts';
import { layAxis } from './lay-axis.ts';
import { type AxisWord, placeAxisWords } from './place-axis-words.ts';
import { zoneName } from './say-dates.ts';
import { type ScalePiece, shareOf } from './segmented-scale.ts';
import type { TimelineData } from './timeline-data.ts';

/** A break or silence where it stands: points from the axis's left end. */
export type PlacedBreak = AxisBreak & { readonly x: number; readonly width: number };

/** The axis and what is written below it, in points from the axis's left end. */
export interface AxisPlan {
  /** Of the axis's left end in the chart, and its length. */
  readonly left: number;
  readonly width: number;
  readonly mode: 'linear' | 'segmented' | 'ordinal';
  readonly pieces: readonly ScalePiece[];
  readonly breaks: readonly PlacedBreak[];
  /** Drawn stretches about which nothing is said. */
  readonly silences: readonly PlacedBreak[];
  readonly ticks: readonly Tick[];
  readonly words: readonly AxisWord[];
}

/** Length of an arrow that says "by", as a factor of the text's size: as long wherever it stands, since it is no stretch of time. */
export const BY_LENGTH = 2.6;

/** Time → points: pieces, breaks, ticks and their names. `indent` points at the left stay free. */
export function planAxis(data: TimelineData, ground: Ground, indent: number): AxisPlan {
  const { text, small } = ground;
  const measure = (label: string) => measureText(ground.fonts, label, { size: small });
  const cut = cutAxis(data);
  const goesOn = data.marks.some((mark) => mark.openRight) || cut.pieces.length === 0;
  const breakWidths = cut.breaks.map((one) => Math.max(...one.label.map(measure)) + small * 0.9);
  const lay = (left: number) => {
    const width = ground.width - left - (goesOn ? text * 2 : text * 0.6);
    return { left, width, pieces: layAxis(cut, { width, breakWidths, least: text * 3.4 }) };
  };
  const narrow = lay(indent + text * 0.6);
  const before = data.marks.map((mark) =>
    mark.openLeft ? indent + text * (BY_LENGTH + 0.2) - shareOf(narrow.pieces, mark.end) * narrow.width : 0,
  );
  const { left, width, pieces } = lay(Math.max(narrow.left, ...before));
  const placed = (one: AxisBreak): PlacedBreak => {
    const x = shareOf(pieces, one.from) * width;
    return { ...one, x, width: shareOf(pieces, one.to) * width - x };
  };
  const breaks = cut.breaks.map(placed);
  const silences = cut.silences.map(placed);
  const { language } = ground;
  const { timed, shared } = data.clock;
  const zone = timed && shared ? zoneName(data.clock, language) : timed ? ' UTC' : '';
  const request = { marks: data.marks, width, language, timed, zone, mode: cut.mode, measure };
  const ticks = chooseTicks(pieces, request);
  const named = (one: PlacedBreak) => ({ stretch: one, middle: left + one.x + one.width / 2 });
  const words = placeAxisWords(
    {
      breaks: breaks.map(named),
      silences: silences.map(named),
      ticks: ticks.map((tick) => ({ ...tick, at: left + tick.middle })),
    },
    { width: ground.width, gap: small * 0.3, measure },
  );
  return { left, width, mode: cut.mode, pieces, breaks, silences, ticks, words };
}
