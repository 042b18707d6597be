import type { Ground } from '../ground.ts';
import { measureText } from '../sketch.ts';
import { glyphRoom } from './plan-columns.ts';
import type { RowText } from './row-text.ts';

/** How rows are set whose words stand above their marks. */
export interface StackedWords {
  /** Each row's name on one line: in full, or in its short form where that has no room. */
  readonly names: readonly string[];
  /** What a row says goes below its name, since for some row both have no room on one line. */
  readonly below: boolean;
  /** Whether it says how the two ranges stand to each other, which the marks show too. */
  readonly ranges: boolean;
}

/**
 * Fits names and words into the chart's width: side by side where all rows allow it, else on two lines where `room`, the
 * height of a row in points, allows that, else without the words on ranges.
 */
export function stackWords(rows: readonly RowText[], ground: Ground, room: number): StackedWords {
  const { text, width } = ground;
  const namesBeside = (ranges: boolean) =>
    rows.map((row) => {
      const left = width - saidWidth(row, ground, ranges) - text * 0.8;
      const { label, short } = row.row.dimension;
      return [label.text, ...(short ? [short.text] : [])].find((name) => wide(name, ground) <= left) ?? null;
    });
  for (const ranges of [true, false]) {
    const names = namesBeside(ranges);
    if (names.every((name) => name !== null)) return { names, below: false, ranges };
    if (ranges && room >= text * LEAST_TWO) return { names: inFull(rows, ground), below: true, ranges };
  }
  return { names: inFull(rows, ground), below: true, ranges: false };
}

/** Least height of a row with its words on one line above its marks, and on two; in ems. */
export const LEAST_ONE = 2.65;
export const LEAST_TWO = 3.7;

function inFull(rows: readonly RowText[], ground: Ground): readonly string[] {
  return rows.map(({ row: { dimension } }) => {
    const { label, short } = dimension;
    return wide(label.text, ground) <= ground.width ? label.text : (short ?? label).text;
  });
}

function wide(name: string, { text, fonts }: Ground): number {
  return measureText(fonts, name, { size: text, weight: 600 });
}

function saidWidth(row: RowText, { text, small, fonts }: Ground, ranges: boolean): number {
  const said = `${ranges && row.ranges !== '' ? `${row.rangesAlone} · ` : ''}${row.evidenceAlone}`;
  const glyph = row.evidence === '' ? 0 : glyphRoom(small);
  return (
    measureText(fonts, `${row.change}  `, { size: text, weight: 600 }) +
    measureText(fonts, said, { size: small }) +
    glyph
  );
}
