import { info, warning } from '../../diagnostics/diagnose.ts';
import type { PlotSpec } from '../../model/chart-spec.ts';
import type { DataCell, DataTable } from '../../model/data-table.ts';
import type { ReadContext } from '../chart-content.ts';
import { checkLayers, checkNames, checkUnit, hasManyParts, hasNegative, isTooMuch } from './check-plot.ts';
import { colorLines } from './color-lines.ts';
import { reachOf } from './extent.ts';
import { indexLines } from './index-lines.ts';
import { checkPassed } from './passed-type.ts';
import { type Positions, placePositions, placeRows } from './place-positions.ts';
import type { PlotData, PlotLine, PlotPoint } from './plot-data.ts';
import { plotFormats } from './plot-formats.ts';
import { sayPlotDate } from './read-dates.ts';
import { readLines } from './read-lines.ts';

type Row = readonly DataCell[];

const MISSING: PlotPoint = { value: null, low: null, high: null, size: null };

/** Types with a place for each row, whatever others stand at the same x. */
const BY_ROW: readonly PlotSpec['type'][] = ['scatter', 'bubble'];

/** Table × spec → positions and lines; null where no row or no number is left, or more than can be drawn. */
export function readPlot(written: PlotSpec, table: DataTable, context: ReadContext): PlotData | null {
  const { report, language, theme } = context;
  const indexes = new Map(table.columns.map((cell, index) => [cell.text, index]));
  const column = (id: string) => indexes.get(id) ?? -1;
  const rows = table.rows.filter((row) =>
    written.where.every((one) => one.values.includes(row[column(one.column.id)]?.text ?? '')),
  );
  const byRow = BY_ROW.includes(written.type);
  const x = column(written.x.id);
  const xOf = (row: Row) => row[x]?.text ?? '';
  const counted = new Map(byRow ? rows.map((row, index) => [row, `${index}`]) : []);
  const keyOf = (row: Row) => counted.get(row) ?? xOf(row);
  const places = byRow ? rows.map(xOf) : [...new Set(rows.map(xOf))];
  if (isTooMuch(written, places.length, report)) return null;
  const raw = indexLines(readLines(written, rows, { column, keyOf, report }), written, report);
  if (!raw.some((line) => [...line.cells.values()].some((point) => point.value !== null))) {
    reportEmpty(written, context);
    return null;
  }
  const apart = hasNegative(written, raw, report) || hasManyParts(written, places.length, report);
  const spec = apart ? unsummed(written) : written;
  checkUnit(spec, report);
  checkRange(spec, context);
  checkPassed(spec, report);
  checkLayers(spec, raw, theme.colors.series.length, report);
  const placed = byRow ? placeRows(places, language) : placePositions(places, raw, { spec, language });
  const nameColumn = column(spec.name?.id ?? '');
  const names =
    byRow && nameColumn >= 0
      ? rows.map((row) => row[nameColumn]?.text ?? '')
      : placed.positions.map((at) => (placed.dates ? sayPlotDate(at, language) : at));
  const known = { positions: placed.positions, names: [...names, ...raw.map(({ label }) => label)] };
  checkNames(spec, known, report);
  const lines = colorLines(raw, spec, theme).map(
    ({ cells, ...line }): PlotLine => ({
      ...line,
      points: placed.keys.map((key) => cells.get(key) ?? MISSING),
    }),
  );
  const { positions, numbers, dates } = placed;
  const [only] = lines.length === 1 ? lines : [];
  const yLabel =
    only?.label ?? (spec.group ? (spec.series[0]?.label?.text ?? spec.series[0]?.column.id ?? '') : '');
  const place = { positions, names, marked: markedOf(spec, placed, names), numbers, dates };
  return {
    spec,
    language,
    ...place,
    xLabel: spec.x.id,
    yLabel,
    lines,
    reach: reachOf({ lines, spec }),
    ...plotFormats(spec, language),
  };
}

/** Nothing is left to show: `charts/empty`. */
export function reportEmpty({ id, span, data }: PlotSpec, { report }: ReadContext): void {
  const message = `The chart "${id}" finds no number in "${data.id}" to show.`;
  report(info('charts/empty', span, message, 'Look at its columns and at what `where` keeps.'));
}

/** What cannot be parts of a whole is drawn beside one another. */
function unsummed(spec: PlotSpec): PlotSpec {
  if (spec.type === 'doughnut') return { ...spec, type: 'bar' };
  return spec.type === 'area' ? { ...spec, type: 'line', stacked: false } : spec;
}

/** The positions that the author highlights; all of them where none is among them. */
function markedOf(spec: PlotSpec, { positions }: Positions, names: readonly string[]): readonly boolean[] {
  const chosen = new Set(spec.highlight.map(({ id }) => id));
  const marked = positions.map((at, index) => chosen.has(at) || chosen.has(names[index] ?? ''));
  return marked.includes(true) ? marked : marked.map(() => true);
}

function checkRange(spec: PlotSpec, { report }: ReadContext): void {
  const { low, high } = spec.range;
  if (spec.type !== 'bar' || ((low ?? 0) <= 0 && (high ?? 0) >= 0)) return;
  const message = `The bars of "${spec.id}" start at zero, not at ${(low ?? 0) > 0 ? low : high}.`;
  report(warning('charts/range-ignored', spec.span, message, 'Leave the range out, or choose the type dot.'));
}
