import { error } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { ProseScan } from '../../markdown/scan-prose.ts';
import type { DataTable } from '../../model/data-table.ts';
import type { Diagnostic, Report } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';
import { formatNumber } from '../../text/format-number.ts';
import { isLocalNumber, numberIn } from '../data/cell-number.ts';
import { notANumber } from '../data/not-a-number.ts';

type Binding = ProseScan['bindings'][number];

/** What bound numbers are looked up in. A table that could not be read is null: it has been reported. */
export interface BindContext {
  readonly tables: ReadonlyMap<string, DataTable | null | 'missing'>;
  readonly language: string;
  readonly report: Report;
}

/**
 * The number that `{{table.row.column | 0.0}}` stands for, as printed. Null and an error that says which of the parts does not
 * exist, is no number, or what a format may be. A cell with a decimal comma is reported where a chart of its column would.
 */
export function bindNumber(binding: Binding, span: Span, context: BindContext): string | null {
  const cell = lookUp(binding, span, context);
  if (cell === null) return null;
  const { text } = cell;
  if (isLocalNumber(text)) {
    context.report(firstLocal(cell));
    return null;
  }
  const value = numberIn(text);
  if (value === null) {
    const what = text === '' ? 'is empty' : `holds "${text}", which is no number`;
    const message = `The cell ${binding.table}.${binding.row}.${binding.column} ${what}.`;
    context.report(error('content/binding-number', span, message, 'Only a number can be bound into prose.'));
    return null;
  }
  if (binding.format === null) return asWritten(text, context.language);
  const format = /^(?<sign>\+?)0(?:\.(?<decimals>0{1,10}))?$/.exec(binding.format)?.groups;
  if (format === undefined) {
    const message = `"${binding.format}" is not a number format.`;
    context.report(
      error('content/binding-format', span, message, 'Write 0, 0.0, 0.00, or +0.0 to show a plus sign.'),
    );
    return null;
  }
  const decimals = format.decimals?.length ?? 0;
  return formatNumber(value, { language: context.language, decimals, sign: format.sign === '+' });
}

/** A number with the digits that its cell has, as a year must be, and the language's decimal sign. */
function asWritten(text: string, language: string): string {
  const half = formatNumber(0.5, { language, decimals: 1, sign: false });
  return text.replace('-', '\u2212').replace('.', half.slice(1, -1));
}

/** A cell that was found. */
interface Found {
  readonly table: DataTable;
  readonly column: number;
  readonly text: string;
}

function firstLocal({ table, column }: Found): Diagnostic {
  const row = table.rows.findIndex((cells) => isLocalNumber(cells[column]?.text ?? ''));
  return notANumber(table, row, column);
}

function lookUp({ table: id, row, column }: Binding, span: Span, context: BindContext): Found | null {
  const unknown = (message: string, hint: string | null) => {
    context.report(error('content/unknown-binding', span, message, hint));
    return null;
  };
  if (row === '' || column === '') {
    return unknown(`\`${id}\` alone names no cell.`, 'Write {{table.row.column}}.');
  }
  const table = context.tables.has(id) ? context.tables.get(id) : 'missing';
  if (table === 'missing') {
    const known = [...context.tables].flatMap(([name, value]) => (value === 'missing' ? [] : name));
    return unknown(`There is no table "${id}".`, didYouMean(id, known, 'Tables') ?? `Add data/${id}.csv.`);
  }
  if (table === null || table === undefined) return null;
  const names = table.columns.map(({ text }) => text);
  const at = names.indexOf(column);
  if (at < 0) {
    return unknown(
      `The table "${id}" has no column "${column}".`,
      didYouMean(column, names.slice(1), 'Its columns'),
    );
  }
  const rows = table.rows.filter((cells) => cells[0]?.text === row);
  if (rows.length === 1) return { table, column: at, text: rows[0]?.[at]?.text ?? '' };
  if (rows.length > 1) {
    return unknown(
      `The table "${id}" has ${rows.length} rows "${row}".`,
      'The first column must tell the rows apart.',
    );
  }
  const rowNames = table.rows.map((cells) => cells[0]?.text ?? '');
  return unknown(`The table "${id}" has no row "${row}".`, didYouMean(row, rowNames, 'Its rows'));
}
