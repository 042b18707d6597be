import type { Frame, Line } from '../model/page.ts';

/** A frame with `y` from its chunk's top. Drafts of one paragraph (`joins`) on one page become one frame. */
export interface Draft extends Frame {
  readonly joins: number | null;
}

/** The look of a set-off passage, painted behind whatever part of it stands on a page. */
export interface BoxLook {
  readonly x: number;
  readonly width: number;
  readonly fill: string | null;
  /** A rule down its left side. */
  readonly bar: { readonly color: string; readonly width: number } | null;
  readonly top: number;
  readonly bottom: number;
}

/** The header of a table, repeated at the top of every page on which the table goes on. */
export interface RepeatedHead {
  readonly height: number;
  readonly drafts: readonly Draft[];
}

/** Columns that text runs down, one after another. Chunks of one passage share one of these; points. */
export interface ColumnSet {
  readonly count: number;
  readonly width: number;
  readonly gutter: number;
}

/** What never breaks across pages: a line, a row, a figure. Lengths are in points. */
export interface Chunk {
  readonly height: number;
  /** Space above it, dropped at the top of a page. */
  readonly before: number;
  /** It stands on the same page as the chunk after it. */
  readonly keep: boolean;
  readonly drafts: readonly Draft[];
  /** The boxes it stands in, from the outside in. */
  readonly boxes: readonly BoxLook[];
  readonly head: RepeatedHead | null;
  /** A figure or short table, which may wait for the top of the next page. */
  readonly float: boolean;
  /** The outermost list that it is part of; null outside of any. */
  readonly list: number | null;
  /** A new page begins with it. */
  readonly breakBefore: boolean;
  /** Figures that wait for room come first: the annex begins with it. */
  readonly afterFigures: boolean;
  /** Title of the section that begins here, for the running head. */
  readonly section: string | null;
  /** The columns it is set for, at the place of the first; null takes the body's whole width. */
  readonly columns: ColumnSet | null;
}

/** Shared by all: there is a chunk a line, and a hundred thousand lines in a long report. */
const NO_BOXES: readonly BoxLook[] = [];

/** A chunk of some height with nothing special about it. */
export function plainChunk(height: number, drafts: readonly Draft[], keep = false): Chunk {
  return {
    height,
    before: 0,
    keep,
    drafts,
    boxes: NO_BOXES,
    head: null,
    float: false,
    list: null,
    breakBefore: false,
    afterFigures: false,
    section: null,
    columns: null,
  };
}

/** Gives the first chunk of a block its space above. */
export function spaceAbove(chunks: readonly Chunk[], before: number): readonly Chunk[] {
  const [first, ...rest] = chunks;
  return first ? [{ ...first, before }, ...rest] : [];
}

/** Keeps all chunks but the last with the one after it. */
export function keptTogether(chunks: readonly Chunk[]): readonly Chunk[] {
  return chunks.map((chunk, index) => (index < chunks.length - 1 ? { ...chunk, keep: true } : chunk));
}

/** Moves lines down by some points. */
export function shiftLines(lines: readonly Line[], by: number): readonly Line[] {
  return by === 0 ? lines : lines.map((line) => ({ ...line, baseline: line.baseline + by }));
}

/** Keeps the last chunk with what follows. */
export function keptWithNext(chunks: readonly Chunk[]): readonly Chunk[] {
  return chunks.map((chunk, index) => (index === chunks.length - 1 ? { ...chunk, keep: true } : chunk));
}
