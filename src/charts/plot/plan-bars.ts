import { type Ground, shapeOf } from '../ground.ts';
import { balanceLabel, type WrappedLabel } from '../wrap-label.ts';
import { type Legend, planLegend } from './draw-legend.ts';
import { referenceRoom } from './draw-references.ts';
import type { PlotData } from './plot-data.ts';
import { rowNames } from './row-names.ts';
import { thinNames } from './thin-names.ts';
import { valueLabels } from './value-labels.ts';

/** As many bars as this carry their values; the axis is then left out. */
const FEW = 24;

/** How bars stand or lie, and the room round them, in points. */
export interface BarsPlan {
  readonly lying: boolean;
  /** Few enough to carry their values. */
  readonly few: boolean;
  /** What they say; unused where they are not few. */
  readonly say: (value: number) => string;
  /** The unit above them, where it does not stand with each value. */
  readonly unit: string | null;
  readonly names: readonly WrappedLabel[];
  readonly legend: Legend;
  readonly height: number;
  readonly padding: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Height of the names below standing bars. */
  readonly foot: number;
}

/** Share of a position's room that its bars take. */
export const BARS_SHARE = 0.78;

/** A bar chart being drawn. */
export interface BarsDrawing {
  readonly data: PlotData;
  readonly ground: Ground;
  readonly plan: BarsPlan;
}

/** Bars lie where the author or long names ask for it. */
export function planBars(data: PlotData, ground: Ground): BarsPlan {
  const { text, small, width } = ground;
  const { stacked, horizontal } = data.spec;
  const standing = horizontal ? null : standingNames(data, ground);
  const lying = standing === null;
  const count = data.positions.length * (stacked ? 1 : data.lines.length);
  const labels =
    count <= FEW ? valueLabels(data, labelled(data), { ground, room: labelRoom(data, ground, lying) }) : null;
  const few = labels !== null;
  const said = { few, say: labels?.say ?? data.say, unit: few ? labels.unit : data.unit };
  const names = standing ?? rowNames(data.names, ground);
  const legend = planLegend(data.lines, ground);
  const head = legend.height;
  const values = few ? labels.width + text * 0.6 : 0;
  const beyond = few && data.lines.some((line) => line.points.some((point) => (point.value ?? 0) < 0));
  const lines = Math.max(...names.map((name) => name.lines.length));
  if (lying) {
    const perRow = text * 1.15 * (stacked ? 1 : data.lines.length) + text * 0.5;
    const row = Math.max(text * 1.5, perRow, lines * text * 1.15 + 4);
    const top = head + (said.unit !== null ? small * 1.5 : 0) + referenceRoom(data, ground);
    const least = top + row * data.positions.length + (few ? 0 : small * 2);
    const left = Math.max(...names.map((name) => name.width)) + text * 0.8 + (beyond ? values : 0);
    const height = Math.max(least, Math.min(ground.height, least * (ground.size === 'square' ? 2 : 1.3)));
    return {
      lying,
      ...said,
      names,
      legend,
      height,
      foot: 0,
      padding: { left, right: values, top, bottom: 0 },
    };
  }
  const foot = lines * small * 1.18 + small * 0.5;
  const unitRoom = said.unit === null ? 0 : small * 1.5;
  const above = few ? text * 1.4 + unitRoom : small * 0.6 + unitRoom * 0.75;
  const bottom = foot + (beyond ? text * 1.3 : 0);
  const height = Math.min(ground.height, width * shapeOf(ground, 0.55));
  return {
    lying,
    ...said,
    names,
    legend,
    height,
    foot,
    padding: { left: 0, right: 0, top: head + above, bottom },
  };
}

/** Names below their bars in three lines at most, or in one below some bars that follow in time; null where one does not fit. */
function standingNames(data: PlotData, ground: Ground): readonly WrappedLabel[] | null {
  const { width, small, fonts } = ground;
  const slot = ((width - small * 3) / data.positions.length) * 0.96;
  const names = data.names.map((words) =>
    balanceLabel(words, { width: slot, most: 3, look: { size: small }, fonts }),
  );
  const fitting = names.filter((name) => name !== null);
  return fitting.length === names.length ? fitting : thinNames(data, ground);
}

/** What is said at the ends of bars: their values, or the totals of stacks. */
function labelled(data: PlotData): readonly number[] {
  const values = data.spec.stacked
    ? data.positions.map((_, index) => totalAt(data, index))
    : data.lines.flatMap((line) => line.points.map(({ value }) => value));
  return values.filter((value) => value !== null);
}

/** Width that a label at the end of a bar may have: as far as to the next one, or a third of a lying bar's way. */
function labelRoom(data: PlotData, { width, small }: Ground, lying: boolean): number {
  if (lying) return width * 0.3;
  const slot = width / data.positions.length;
  const bars = data.spec.stacked ? 1 : data.lines.length;
  return (bars === 1 ? slot : (slot * BARS_SHARE) / bars) - small * 0.3;
}

/** The sum of a stack; null where nothing is in it, or something below zero. */
export function totalAt({ lines }: PlotData, index: number): number | null {
  const values = lines.flatMap(({ points }) => points[index]?.value ?? []);
  if (values.length === 0 || values.some((value) => value < 0)) return null;
  // Decimal fractions do not add up exactly: 0.1 + 0.2.
  return Number(values.reduce((sum, value) => sum + value, 0).toPrecision(12));
}
