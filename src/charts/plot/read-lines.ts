import { error, warning } from '../../diagnostics/diagnose.ts';
import type { PlotSeries, PlotSpec } from '../../model/chart-spec.ts';
import type { DataCell } from '../../model/data-table.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { PlotPoint } from './plot-data.ts';
import { numberIn } from './read-number.ts';

/** A series before it has a colour: its cells by the key of their row. */
export interface RawLine {
  readonly label: string;
  readonly named: boolean;
  readonly highlight: boolean;
  readonly cells: ReadonlyMap<string, PlotPoint>;
}

type Row = readonly DataCell[];

/** How rows are read: where a column stands, and what a row's place on the x axis is known by. */
export interface RowReader {
  readonly column: (id: string) => number;
  readonly keyOf: (row: Row) => string;
  readonly report: Report;
}

/** A line a series; long data, a line a value of the group's column in the order in which they occur. */
export function readLines(spec: PlotSpec, rows: readonly Row[], reader: RowReader): readonly RawLine[] {
  const { group } = spec;
  if (!group)
    return spec.series.map((series) => {
      const label = series.label?.text ?? series.column.id;
      return readLine(series, rows, { label, named: series.label !== null, spec, reader });
    });
  const [series] = spec.series;
  if (!series) return [];
  const at = reader.column(group.id);
  const byValue = new Map<string, Row[]>();
  for (const row of rows) {
    const value = row[at]?.text ?? '';
    const known = byValue.get(value);
    if (known) known.push(row);
    else byValue.set(value, [row]);
  }
  return [...byValue].map(([label, own]) => readLine(series, own, { label, named: true, spec, reader }));
}

function readLine(
  series: PlotSeries,
  rows: readonly Row[],
  {
    label,
    named,
    spec,
    reader,
  }: {
    readonly label: string;
    readonly named: boolean;
    readonly spec: PlotSpec;
    readonly reader: RowReader;
  },
): RawLine {
  const number = (row: Row, id: string | undefined): number | null =>
    id === undefined ? null : cellNumber(row[reader.column(id)], id, reader.report);
  const cells = new Map<string, PlotPoint>();
  const repeated: DataCell[] = [];
  for (const row of rows) {
    const key = reader.keyOf(row);
    const cell = row[reader.column(spec.x.id)];
    if (cells.has(key) && cell) repeated.push(cell);
    cells.set(key, {
      value: number(row, series.column.id),
      low: number(row, series.low?.id),
      high: number(row, series.high?.id),
      size: number(row, spec.size?.id),
    });
  }
  const [first] = repeated;
  if (first) {
    const message = `"${first.text}" stands in ${repeated.length + 1} rows of what "${spec.id}" shows; the last one is drawn.`;
    const hint = 'Keep one row with `where`, or split them into lines with `group`.';
    reader.report(warning('charts/repeated', first.span, message, hint));
  }
  const chosen = series.highlight || spec.highlight.some(({ id }) => id === label);
  return { label, named, highlight: chosen, cells };
}

function cellNumber(cell: DataCell | undefined, column: string, report: Report): number | null {
  if (!cell || cell.text === '') return null;
  const value = numberIn(cell.text);
  if (value === null)
    report(
      error(
        'charts/not-a-number',
        cell.span,
        `"${cell.text}" in the column "${column}" is not a number that can be drawn.`,
        'Write digits with a decimal point, or leave the cell empty where the value is missing.',
      ),
    );
  return value;
}
