import { readFileSync } from 'node:fs';
import type { DataTable } from '../../src/model/data-table.ts';
import { table } from '../support/chart-briefing.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** A file of vega-datasets as rows; commas inside cells are left out, since the tables here have no quotes. */
export function realRows(file: string): readonly Row[] {
  const text = readFileSync(
    new URL(`../../node_modules/vega-datasets/data/${file}`, import.meta.url),
    'utf8',
  );
  if (file.endsWith('.json')) return JSON.parse(text) as readonly Row[];
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

/** Rows → a table with the columns asked for, each under a name of ours. */
export function tableOf(
  rows: readonly Row[],
  columns: Readonly<Record<string, (row: Row) => unknown>>,
): DataTable {
  const names = Object.keys(columns);
  const lines = rows.map((row) =>
    names.map((name) => `${columns[name]?.(row) ?? ''}`.replaceAll(',', ' ')).join(','),
  );
  return table('data', [names.join(','), ...lines].join('\n'));
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Jan 1 2000` → `2000-01`. */
export function monthOf(written: string | number | null | undefined): string {
  const [month = '', , year = ''] = `${written ?? ''}`.split(' ');
  return `${year}-${`${MONTHS.indexOf(month) + 1}`.padStart(2, '0')}`;
}

/** A file of the repository's own content, as a table. */
export function ownTable(path: string): DataTable {
  return table('data', readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8'));
}

/** `Jun 20 1975` → `1975-06-20`. */
export function dayOf(written: string | number | null | undefined): string {
  const [, day = ''] = `${written ?? ''}`.split(' ');
  return `${monthOf(written)}-${day.padStart(2, '0')}`;
}
