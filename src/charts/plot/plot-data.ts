import type { PlotSpec } from '../../model/chart-spec.ts';
import type { DateAxis } from './read-dates.ts';

/** One value; null is missing, which is drawn as a gap. */
export interface PlotPoint {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What a bubble's area stands for. */
  readonly size: number | null;
}

export interface PlotLine {
  readonly label: string;
  /** Whether the label is the author's, not a column's name. */
  readonly named: boolean;
  readonly color: string;
  /** One that stands for the message; the rest is context. */
  readonly highlight: boolean;
  /** As long as `positions`. */
  readonly points: readonly PlotPoint[];
}

/** Whether a line is the background of a panel: it has no name, and is drawn without Chart.js, which takes its time. */
export function isQuiet({ label }: PlotLine): boolean {
  return label === '';
}

export interface Extent {
  readonly least: number;
  readonly most: number;
}

/** A table read for one chart. */
export interface PlotData {
  readonly spec: PlotSpec;
  /** Along the x axis, as written. */
  readonly positions: readonly string[];
  /** The same as printed: dates in words of the language. */
  readonly names: readonly string[];
  /** Positions that stand for the message; all of them where the author names none. */
  readonly marked: readonly boolean[];
  /** The same as numbers, dates in days; null where they are categories. */
  readonly numbers: readonly number[] | null;
  /** How dates are told on the axis; null where positions are no dates. */
  readonly dates: DateAxis | null;
  /** BCP 47. */
  readonly language: string;
  readonly xLabel: string;
  /** Of the column that values come from; the name of the only line where there is one. */
  readonly yLabel: string;
  readonly lines: readonly PlotLine[];
  /** Least and greatest of what is drawn; of the whole chart where a size draws some of its rows only. */
  readonly reach: Extent;
  /** A value as printed beside a mark, with its unit. */
  readonly say: (value: number) => string;
  /** A value without its unit, with the decimals that an axis or a row of labels needs; null is as many as it has. */
  readonly sayTick: (value: number, decimals: number | null) => string;
  /** The unit, where it is not printed with each value. */
  readonly unit: string | null;
}

/** Whether positions follow one another in time: dates, or years. */
export function isInTime({ dates, positions }: Pick<PlotData, 'dates' | 'positions'>): boolean {
  return dates !== null || positions.every((at) => /^\d{4}$/.test(at));
}
