import type { ChartTable } from '../model/chart.ts';
import type { Report } from '../model/diagnostic.ts';
import type { NativeData } from '../model/native-chart.ts';
import type { Theme } from '../model/theme.ts';
import type { Body } from './frame.ts';
import type { Ground } from './ground.ts';

/** A chart's data, read and checked, and what is said about it where the author said nothing. */
export interface ChartContent {
  readonly title: string;
  readonly subtitle: string | null;
  /** Sentences below the chart that its marks need. */
  readonly notes: readonly string[];
  /** Sentences that only a chart shown alone needs; round the others the document says them. */
  readonly aloneNotes?: readonly string[];
  /** What it shows, from the data. */
  readonly alt: string;
  readonly table: ChartTable;
  /** The numbers as PowerPoint draws them; null where it has no such chart. */
  readonly native: NativeData | null;
  /** Whether it begins at the right where reading does; an axis of numbers runs from left to right in every language. */
  readonly turns: boolean;
  readonly draw: (ground: Ground) => Body;
}

export interface ReadContext {
  readonly theme: Theme;
  readonly language: string;
  readonly report: Report;
}
