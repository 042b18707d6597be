import type { Dimensions, Item, Score, Timeline } from '../model/briefing.ts';
import type { ChartSpec, DimensionsSpec } from '../model/chart-spec.ts';
import type { DataTable } from '../model/data-table.ts';
import type { Ref } from '../model/text.ts';
import { type Clearance, isAddressed, maySee } from './clearance.ts';
import { keepRefs, lostAll, noteLost, noteNames } from './withhold.ts';

type Ids = ReadonlySet<string>;

/** What is left of a chart's data; `whole` where the ceiling cost it nothing. Null where nothing is left. */
export interface ReleasedData<T> {
  readonly value: T | null;
  readonly whole: boolean;
}

/** The events and eras that may be seen and still have a claim behind them. */
export function releaseTimeline(
  timeline: Timeline,
  clearance: Clearance,
  claims: Ids,
): ReleasedData<Timeline> {
  const isOpen = (item: Timeline['events'][number] | Timeline['eras'][number]) => {
    noteLost(clearance, item, { mentions: item.claims, left: claims });
    return maySee(clearance, item) && !lostAll(item.claims, claims);
  };
  const open = <T extends Timeline['events'][number] | Timeline['eras'][number]>(items: readonly T[]): T[] =>
    items.filter(isOpen).map((item) => ({ ...item, claims: keepRefs(item.claims, claims) }));
  const events = open(timeline.events);
  const eras = open(timeline.eras);
  if (events.length === 0) for (const era of timeline.eras) clearance.ledger.note(era, { kind: 'data' });
  const used = new Set(events.map((event) => event.category));
  const categories = timeline.categories.filter((category) => used.has(category.id));
  return {
    value: events.length === 0 ? null : { ...timeline, categories, events, eras },
    whole: keptAll(timeline.events, events, clearance) && keptAll(timeline.eras, eras, clearance),
  };
}

/**
 * The rows and columns whose every score may be seen and still has evidence behind it. A row that lost a score goes as a
 * whole: a cell left empty would say "no evidence", which is not so, or tell that something is withheld.
 */
export function releaseDimensions(
  scored: Dimensions,
  clearance: Clearance,
  claims: Ids,
): ReleasedData<Dimensions> {
  const periods = scored.periods.filter((item) => maySee(clearance, item));
  const columns = new Set(periods.map((item) => item.id));
  const inColumns = scored.scores.filter((item) => columns.has(item.period));
  const isOpen = (item: Score) => {
    const mentions = [...item.supports, ...item.contrary];
    noteLost(clearance, item, { mentions, left: claims });
    return maySee(clearance, item) && !lostAll(mentions, claims);
  };
  const lost = new Set(inColumns.filter((item) => !isOpen(item)).map((item) => item.dimension));
  for (const item of scored.dimensions) if (lost.has(item.id)) clearance.ledger.note(item, { kind: 'data' });
  const dimensions = scored.dimensions.filter((item) => maySee(clearance, item) && !lost.has(item.id));
  const rows = new Set(dimensions.map((item) => item.id));
  const scores = inColumns
    .filter((item) => rows.has(item.dimension))
    .map((item) => ({
      ...item,
      supports: keepRefs(item.supports, claims),
      contrary: keepRefs(item.contrary, claims),
    }));
  const isDrawn = (item: Score) => rows.has(item.dimension) && columns.has(item.period);
  for (const item of scored.scores) if (!isDrawn(item)) clearance.ledger.note(item, { kind: 'data' });
  const nothing = [...scored.dimensions, ...scored.periods];
  if (scores.length === 0) for (const item of nothing) clearance.ledger.note(item, { kind: 'data' });
  return {
    value: scores.length === 0 ? null : { ...scored, dimensions, periods, scores },
    whole: keptAll(scored.dimensions, dimensions, clearance) && keptAll(scored.periods, periods, clearance),
  };
}

/** Whether all are there that are not only for other audiences. */
function keptAll(before: readonly Item[], after: readonly Item[], clearance: Clearance): boolean {
  return before.filter((item) => isAddressed(clearance, item.audiences)).length === after.length;
}

/** What is left for the charts to draw. */
export interface ChartData {
  readonly timeline: ReleasedData<Timeline>;
  readonly dimensions: ReleasedData<Dimensions>;
  readonly sources: Ids;
}

/**
 * Charts the audience may see whose data is still there, and the tables they draw. Where data was withheld the author's
 * words for the chart go too, since they sum up all of it; others are made from what is left.
 */
export function releaseCharts(
  charts: readonly ChartSpec[],
  tables: readonly DataTable[],
  clearance: Clearance,
  left: ChartData,
): { readonly charts: readonly ChartSpec[]; readonly tables: readonly DataTable[] } {
  const visible = charts
    .filter((spec) => maySee(clearance, spec))
    .filter((spec) => hasData(spec, clearance, left))
    .filter((spec) => {
      noteLost(clearance, spec, { mentions: spec.sources, left: left.sources });
      return !lostAll(spec.sources, left.sources);
    })
    .map((spec) => ({ ...spec, sources: keepRefs(spec.sources, left.sources) }))
    .map((spec) => (isWhole(spec, clearance, left) ? spec : unworded(spec)))
    .map((spec) => (spec.kind === 'dimensions' ? keepPeriods(spec, left.dimensions.value, clearance) : spec));
  const drawn = new Set(visible.flatMap((spec) => (spec.kind === 'plot' ? [spec.data.id] : [])));
  return { charts: visible, tables: tables.filter((table) => drawn.has(table.id)) };
}

function hasData(spec: ChartSpec, { ledger }: Clearance, left: ChartData): boolean {
  if (spec.kind === 'plot' || left[spec.kind].value !== null) return true;
  ledger.note(spec, { kind: 'data' });
  return false;
}

function isWhole(spec: ChartSpec, { ledger }: Clearance, left: ChartData): boolean {
  if (spec.kind === 'plot' || left[spec.kind].whole) return true;
  ledger.note(spec, { kind: 'sums-up' });
  return false;
}

/** A chart that names a withheld period shows the one that it would show without a name. */
function keepPeriods(spec: DimensionsSpec, scored: Dimensions | null, clearance: Clearance): DimensionsSpec {
  const ids = new Set(scored?.periods.map((period) => period.id));
  const mentions = [spec.period, spec.previous].filter((ref) => ref !== null);
  noteNames(clearance, spec, { mentions, left: ids });
  const kept = (ref: Ref | null) => (ref !== null && ids.has(ref.id) ? ref : null);
  return { ...spec, period: kept(spec.period), previous: kept(spec.previous) };
}

function unworded(spec: ChartSpec): ChartSpec {
  return { ...spec, title: null, subtitle: null, note: null, alt: null };
}
