/** One series of a native chart, as long as the chart's `categories`; null is a gap. */
export interface NativeSeries {
  readonly name: string;
  /** `#rrggbb`. */
  readonly color: string;
  /** One that stands for the message; the rest is context. */
  readonly highlight: boolean;
  /** Drawn as rings: an earlier period. */
  readonly hollow: boolean;
  readonly values: readonly (number | null)[];
  /** A colour for each value; null where all have the series' own. */
  readonly pointColors: readonly string[] | null;
  /** Ends of the interval round each value; null where the series has none. */
  readonly ranges: readonly (readonly [low: number, high: number] | null)[] | null;
}

/**
 * A chart in a form that PowerPoint draws itself, from numbers that can be edited there. `rows` is a row a category with
 * dots on a scale of values; `line`, `area` and `scatter` stand on numbers where `positions` has them. Its scales, and
 * whether bars lie, are those of the drawing.
 */
export interface NativeData {
  readonly kind: 'bar' | 'line' | 'area' | 'scatter' | 'rows' | 'radar' | 'doughnut';
  readonly categories: readonly string[];
  /** The categories as numbers; null where they are words. */
  readonly positions: readonly number[] | null;
  /** What the categories are. */
  readonly label: string;
  /** What the values are in, where it is not said with each. */
  readonly unit: string | null;
  readonly series: readonly NativeSeries[];
  readonly stacked: boolean;
  /** Excel's number format. */
  readonly format: string;
  /** What the drawn chart says beside its marks and this one cannot: said below it. */
  readonly remarks: readonly string[];
}

/** The numbers, and the words above and below them. */
export interface NativeChart extends NativeData {
  readonly subtitle: string | null;
  readonly notes: readonly string[];
}
