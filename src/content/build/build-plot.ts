import { error } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { PlotNote, PlotReference, PlotSeries, PlotSpec } from '../../model/chart-spec.ts';
import type { DataTable } from '../../model/data-table.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Ref } from '../../model/text.ts';
import { isLocalNumber, isNumber } from '../data/cell-number.ts';
import { notANumber } from '../data/not-a-number.ts';
import { entriesOf, fieldOf, itemsOf, type Located, toPlain } from '../yaml/located.ts';
import type { WrittenPlot } from './build-charts.ts';
import {
  asRef,
  needText,
  readFlag,
  readNumber,
  readPlain,
  readRef,
  readRefs,
  readText,
  readWord,
} from './read-node.ts';

/** A plot with its table → its spec. A column that the table lacks is an error at its mention. */
export function buildPlot({ node, frame, type }: WrittenPlot, table: DataTable, report: Report): PlotSpec {
  const x = readRef(node, 'x') ?? columnRef(table, 0);
  const group = readRef(node, 'group');
  const name = readRef(node, 'name');
  const size = readRef(node, 'size');
  const where = readWhere(node);
  const range = fieldOf(node, 'range');
  const written = readSeries(node);
  const others = new Set([x.id, group?.id, name?.id, size?.id, ...where.map(({ column }) => column.id)]);
  const series = written.length > 0 ? written : defaultSeries(table, others);
  const given = [group, name, size].flatMap((ref) => ref ?? []);
  const mentions = [x, ...given, ...where.map(({ column }) => column)];
  const ofSeries = series.flatMap(({ column, low, high }) => [column, low, high].flatMap((ref) => ref ?? []));
  for (const mention of [...mentions, ...ofSeries]) checkColumn(mention, table, report);
  checkWhere(fieldOf(node, 'where'), table, report);
  if (table.rows.length === 0) {
    const span = fieldOf(node, 'data')?.span ?? frame.span;
    report(error('content/csv-row', span, `${table.span.file.path} has a header and no rows.`));
  }
  const plotted = [
    ...(type === 'scatter' || type === 'bubble' ? [x] : []),
    ...(size ? [size] : []),
    ...ofSeries,
  ];
  checkCells(table, new Set(plotted.map(({ id }) => id)), report);
  return {
    ...frame,
    kind: 'plot',
    type,
    data: { id: table.id, span: fieldOf(node, 'data')?.span ?? frame.span },
    ...{ x, series, where, group },
    horizontal: readFlag(node, 'horizontal'),
    stacked: readFlag(node, 'stacked'),
    sort: readWord(node, 'sort', ['author', 'ascending', 'descending']) ?? 'author',
    unit: readText(node, 'unit'),
    decimals: readNumber(node, 'decimals'),
    range: { low: readNumber(range, 'low'), high: readNumber(range, 'high') },
    notes: itemsOf(fieldOf(node, 'notes')).map(readNote),
    ...{ name, size },
    ...readExtras(node),
  };
}

/** What makes a chart more than its marks. */
function readExtras(
  node: Located,
): Pick<PlotSpec, 'highlight' | 'panels' | 'total' | 'index' | 'references' | 'config'> {
  const config = fieldOf(node, 'config');
  return {
    highlight: readRefs(node, 'highlight'),
    panels: readFlag(node, 'panels'),
    total: readText(node, 'total'),
    index: readRef(node, 'index'),
    references: itemsOf(fieldOf(node, 'references')).flatMap(readReference),
    config: config?.kind === 'map' ? (toPlain(config) as Record<string, unknown>) : null,
  };
}

/** A line at `value` (or `low`), a band from `low` to `high`. */
function readReference(node: Located): readonly PlotReference[] {
  const low = readNumber(node, 'low') ?? readNumber(node, 'value');
  return low === null ? [] : [{ low, high: readNumber(node, 'high'), text: readText(node, 'text') }];
}

function columnRef(table: DataTable, index: number): Ref {
  const cell = table.columns[index];
  return { id: cell?.text ?? '', span: cell?.span ?? table.span };
}

/** All other columns that hold numbers, or are meant to. */
function defaultSeries(table: DataTable, others: ReadonlySet<string | undefined>): readonly PlotSeries[] {
  return table.columns.flatMap(({ text, span }, index) => {
    if (others.has(text)) return [];
    const cells = table.rows.map((row) => row[index]?.text ?? '').filter((cell) => cell !== '');
    const numbers = cells.filter((cell) => isNumber(cell) || isLocalNumber(cell)).length;
    if (numbers * 2 < cells.length || numbers === 0) return [];
    return [{ column: { id: text, span }, label: null, highlight: false, low: null, high: null }];
  });
}

function readSeries(node: Located): readonly PlotSeries[] {
  return itemsOf(fieldOf(node, 'columns')).flatMap((item) => {
    const column = item.kind === 'map' ? readRef(item, 'column') : asRef(item);
    if (column === null) return [];
    return {
      column,
      label: readText(item, 'label'),
      highlight: readFlag(item, 'highlight'),
      low: readRef(item, 'low'),
      high: readRef(item, 'high'),
    };
  });
}

function readWhere(node: Located): PlotSpec['where'] {
  return entriesOf(fieldOf(node, 'where')).map(({ key, keySpan, value }) => {
    const nodes = value.kind === 'list' ? value.items : [value];
    const values = nodes.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
    return { column: { id: key, span: keySpan }, values };
  });
}

function readNote(node: Located): PlotNote {
  return { at: readPlain(node, 'at') ?? '', to: readPlain(node, 'to'), text: needText(node, 'text') };
}

function checkColumn({ id, span }: Ref, table: DataTable, report: Report): void {
  const names = table.columns.map(({ text }) => text);
  if (names.includes(id)) return;
  const message = `${table.span.file.path} has no column "${id}".`;
  report(error('content/csv-column', span, message, didYouMean(id, names, 'Its columns')));
}

/** A value that no row has would leave the chart empty. */
function checkWhere(node: Located | null, table: DataTable, report: Report): void {
  for (const { key, value } of entriesOf(node)) {
    const column = table.columns.findIndex(({ text }) => text === key);
    const values = [...new Set(table.rows.map((row) => row[column]?.text ?? ''))];
    for (const item of value.kind === 'list' ? value.items : [value]) {
      if (column < 0 || item.kind !== 'scalar' || values.includes(item.text)) continue;
      const message = `No row of ${table.span.file.path} has "${item.text}" in the column "${key}".`;
      report(error('content/csv-value', item.span, message, didYouMean(item.text, values, 'Its values')));
    }
  }
}

/** What is plotted must be numbers; an empty cell is missing. A column with decimal commas is reported at the first. */
function checkCells(table: DataTable, plotted: ReadonlySet<string>, report: Report): void {
  for (const [index, { text: name }] of table.columns.entries()) {
    if (!plotted.has(name)) continue;
    const wrong = table.rows.flatMap((cells, row) => {
      const text = cells[index]?.text ?? '';
      return text === '' || isNumber(text) ? [] : { row, isLocal: isLocalNumber(text) };
    });
    const firstLocal = wrong.find(({ isLocal }) => isLocal);
    for (const found of wrong) {
      if (!found.isLocal || found === firstLocal) report(notANumber(table, found.row, index));
    }
  }
}
