import type { ChartSpec } from './chart-spec.ts';
import type { Drawing } from './drawing.ts';
import type { NativeChart } from './native-chart.ts';

/**
 * `slide` and `column` are laid out for the deck's and the report's regions, `full` for a whole page, `square` for
 * sharing; `beside` for what a slide leaves to a chart beside its points.
 */
export type ChartSize = 'slide' | 'beside' | 'column' | 'full' | 'square';

/** The chart's data as text, for readers who cannot see it and for PowerPoint's notes. */
export interface ChartTable {
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** A chart for one audience. Drawings are made when asked for and kept. */
export interface Chart {
  readonly id: string;
  readonly spec: ChartSpec;
  readonly alt: string;
  readonly table: ChartTable;
  /** The chart in PowerPoint's own form, with the rows that its drawing has; null where it has none for it. */
  readonly native: (size: ChartSize) => NativeChart | null;
  /** How many of its rows a size has no room for: they are in `alt`, in `table` and in the sizes for print. */
  readonly leftOut: (size: ChartSize) => number;
  /** As it is placed in a document, whose headline or caption is its title. */
  readonly draw: (size: ChartSize) => Drawing;
  /** As it is pasted elsewhere: with title, notes, source and marking inside. */
  readonly drawAlone: (size: ChartSize) => Drawing;
}
