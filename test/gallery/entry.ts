import type { Dimensions, Timeline } from '../../src/model/briefing.ts';
import type { ChartSpec } from '../../src/model/chart-spec.ts';
import type { DataTable } from '../../src/model/data-table.ts';

/** One data set of the gallery: a chart's spec and what it draws. */
export interface GalleryEntry {
  /** Under which heading it stands. */
  readonly kind: string;
  readonly spec: ChartSpec;
  readonly tables?: readonly DataTable[];
  readonly dimensions?: Dimensions;
  readonly timeline?: Timeline;
  readonly language?: string;
  /** Where the data come from, in a line. */
  readonly source?: string;
  /** Whether the picture carries a marking. */
  readonly marked?: boolean;
}
