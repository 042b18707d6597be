import type { TableBlock, TableCell } from '../model/block.ts';
import type { TextStyle } from '../model/theme.ts';
import { type ColumnNeed, columnWidths } from './column-widths.ts';
import type { Flow, Place } from './flow.ts';
import { type Align, plainText, type SetLine, setText } from './set-text.ts';

/** Between two columns. */
const GUTTER = 14;

/** A column at its place on the page, in points. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: Align;
}

/** Places a table's columns by what their cells hold; columns of numbers are set flush right. */
export function layColumns(table: TableBlock, place: Place, flow: Flow): readonly Column[] {
  const { styles } = flow.theme.page;
  const count = Math.max(table.head.length, ...table.rows.map((row) => row.cells.length), 1);
  const aligns: Align[] = [];
  const needs: ColumnNeed[] = [];
  for (let index = 0; index < count; index++) {
    const cells = table.rows.map((row) => row.cells[index]).filter((cell) => cell !== undefined);
    const given = table.align[index] ?? 'left';
    const align = given === 'left' && isNumeric(cells) ? 'right' : given;
    const head = table.head[index];
    const all = [
      ...cells.map((cell) => cellNeed(cell, styles.table, flow)),
      ...(head ? [cellNeed(head, styles.tableHead, flow)] : []),
    ];
    aligns.push(align);
    needs.push({
      least: Math.max(8, ...all.map((need) => need.least)) + 0.5,
      most: Math.max(8, ...all.map((need) => need.most)) + 0.5,
      grows: align === 'left',
    });
  }
  let x = place.x;
  return columnWidths(needs, { room: place.width, measure: place.measure, gutter: GUTTER }).map(
    (width, index) => {
      const column: Column = { x, width, align: aligns[index] ?? 'left' };
      x += width + GUTTER;
      return column;
    },
  );
}

/** Whether cells hold numbers only; a dash, a dot or "n/a" stands for a number that is not there. */
function isNumeric(cells: readonly TableCell[]): boolean {
  const texts = cells.map((cell) => plainText(cell.content).trim()).filter((text) => text !== '');
  const number = /^[<>≤≥≈~±+\-−–]?\s?[$€£]?\(?\d[\d\s\u00a0\u202f.,()[\]–−%/+-]*$/;
  return (
    texts.some((text) => /\d/.test(text)) &&
    texts.every((text) => number.test(text) || /^(?:[–—.·-]|n\/[as]|n\.s\.)$/i.test(text))
  );
}

function cellNeed(cell: TableCell, style: TextStyle, flow: Flow): { least: number; most: number } {
  const { missing: _, ...rest } = flow;
  const quiet: Flow = { ...rest, missing: () => undefined };
  const width = (lines: readonly SetLine[]): number => Math.max(0, ...lines.map((line) => line.width));
  const most = width(setText(cell.content, style, { width: 10_000, align: 'left', flow: quiet }));
  const face = flow.fonts.face({ family: style.family, weight: style.weight, italic: style.italic });
  const words = plainText(cell.content).split(/[\s/–—-]+/);
  const least = Math.max(
    0,
    ...words.slice(0, 400).map((word) => face.measure(word.slice(0, 60), style.size)),
  );
  return { least: Math.min(least * 1.04 + 1, most), most };
}
