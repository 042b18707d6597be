import type { Releasable } from './handling.ts';
import type { Span } from './span.ts';
import type { Ref, Text } from './text.ts';

/** What every chart says around its marks. The title is the finding. */
interface ChartFrame extends Releasable {
  readonly id: string;
  readonly span: Span;
  readonly title: Text | null;
  readonly subtitle: Text | null;
  readonly note: Text | null;
  readonly sources: readonly Ref[];
  /** Author's alternative text; null is derived from the data. */
  readonly alt: Text | null;
}

/** The brief's timeline. */
export interface TimelineSpec extends ChartFrame {
  readonly kind: 'timeline';
  readonly scale: 'auto' | 'linear' | 'segmented' | 'ordinal';
  readonly events: 'all' | 'dated' | 'key';
  /** A row of its own for each category. */
  readonly lanes: boolean;
}

/** The brief's scored dimensions. */
export interface DimensionsSpec extends ChartFrame {
  readonly kind: 'dimensions';
  readonly form: 'ranges' | 'slope' | 'matrix' | 'multiples' | 'radar';
  /** Period shown filled; null is the last with a point score. */
  readonly period: Ref | null;
  /** Period shown hollow; null is the one before. */
  readonly previous: Ref | null;
  readonly order: 'author' | 'change';
}

export interface PlotSeries {
  /** Column of the table. */
  readonly column: Ref;
  readonly label: Text | null;
  readonly highlight: boolean;
  /** Columns with the bounds of an interval. */
  readonly low: Ref | null;
  readonly high: Ref | null;
}

/** A mark in words at an x value (a category or a number, as written in the data), or over a span of them. */
export interface PlotNote {
  readonly at: string;
  readonly to: string | null;
  readonly text: Text;
}

/** A line across the value axis, or a band where `high` is given. */
export interface PlotReference {
  readonly low: number;
  readonly high: number | null;
  readonly text: Text | null;
}

export type PlotType =
  | 'line'
  | 'area'
  | 'bar'
  | 'dot'
  | 'interval'
  | 'scatter'
  | 'bubble'
  | 'doughnut'
  | 'waterfall'
  | 'heatmap'
  | 'chartjs';

/** A chart from a table. */
export interface PlotSpec extends ChartFrame {
  readonly kind: 'plot';
  readonly type: PlotType;
  /** Id of a `DataTable`. */
  readonly data: Ref;
  /** Column along the category or time axis. */
  readonly x: Ref;
  readonly series: readonly PlotSeries[];
  /** Keep only rows whose column has one of these values. */
  readonly where: readonly { readonly column: Ref; readonly values: readonly string[] }[];
  /** Split rows into one series a value of this column (long data; `series` then holds the one value column). */
  readonly group: Ref | null;
  readonly horizontal: boolean;
  readonly stacked: boolean;
  readonly sort: 'author' | 'ascending' | 'descending';
  readonly unit: Text | null;
  readonly decimals: number | null;
  readonly range: { readonly low: number | null; readonly high: number | null };
  readonly notes: readonly PlotNote[];
  /** Values of `x`, `name` or `group` that stand for the message. */
  readonly highlight: readonly Ref[];
  /** Column that names the points of a scatter or bubble chart. */
  readonly name: Ref | null;
  /** Column that a bubble's area stands for. */
  readonly size: Ref | null;
  /** A panel for each line. */
  readonly panels: boolean;
  /** Name of a waterfall's last bar, which is the sum of the others. */
  readonly total: Text | null;
  /** Value of `x` at which every line is 100. */
  readonly index: Ref | null;
  readonly references: readonly PlotReference[];
  /** What is passed through to Chart.js by the type `chartjs`: its `type` and `options`. */
  readonly config: Readonly<Record<string, unknown>> | null;
}

export type ChartSpec = TimelineSpec | DimensionsSpec | PlotSpec;
