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

/** A chart from a table. */
export interface PlotSpec extends ChartFrame {
  readonly kind: 'plot';
  readonly type: 'line' | 'area' | 'bar' | 'dot' | 'scatter' | 'interval';
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
}

export type ChartSpec = TimelineSpec | DimensionsSpec | PlotSpec;
