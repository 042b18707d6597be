import { CsvError, parse } from 'csv-parse/sync';
import { error } from '../../diagnostics/diagnose.ts';
import type { DataCell, DataTable } from '../../model/data-table.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { SourceFile, Span } from '../../model/span.ts';
import { cellSpans } from './cell-spans.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';

/**
 * A CSV file → a table whose cells know their places. The first row names the columns; `,` `;` and tab separate; every
 * row must be as long as the first. Null and errors for what cannot be read.
 */
export function parseCsv(file: SourceFile, id: string, report: Report): DataTable | null {
  const delimiter = sniffDelimiter(file, report);
  if (delimiter === null) return null;
  const records = readRecords(file, delimiter, report);
  if (records === null) return null;
  const spans = cellSpans(file, delimiter);
  const rows = records.map((record, row) =>
    record.map((text, column) => ({ text: text.trim(), span: spans[row]?.[column] ?? wholeOf(file) })),
  );
  const [columns, ...body] = rows;
  if (columns === undefined || columns.every(({ text }) => text === '')) {
    report(
      error(
        'content/csv-header',
        wholeOf(file),
        'The file has no header row.',
        'Name the columns in the first row.',
      ),
    );
    return null;
  }
  const header = checkHeader(columns, report);
  const even = body.map((row, index) => checkLength(row, { columns, row: index + 2, delimiter, report }));
  if (!header || even.includes(false)) return null;
  return { id, span: wholeOf(file), columns, rows: body };
}

function wholeOf(file: SourceFile): Span {
  return { file, start: 0, end: 0 };
}

/** The library judges quotation marks; a broken one is reported at its row. */
function readRecords(file: SourceFile, delimiter: string, report: Report): string[][] | null {
  try {
    const records: unknown = parse(file.text, {
      delimiter,
      // Left to itself, it takes the first line end that it meets for all, and `cellSpans` would not.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return records as string[][];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause.lines === 'number' ? cause.lines : 1;
    const open = cause.code === 'CSV_QUOTE_NOT_CLOSED';
    const start = open ? lastQuote(file.text) : offsetOfLine(file.text, line);
    const message = open
      ? 'A quotation mark that opens a cell is never closed.'
      : `Row ${line} has a quotation mark inside a cell that does not start with one.`;
    const hint = 'Put the whole cell in quotation marks, and double those inside: "a ""b"" c".';
    const end = open ? start + 1 : endOfLine(file.text, start);
    report(error('content/csv-syntax', { file, start, end }, message, hint));
    return null;
  }
}

/** The quotation mark that opens the cell that never ends: the last one with an odd number. */
function lastQuote(text: string): number {
  return Math.max(0, text.lastIndexOf('"'));
}

function offsetOfLine(text: string, line: number): number {
  let start = 0;
  for (let count = 1; count < line; count++) {
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    start = end + 1;
  }
  return start;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

function checkHeader(columns: readonly DataCell[], report: Report): boolean {
  let fine = true;
  const seen = new Set<string>();
  for (const [index, { text, span }] of columns.entries()) {
    if (text === '') {
      report(
        error('content/csv-header', span, `Column ${index + 1} has no name.`, 'Name it in the first row.'),
      );
    } else if (seen.has(text)) {
      report(error('content/csv-header', span, `Two columns are named "${text}".`, 'Rename one.'));
    } else {
      seen.add(text);
      continue;
    }
    fine = false;
  }
  return fine;
}

interface Expected {
  readonly columns: readonly DataCell[];
  /** Counted from 1, the header included. */
  readonly row: number;
  readonly delimiter: string;
  readonly report: Report;
}

function checkLength(cells: readonly DataCell[], { columns, row, delimiter, report }: Expected): boolean {
  if (cells.length === columns.length) return true;
  const first = cells[0]?.span;
  const last = cells.at(-1)?.span;
  if (first === undefined || last === undefined) return true;
  const span = { file: first.file, start: first.start, end: last.end };
  const count = `${cells.length} cell${cells.length === 1 ? '' : 's'}`;
  const lacking = columns[cells.length];
  const what = lacking === undefined ? 'more than' : `none for "${lacking.text}" of`;
  const other = [',', ';', '\t'].find(
    (sign) => sign !== delimiter && first.file.text.slice(span.start, span.end).includes(sign),
  );
  const hint =
    other === undefined || cells.length > 1
      ? 'Leave a cell empty where a value is missing, and quote cells that hold the separator.'
      : `The header is separated by ${nameOf(delimiter)}, this row by ${nameOf(other)}: use one in the whole file.`;
  report(
    error(
      'content/csv-row',
      span,
      `Row ${row} has ${count}, ${what} the header's ${columns.length} columns.`,
      hint,
    ),
  );
  return false;
}

function nameOf(sign: string): string {
  return sign === '\t' ? 'a tab' : `\`${sign}\``;
}
