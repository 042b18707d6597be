import { error } from '../../diagnostics/diagnose.ts';
import type { DataTable } from '../../model/data-table.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';

/** Says that a cell holds no number, at the cell. `row` and `column` count from 0, the header left out. */
export function notANumber(table: DataTable, row: number, column: number): Diagnostic {
  const { text, span } = table.rows[row]?.[column] ?? { text: '', span: table.span };
  const name = table.columns[column]?.text ?? '';
  const message = `Row ${row + 2} has "${text}" in the column "${name}", which is no number.`;
  const hint =
    'Write 1234.5: a decimal point, no thousands separators, no unit. Leave the cell empty where it is missing.';
  return error('content/csv-number', span, message, hint);
}
