import type { NativeChart, NativeSeries } from '../../../model/native-chart.ts';

/** What a cell holds; a formula comes with its value. */
export type Cell = string | number | null | { readonly formula: string; readonly value: number };

/** A column of a chart's workbook: cells below its name. */
export interface Column {
  readonly name: string;
  readonly cells: readonly Cell[];
}

/** The columns of one series, by their places in the sheet; -1 is none. */
export interface SeriesColumns {
  readonly series: NativeSeries;
  readonly value: number;
  /** Ends of the intervals, each a column. */
  readonly low: number;
  readonly high: number;
  /** How far the interval reaches below and above the value. */
  readonly minus: number;
  readonly plus: number;
  /** Where in a chart with a row a category the marks stand. */
  readonly row: number;
  /** Ends of the intervals of such a chart in one column, and their rows: low, high, a gap. */
  readonly ends: number;
  readonly endRows: number;
}

/** What a chart's workbook holds, and where. */
export interface Sheet {
  readonly columns: readonly Column[];
  readonly series: readonly SeriesColumns[];
}

/** How far the marks of two series in one row stand apart, as a share of the row. */
const APART = 0.26;

/** A chart's numbers as columns: categories, then each series, its intervals, and what the marks are placed by. */
export function sheetOf(chart: NativeChart): Sheet {
  const columns: Column[] = [{ name: chart.label, cells: chart.positions ?? chart.categories }];
  const add = (name: string, cells: readonly Cell[]): number => columns.push({ name, cells }) - 1;
  const series = chart.series.map((one, index): SeriesColumns => {
    const { name, values, ranges } = one;
    const value = add(name, values);
    const rows = chart.kind === 'rows' ? rowsOf(values.length, index, chart.series.length) : null;
    const row = rows ? add(`${name}, row`, rows) : -1;
    const none = { series: one, value, row, low: -1, high: -1, minus: -1, plus: -1, ends: -1, endRows: -1 };
    if (ranges === null) return none;
    const [lows, highs] = [0, 1].map((end) => ranges.map((range) => range?.[end] ?? null));
    const ends = rows
      ? add(
          `${name}, low and high`,
          ranges.flatMap((range) => [range?.[0] ?? null, range?.[1] ?? null, null]),
        )
      : -1;
    const endRows = rows
      ? add(
          `${name}, row of the range`,
          rows.flatMap((at) => [at, at, null]),
        )
      : -1;
    const low = rows ? -1 : add(`${name}, low`, lows ?? []);
    const high = rows ? -1 : add(`${name}, high`, highs ?? []);
    const reach = (way: 'down' | 'up'): readonly Cell[] =>
      values.map((middle, at) => {
        const end = (way === 'down' ? lows : highs)?.[at] ?? null;
        if (middle === null || end === null) return null;
        const other = rows
          ? cellRef(ends, at * 3 + (way === 'down' ? 0 : 1))
          : cellRef(way === 'down' ? low : high, at);
        const own = cellRef(value, at);
        return {
          formula: way === 'down' ? `${own}-${other}` : `${other}-${own}`,
          value: round(way === 'down' ? middle - end : end - middle),
        };
      });
    const minus = add(`${name}, down to low`, reach('down'));
    const plus = add(`${name}, up to high`, reach('up'));
    return { ...none, low, high, ends, endRows, minus, plus };
  });
  return { columns, series };
}

/** Rows from the top, each series a little below the one before it. */
function rowsOf(count: number, index: number, many: number): readonly number[] {
  const shift = (index - (many - 1) / 2) * -APART;
  return Array.from({ length: count }, (_, at) => round(count - at + shift));
}

function round(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/** What a cell shows. */
export function shown(cell: Cell): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}

/** A column's cells as a formula. */
export function cellsRef(column: number, count: number): string {
  return `Sheet1!$${letters(column)}$2:$${letters(column)}$${count + 1}`;
}

/** The cell that holds a column's name. */
export function nameRef(column: number): string {
  return `Sheet1!$${letters(column)}$1`;
}

/** A cell below a column's name, the first being 0. */
function cellRef(column: number, at: number): string {
  return `${letters(column)}${at + 2}`;
}

/** 0 → A, 26 → AA. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letters(Math.floor(column / 26) - 1)}${last}`;
}
