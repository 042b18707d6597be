import type { Dimension, Dimensions, Period, Score } from '../../model/briefing.ts';
import type { DimensionsSpec } from '../../model/chart-spec.ts';

/** One dimension at the period shown and the one before it; null where nothing was said of a cell. */
export interface DimensionRow {
  readonly dimension: Dimension;
  readonly now: Score | null;
  readonly before: Score | null;
  readonly change: RowChange;
}

/** `rangesApart` is null where one of the two has no range. */
export type RowChange =
  | {
      readonly kind: 'changed';
      readonly from: number;
      readonly to: number;
      readonly rangesApart: boolean | null;
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'first' | 'range' | 'none' | 'n/a' };

export interface DimensionsData {
  readonly source: Dimensions;
  readonly now: Period;
  readonly before: Period | null;
  /** Periods between the two that hold a score or a range. */
  readonly skipped: readonly Period[];
  readonly rows: readonly DimensionRow[];
  /** Dimensions with neither score nor range in both periods. */
  readonly blank: readonly DimensionRow[];
  readonly cell: (dimension: string, period: string) => Score | null;
}

/** Dimensions × spec → rows. Now is the period asked for, else the last with a score; before is the one in front of it. */
export function readDimensions(source: Dimensions, spec: DimensionsSpec): DimensionsData | null {
  const cells = new Map(source.scores.map((score) => [`${score.dimension}\n${score.period}`, score]));
  const cell = (dimension: string, period: string) => cells.get(`${dimension}\n${period}`) ?? null;
  const scored = source.periods.filter((period) =>
    source.scores.some((score) => score.period === period.id && score.state === 'point'),
  );
  const now =
    source.periods.find((period) => period.id === spec.period?.id) ?? scored.at(-1) ?? source.periods.at(-1);
  if (!now || source.dimensions.length === 0) return null;
  const at = source.periods.indexOf(now);
  const before =
    source.periods.find((period) => period.id === spec.previous?.id && period !== now) ??
    source.periods[at - 1] ??
    null;
  const all = source.dimensions.map((dimension): DimensionRow => {
    const own = cell(dimension.id, now.id);
    const earlier = before && cell(dimension.id, before.id);
    return { dimension, now: own, before: earlier, change: changeOf(own, earlier) };
  });
  const shown = all.filter((row) => hasMark(row.now) || hasMark(row.before));
  return {
    source,
    now,
    before,
    skipped: skippedBetween(source, now, before),
    rows: ordered(shown, spec.order),
    blank: all.filter((row) => !shown.includes(row)),
    cell,
  };
}

function skippedBetween(source: Dimensions, now: Period, before: Period | null): readonly Period[] {
  if (!before) return [];
  const ends = [source.periods.indexOf(now), source.periods.indexOf(before)];
  return source.periods
    .slice(Math.min(...ends) + 1, Math.max(...ends))
    .filter((period) => source.scores.some((score) => score.period === period.id && hasMark(score)));
}

function hasMark(score: Score | null): boolean {
  return score?.state === 'point' || score?.state === 'range';
}

function changeOf(now: Score | null, before: Score | null): RowChange {
  if (now?.state === 'n/a') return { kind: 'n/a' };
  if (now?.state === 'range') return { kind: 'range' };
  if (now?.state !== 'point' || now.score === null) return { kind: 'none' };
  if (before?.state !== 'point' || before.score === null) return { kind: 'first' };
  if (before.score === now.score) return { kind: 'unchanged' };
  return { kind: 'changed', from: before.score, to: now.score, rangesApart: apart(now, before) };
}

function apart(a: Score, b: Score): boolean | null {
  if (a.low === null || a.high === null || b.low === null || b.high === null) return null;
  return a.low > b.high || b.low > a.high;
}

/** By size of change, largest first; those without a change keep the author's order behind them. */
function ordered(rows: readonly DimensionRow[], order: DimensionsSpec['order']): readonly DimensionRow[] {
  if (order === 'author') return rows;
  const size = ({ change }: DimensionRow) =>
    change.kind === 'changed' ? Math.abs(change.to - change.from) : 0;
  return rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => size(b.row) - size(a.row) || a.index - b.index)
    .map(({ row }) => row);
}
