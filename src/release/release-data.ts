import type { Dimensions, Timeline } from '../model/briefing.ts';
import type { ChartSpec } from '../model/chart-spec.ts';
import type { DataTable } from '../model/data-table.ts';
import { type Clearance, maySee } from './clearance.ts';
import { keepRefs, lostAll } from './withhold.ts';

type Ids = ReadonlySet<string>;

/** The events and eras that may be seen and still have a claim behind them; null where none is left. */
export function releaseTimeline(timeline: Timeline, clearance: Clearance, claims: Ids): Timeline | null {
  const open = <T extends Timeline['events'][number] | Timeline['eras'][number]>(items: readonly T[]): T[] =>
    items
      .filter((item) => maySee(clearance, item) && !lostAll(item.claims, claims))
      .map((item) => ({ ...item, claims: keepRefs(item.claims, claims) }));
  const events = open(timeline.events);
  const used = new Set(events.map((event) => event.category));
  const categories = timeline.categories.filter((category) => used.has(category.id));
  return events.length === 0 ? null : { ...timeline, categories, events, eras: open(timeline.eras) };
}

/** The cells that may be seen and still have evidence behind them, with their dimensions and periods; null where none is left. */
export function releaseDimensions(scored: Dimensions, clearance: Clearance, claims: Ids): Dimensions | null {
  const dimensions = scored.dimensions.filter((item) => maySee(clearance, item));
  const periods = scored.periods.filter((item) => maySee(clearance, item));
  const rows = new Set(dimensions.map((item) => item.id));
  const columns = new Set(periods.map((item) => item.id));
  const scores = scored.scores
    .filter((item) => maySee(clearance, item) && rows.has(item.dimension) && columns.has(item.period))
    .filter((item) => !lostAll([...item.supports, ...item.contrary], claims))
    .map((item) => ({
      ...item,
      supports: keepRefs(item.supports, claims),
      contrary: keepRefs(item.contrary, claims),
    }));
  return scores.length === 0 ? null : { ...scored, dimensions, periods, scores };
}

/** Charts the audience may see whose data is still there, and the tables they draw. */
export function releaseCharts(
  charts: readonly ChartSpec[],
  tables: readonly DataTable[],
  clearance: Clearance,
  left: { readonly timeline: boolean; readonly dimensions: boolean; readonly sources: Ids },
): { readonly charts: readonly ChartSpec[]; readonly tables: readonly DataTable[] } {
  const visible = charts
    .filter((spec) => maySee(clearance, spec))
    .filter((spec) => spec.kind === 'plot' || left[spec.kind])
    .filter((spec) => !lostAll(spec.sources, left.sources))
    .map((spec) => ({ ...spec, sources: keepRefs(spec.sources, left.sources) }));
  const drawn = new Set(visible.flatMap((spec) => (spec.kind === 'plot' ? [spec.data.id] : [])));
  return { charts: visible, tables: tables.filter((table) => drawn.has(table.id)) };
}
