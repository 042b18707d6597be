import type { PlotSpec } from '../../model/chart-spec.ts';
import { fillGaps } from './fill-gaps.ts';
import { orderCategories, orderNumbers } from './order-positions.ts';
import { type DateAxis, dayOf, fillDates, readPlotDates } from './read-dates.ts';
import type { RawLine } from './read-lines.ts';
import { numberIn } from './read-number.ts';

/** Places along the x axis, in order. */
export interface Positions {
  /** By which a line's cells are known: the position itself, or the row where each row has a place of its own. */
  readonly keys: readonly string[];
  /** As written. */
  readonly positions: readonly string[];
  /** Dates in days; null where they are categories. */
  readonly numbers: readonly number[] | null;
  readonly dates: DateAxis | null;
}

/** Types along a continuous axis, with a gap where a step is missing. */
const ALONG: readonly PlotSpec['type'][] = ['line', 'area'];

/** Positions as written → their order, their numbers, and the steps that the data leave out. */
export function placePositions(
  written: readonly string[],
  raw: readonly RawLine[],
  { spec, language }: { readonly spec: PlotSpec; readonly language: string },
): Positions {
  const dates = readPlotDates(written, language);
  const numeric = dates === null && written.every((text) => numberIn(text) !== null);
  if (!ALONG.includes(spec.type)) {
    const ordered = orderCategories(written, raw, spec);
    const filled = spec.type === 'bar' && spec.sort === 'author' ? fillBars(ordered, dates) : ordered;
    return { keys: filled, positions: filled, numbers: null, dates };
  }
  if (dates) {
    const ordered = fillDates([...written].sort((a, b) => dayOf(a) - dayOf(b)));
    return { keys: ordered, positions: ordered, numbers: ordered.map(dayOf), dates };
  }
  if (!numeric) {
    const ordered = orderCategories(written, raw, spec);
    return { keys: ordered, positions: ordered, numbers: null, dates: null };
  }
  const ordered = fillGaps(orderNumbers(written));
  return {
    keys: ordered,
    positions: ordered,
    numbers: ordered.map((text) => numberIn(text) ?? 0),
    dates: null,
  };
}

/** A place for each row of a scatter plot, whatever other rows stand at the same x; categories are counted. */
export function placeRows(written: readonly string[], language: string): Positions {
  const keys = written.map((_, index) => `${index}`);
  const dates = readPlotDates(written, language);
  if (dates) return { keys, positions: written, numbers: written.map(dayOf), dates };
  return {
    keys,
    positions: written,
    numbers: written.map((text) => numberIn(text) ?? Number.NaN),
    dates: null,
  };
}

/** A year or month that has no bar keeps its place. */
function fillBars(written: readonly string[], dates: DateAxis | null): readonly string[] {
  const rising = written.every((text, index) => index === 0 || text > (written[index - 1] ?? ''));
  if (!rising) return written;
  if (dates) return fillDates(written);
  return written.every((text) => /^\d{4}$/.test(text)) ? fillGaps(written) : written;
}
