import { groupColumns } from '../markdown/group-columns.ts';
import type { TableBlock, TableCell } from '../model/block.ts';
import type { TextStyle } from '../model/theme.ts';
import { type ColumnNeed, columnWidths, type TableNeeds } from './column-widths.ts';
import type { Flow, Place } from './flow.ts';
import { numberTail } from './number-tail.ts';
import { type Align, plainText, type SetLine, setText } from './set-text.ts';

/** Between two columns, and where words would have to be broken otherwise. */
const GUTTER = 14;
const NARROW_GUTTER = 7;
/** No word needs more than this to be told from others. */
const MOST = 150;
/** Room for a text of a few lines. */
const COMFORTABLE = 130;

/** A column at its place on the page, in points. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: Align;
  /** Room for what stands to the right of its numbers' units, so that decimal points stand below one another; or 0. */
  readonly tail: number;
}

/** Places a table's columns by what their cells hold; columns of numbers are aligned on their decimal points. */
export function layColumns(table: TableBlock, place: Place, flow: Flow): readonly Column[] {
  const { aligns, needs, tails } = columnNeeds(table, flow);
  let x = place.x;
  const gutter = gutterOf(needs, place.width);
  return columnWidths(needs, { room: place.width, measure: place.measure, gutter }).map((width, index) => {
    const column: Column = { x, width, align: aligns[index] ?? 'left', tail: tails[index] ?? 0 };
    x += width + gutter;
    return column;
  });
}

/** The width in which no word of a table is broken, in points. */
export function wordsWidth(table: TableBlock, flow: Flow): number {
  const { needs } = columnNeeds(table, flow);
  return needs.reduce((total, { least }) => total + Math.min(least, MOST) + NARROW_GUTTER, -NARROW_GUTTER);
}

/** A table whose words have no room beside one another → tables of some of its columns, each with the first. */
export function columnGroups(table: TableBlock, width: number, flow: Flow): readonly TableBlock[] {
  const { needs } = columnNeeds(table, flow);
  const least = needs.map((need) => Math.min(need.least + NARROW_GUTTER, MOST));
  return groupColumns(table, least, width + NARROW_GUTTER);
}

/** The width in which a table's words stand whole and its longer cells break into few lines, in points. */
export function comfortableWidth(table: TableBlock, flow: Flow): number {
  const { needs } = columnNeeds(table, flow);
  return needs.reduce(
    (total, { least, most }) => total + Math.min(most, Math.max(least, COMFORTABLE)) + GUTTER,
    -GUTTER,
  );
}

/** A table is asked several times what it needs, to see where it has room. */
function columnNeeds(table: TableBlock, flow: Flow): TableNeeds {
  const known = flow.tables.get(table);
  if (known !== undefined) return known;
  const made = measureColumns(table, flow);
  flow.tables.set(table, made);
  return made;
}

function measureColumns(table: TableBlock, flow: Flow): TableNeeds {
  const { styles } = flow.theme.page;
  const count = Math.max(table.head.length, ...table.rows.map((row) => row.cells.length), 1);
  const aligns: Align[] = [];
  const needs: ColumnNeed[] = [];
  const tails: number[] = [];
  for (let index = 0; index < count; index++) {
    const cells = table.rows.map((row) => row.cells[index]).filter((cell) => cell !== undefined);
    const given = table.align[index] ?? 'left';
    const numeric = given !== 'center' && isNumeric(cells);
    // Digits go from left to right in either direction of page, which is mirrored after this.
    const align = numeric ? (flow.direction === 'rtl' ? 'left' : 'right') : given;
    const tail = numeric ? longestTail(cells, styles.table, flow) : 0;
    const shift = (cell: TableCell): number =>
      tail === 0 ? 0 : Math.max(0, tail - (tailWidth(cell, styles.table, flow) ?? 0));
    const head = table.head[index];
    const all = [
      ...cells.map((cell) => widened(cellNeed(cell, styles.table, flow), shift(cell))),
      ...(head ? [cellNeed(head, styles.tableHead, flow)] : []),
    ];
    aligns.push(align);
    tails.push(tail);
    needs.push({
      least: Math.max(8, ...all.map((need) => need.least)) + 0.5,
      most: Math.max(8, ...all.map((need) => need.most)) + 0.5,
      grows: align === 'left' && !numeric,
    });
  }
  return { aligns, needs, tails };
}

function gutterOf(needs: readonly ColumnNeed[], room: number): number {
  const words = needs.reduce((total, { least }) => total + least, 0);
  return words + GUTTER * (needs.length - 1) > room ? NARROW_GUTTER : GUTTER;
}

/** Of a column's numbers; 0 where one of its cells holds several. */
function longestTail(cells: readonly TableCell[], style: TextStyle, flow: Flow): number {
  const widths = cells.map((cell) => tailWidth(cell, style, flow));
  return widths.includes(null) ? 0 : Math.max(0, ...widths.map((width) => width ?? 0));
}

/** Width of what stands to the right of a number's units; null for several numbers. */
export function tailWidth(cell: TableCell, style: TextStyle, flow: Flow): number | null {
  const tail = numberTail(plainText(cell.content), flow.publication.language);
  const { family, weight, italic } = style;
  return tail === null ? null : flow.fonts.face({ family, weight, italic }).measure(tail, style.size);
}

function widened(need: { readonly least: number; readonly most: number }, by: number): typeof need {
  return by === 0 ? need : { least: need.least + by, most: need.most + by };
}

/** Whether cells hold numbers only; a dash, a dot or "n/a" stands for a number that is not there. */
function isNumeric(cells: readonly TableCell[]): boolean {
  const texts = cells.map((cell) => plainText(cell.content).trim()).filter((text) => text !== '');
  const number = /^[<>≤≥≈~±+\-−–]?\s?[$€£]?\(?\p{Nd}[\p{Nd}\s\u00a0\u202f.,\u066b\u066c()[\]–−%\u066a/+-]*$/u;
  return (
    texts.some((text) => /\p{Nd}/u.test(text)) &&
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
