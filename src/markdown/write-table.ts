import type { TableBlock, TableCell } from '../model/block.ts';
import { INLINE_DEFAULTS, type InlineOptions, writeInlines } from './write-inlines.ts';

const RULES = { right: '--:', center: ':-:' } as const;

/** A pipe table. Line breaks in cells are spaces, short rows are filled up; a table without columns is nothing. */
export function writeTable(table: TableBlock, options: InlineOptions = INLINE_DEFAULTS): string {
  const columns = Math.max(table.head.length, ...table.rows.map((row) => row.cells.length));
  if (columns === 0) return '';
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: columns }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const write = (cells: readonly TableCell[]) => line(cells.map((cell) => writeCell(cell, options)));
  const rule = Array.from({ length: columns }, (_, index) => {
    const align = table.align[index] ?? 'left';
    return align === 'left' ? '---' : RULES[align];
  });
  return [write(table.head), line(rule), ...table.rows.map((row) => write(row.cells))].join('\n');
}

function writeCell({ content }: TableCell, options: InlineOptions): string {
  return writeInlines(content, options).replace(/\\\n/g, ' ').replace(/\|/g, '\\|').trim();
}
