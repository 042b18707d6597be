import { placeOf } from '../diagnostics/position.ts';
import { whyOf } from '../model/explain-reason.ts';
import type { ReleaseMatrix } from '../model/release-matrix.ts';

/**
 * Matrices of the same audiences → comma-separated values (RFC 4180: lines end in CR LF, cells are quoted where they must be): a row
 * an item, two columns an audience. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function matrixCsv(matrices: readonly ReleaseMatrix[]): string {
  const ids = [...new Set(matrices.flatMap(({ audiences }) => audiences.map(({ id }) => id)))];
  const head = ['brief', 'kind', 'id', 'item', 'place', ...ids.flatMap((id) => [id, `${id} why`])];
  const rows = matrices.flatMap((matrix) =>
    matrix.rows.map(({ kind, id, says, span, cells }) => [
      matrix.brief,
      kind,
      id,
      says,
      placeOf(span),
      ...ids.flatMap((audience) => {
        const cell = cells[matrix.audiences.findIndex((one) => one.id === audience)];
        return cell === undefined ? ['', ''] : [cell.outcome, whyOf(cell).join('; ')];
      }),
    ]),
  );
  return [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** Signs at which spreadsheets take a cell for a formula, full-width ones among them (OWASP, "CSV injection"). */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠|]/u;

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
