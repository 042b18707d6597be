import { error, warning } from '../../diagnostics/diagnose.ts';
import type { PlotSeries, PlotSpec } from '../../model/chart-spec.ts';
import type { DataCell, DataTable } from '../../model/data-table.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Theme } from '../../model/theme.ts';
import { formatNumber } from '../../text/format-number.ts';
import type { ReadContext } from '../chart-content.ts';
import { fillGaps } from './fill-gaps.ts';
import type { PlotData, PlotLine, PlotPoint } from './plot-data.ts';

/** A series before it has a colour: its cells by position. */
interface RawLine {
  readonly label: string;
  readonly named: boolean;
  readonly highlight: boolean;
  readonly cells: ReadonlyMap<string, PlotPoint>;
}

const MISSING: PlotPoint = { value: null, low: null, high: null };

/** Table × spec → positions and lines; null where no row or no number is left. A cell that is no number is `charts/not-a-number`. */
export function readPlot(spec: PlotSpec, table: DataTable, context: ReadContext): PlotData | null {
  const column = (id: string) => table.columns.findIndex((cell) => cell.text === id);
  const rows = table.rows.filter((row) =>
    spec.where.every((one) => one.values.includes(row[column(one.column.id)]?.text ?? '')),
  );
  const x = column(spec.x.id);
  const written = distinct(rows.map((row) => row[x]?.text ?? ''));
  const raw = spec.group
    ? grouped(spec, rows, { column, x, report: context.report })
    : spec.series.map((series) =>
        rawLine(series, series.label?.text ?? series.column.id, rows, { column, x, report: context.report }),
      );
  if (!raw.some((line) => [...line.cells.values()].some((point) => point.value !== null))) return null;
  const numeric = written.every((text) => numberIn(text) !== null) && spec.type !== 'bar';
  const ordered = order(written, raw, spec, numeric);
  const positions = numeric && (spec.type === 'line' || spec.type === 'area') ? fillGaps(ordered) : ordered;
  const lines = colored(raw, spec, context.theme).map(
    ({ cells, ...line }): PlotLine => ({ ...line, points: positions.map((at) => cells.get(at) ?? MISSING) }),
  );
  if (spec.type === 'bar' && ((spec.range.low ?? 0) > 0 || (spec.range.high ?? 0) < 0))
    context.report(
      warning(
        'charts/range-ignored',
        spec.span,
        `The bars of "${spec.id}" start at zero, not at ${spec.range.low ?? spec.range.high}.`,
        'Leave the range out, or choose the type dot.',
      ),
    );
  const numbers = numeric ? positions.map((text) => numberIn(text) ?? 0) : null;
  return { spec, positions, numbers, xLabel: spec.x.id, lines, ...formats(spec, context.language) };
}

interface Columns {
  readonly column: (id: string) => number;
  readonly x: number;
  readonly report: Report;
}

function rawLine(
  series: PlotSeries,
  label: string,
  rows: readonly (readonly DataCell[])[],
  { column, x, report }: Columns,
): RawLine {
  const number = (row: readonly DataCell[], id: string | null): number | null =>
    id === null ? null : cellNumber(row[column(id)], id, report);
  const cells = new Map<string, PlotPoint>();
  for (const row of rows) {
    const point = {
      value: number(row, series.column.id),
      low: number(row, series.low?.id ?? null),
      high: number(row, series.high?.id ?? null),
    };
    cells.set(row[x]?.text ?? '', point);
  }
  const named = series.label !== null || label !== series.column.id;
  return { label, named, highlight: series.highlight, cells };
}

/** Long data: one line a value of the group's column, in the order in which they occur. */
function grouped(
  spec: PlotSpec,
  rows: readonly (readonly DataCell[])[],
  columns: Columns,
): readonly RawLine[] {
  const at = columns.column(spec.group?.id ?? '');
  const [series] = spec.series;
  if (!series) return [];
  return distinct(rows.map((row) => row[at]?.text ?? '')).map((value) => {
    const own = rows.filter((row) => row[at]?.text === value);
    return rawLine(series, value, own, columns);
  });
}

function cellNumber(cell: DataCell | undefined, column: string, report: Report): number | null {
  if (!cell || cell.text === '') return null;
  const value = numberIn(cell.text);
  if (value === null)
    report(
      error(
        'charts/not-a-number',
        cell.span,
        `"${cell.text}" in the column "${column}" is not a number.`,
        'Write digits with a decimal point, or leave the cell empty where the value is missing.',
      ),
    );
  return value;
}

function numberIn(text: string): number | null {
  const plain = text.replace('\u2212', '-');
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(plain) ? Number(plain) : null;
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

/** Numbers by size; categories as asked for, by the highlighted line or the last. */
function order(
  written: readonly string[],
  raw: readonly RawLine[],
  spec: PlotSpec,
  numeric: boolean,
): readonly string[] {
  if (numeric && spec.type !== 'dot' && spec.type !== 'interval')
    return [...written].sort((a, b) => (numberIn(a) ?? 0) - (numberIn(b) ?? 0));
  if (spec.sort === 'author') return written;
  const by = raw.find((line) => line.highlight) ?? raw.at(-1);
  const value = (at: string) => by?.cells.get(at)?.value ?? Number.NEGATIVE_INFINITY;
  const sign = spec.sort === 'ascending' ? 1 : -1;
  return [...written].sort((a, b) => (value(a) === value(b) ? 0 : (value(a) - value(b)) * sign));
}

/** One highlighted: colour and the rest grey. None: a colour each while there are enough, the last in the theme's own. */
function colored(
  raw: readonly RawLine[],
  spec: PlotSpec,
  theme: Theme,
): readonly (RawLine & { readonly color: string })[] {
  const { primary, grey, muted, series } = theme.colors;
  const some = raw.some((line) => line.highlight);
  const rows = spec.type === 'interval' || spec.type === 'dot';
  return raw.map((line, index) => {
    if (raw.length === 1) return { ...line, highlight: true, color: primary };
    if (some) return { ...line, color: line.highlight ? primary : grey };
    if (rows && raw.length === 2) return { ...line, color: index === 0 ? muted : primary };
    return {
      ...line,
      highlight: raw.length <= series.length,
      color: raw.length <= series.length ? (series[index] ?? grey) : grey,
    };
  });
}

function formats(spec: PlotSpec, language: string): Pick<PlotData, 'say' | 'sayTick' | 'unit'> {
  const unit = spec.unit?.text ?? '';
  const tight = /^[%°‰]/.test(unit);
  const number = (value: number, decimals: number | null) =>
    formatNumber(value, { language, decimals, sign: false });
  return {
    say: (value) => `${number(value, spec.decimals)}${tight ? unit : unit === '' ? '' : ` ${unit}`}`,
    sayTick: (value, decimals) => `${number(value, decimals)}${tight ? unit : ''}`,
    unit: tight || unit === '' ? null : unit,
  };
}
