import type { ChartTable } from '../model/chart.ts';
import type { Report } from '../model/diagnostic.ts';
import type { NativeData } from '../model/native-chart.ts';
import type { Theme } from '../model/theme.ts';
import type { Body } from './frame.ts';
import type { Ground } from './ground.ts';

/** A chart's marks: as every size draws them, and as PowerPoint does. */
export interface ChartMarks {
  /** The numbers as PowerPoint draws them; null where it has no such chart. */
  readonly native: NativeData | null;
  readonly draw: (ground: Ground) => Body;
}

/** A chart's rows: bars that lie, lines of a table, panels. Those that stand for the message come first, then the first ones. */
export interface ChartRows {
  readonly count: number;
  /** Height of the chart with so many of them, in points; with fewer than all it says how many there are beside. */
  readonly heightOf: (shown: number, ground: Ground) => number;
  /** The chart with so many of them, on the scale of all. */
  readonly only: (shown: number) => ChartMarks;
}

/** A chart's data, read and checked, and what is said about it where the author said nothing. */
export interface ChartContent extends ChartMarks {
  readonly title: string;
  readonly subtitle: string | null;
  /** Sentences below the chart that its marks need. */
  readonly notes: readonly string[];
  /** Sentences that only a chart shown alone needs; round the others the document says them. */
  readonly aloneNotes?: readonly string[];
  /** What it shows, from the data. */
  readonly alt: string;
  readonly table: ChartTable;
  /** Whether it begins at the right where reading does; an axis of numbers runs from left to right in every language. */
  readonly turns: boolean;
  /** Its rows, where it has one for each of many things; null where no size leaves any out. */
  readonly rows: ChartRows | null;
}

export interface ReadContext {
  readonly theme: Theme;
  readonly language: string;
  readonly report: Report;
}
