import { error } from '../../diagnostics/diagnose.ts';
import type { DataCell, DataTable } from '../../model/data-table.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';
import type { Entry, Located, Mapping, Scalar } from '../yaml/located.ts';
import { numberIn } from './cell-number.ts';

/** Columns of `timeline.csv` whose cells hold several ids, and those that hold true or false. */
const LISTS = ['claims', 'audiences'];
const FLAGS = ['key'];

/** `timeline.csv` → a list of events as YAML would give it, so that one schema judges both. */
export function eventsFromCsv(table: DataTable): Located {
  const items = table.rows.map((cells): Mapping => {
    const entries = cells.flatMap((cell, index) => {
      const column = table.columns[index];
      return column === undefined || cell.text === '' ? [] : entry(column, eventCell(column.text, cell));
    });
    return { kind: 'map', span: rowSpan(cells, table.span), entries };
  });
  return { kind: 'list', span: table.span, items };
}

function eventCell(column: string, cell: DataCell): Located {
  if (LISTS.includes(column)) {
    const { file, start } = cell.span;
    const items = [...cell.text.matchAll(/[^\s;,]+/g)].map(({ 0: id, index }): Scalar => {
      const from = start + index;
      return scalar(id, { file, start: from, end: from + id.length });
    });
    return { kind: 'list', span: cell.span, items };
  }
  if (FLAGS.includes(column)) {
    const value = { true: true, yes: true, x: true, false: false, no: false }[cell.text.toLowerCase()];
    return { ...scalar(cell.text, cell.span), value: value ?? cell.text };
  }
  return scalar(cell.text, cell.span);
}

/** `scores.csv`, a row a dimension and a column a period → the mapping that `scores:` of dimensions.yaml would be. */
export function scoresFromCsv(table: DataTable, report: Report): Located {
  const rows = table.rows.flatMap((cells): Entry[] => {
    const [name, ...scores] = cells;
    if (name === undefined) return [];
    const entries = scores.flatMap((cell, index) => {
      const column = table.columns[index + 1];
      const value = column === undefined ? null : scoreCell(cell, report);
      return column === undefined || value === null ? [] : { key: column.text, keySpan: cell.span, value };
    });
    const row: Mapping = { kind: 'map', span: rowSpan(cells, table.span), entries };
    return [{ key: name.text, keySpan: name.span, value: row }];
  });
  return { kind: 'map', span: table.span, entries: rows };
}

const RANGE = /^(?<score>[^\s[\]]+)?\s*\[\s*(?<low>-?[\d.]+)\s*[-–,]\s*(?<high>-?[\d.]+)\s*\]$/;

/** `4`, `4 [2-4]`, `[2-4]`, `n/a`; empty is no evidence. */
function scoreCell(cell: DataCell, report: Report): Located | null {
  const { text, span } = cell;
  if (text === '') return null;
  if (text === 'n/a') return scalar(text, span);
  const alone = numberIn(text);
  if (alone !== null) return { ...scalar(text, span), value: alone };
  const groups = RANGE.exec(text)?.groups;
  const numbers = ['score', 'low', 'high'].map((key) => ({ key, written: groups?.[key] }));
  const given = numbers.flatMap(({ key, written }) =>
    written === undefined ? [] : { key, value: numberIn(written) },
  );
  if (given.length < 2 || given.some(({ value }) => value === null)) {
    const hint = 'Write 4, 4 [2-4], [2-4] or n/a; leave the cell empty for no evidence.';
    report(error('content/csv-number', span, `"${text}" is not a score.`, hint));
    return null;
  }
  const entries = given.map(({ key, value }) => ({
    key,
    keySpan: span,
    value: { ...scalar(String(value), span), value },
  }));
  return { kind: 'map', span, entries };
}

function entry(column: DataCell, value: Located): Entry {
  return { key: column.text, keySpan: column.span, value };
}

function scalar(text: string, span: Span): Scalar {
  return { kind: 'scalar', span, value: text, text };
}

function rowSpan(cells: readonly DataCell[], otherwise: Span): Span {
  const first = cells[0]?.span ?? otherwise;
  return { ...first, end: cells.at(-1)?.span.end ?? first.end };
}
