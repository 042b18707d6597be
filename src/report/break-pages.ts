import { type Chunk, spaceAbove } from './chunk.ts';
import { closing, stepHeight, stepTo } from './stack-chunks.ts';

/** Below a figure at the top of a page, and at most between two paragraphs whose figure has moved on. */
const BELOW_FLOAT = 20;
const CLOSED_UP = 8;

/** A page this full is no place to begin what takes more than a page. */
const FULL = 0.6;

type Unit = readonly Chunk[];

/** The page being filled: chunks so far, how far down they reach, and figures waiting for the next page. */
interface Sheet {
  chunks: Chunk[];
  y: number;
  waiting: Unit[];
}

/**
 * Chunks → pages of chunks no higher than `height` points. Chunks kept together move together; a run of them that is
 * higher than a page breaks where the page ends. A figure that does not fit any more goes to the top of the next page,
 * and the text after it fills this one.
 */
export function breakPages(chunks: readonly Chunk[], height: number): readonly (readonly Chunk[])[] {
  const pages: Chunk[][] = [];
  const sheet: Sheet = { chunks: [], y: 0, waiting: [] };
  const turn = (): void => turnPage(sheet, pages, height);
  let moved = false;
  for (const found of units(chunks)) {
    const unit = moved ? closedUp(found) : found;
    moved = false;
    if (unit[0]?.breakBefore) while (sheet.chunks.length > 0 || sheet.waiting.length > 0) turn();
    if (unit[0]?.float && (sheet.waiting.length > 0 || !place(unit, sheet, height))) {
      sheet.waiting.push(unit);
      moved = true;
    } else if (!unit[0]?.float) {
      const tall = tallerThan(height, unit);
      // What it begins with, a heading perhaps, shall not stand at the foot of a page.
      if (tall && sheet.y > height * FULL) turn();
      for (const part of tall ? unit.map((chunk) => [chunk]) : [unit]) {
        while (!place(part, sheet, height)) turn();
      }
    }
  }
  while (sheet.chunks.length > 0 || sheet.waiting.length > 0) turn();
  return pages;
}

/** Ends the page; the next one begins with the figures that waited for it. */
function turnPage(sheet: Sheet, pages: Chunk[][], height: number): void {
  if (sheet.chunks.length > 0) pages.push(sheet.chunks);
  sheet.chunks = [];
  sheet.y = 0;
  for (let next = sheet.waiting[0]; next && place(next, sheet, height); next = sheet.waiting[0])
    sheet.waiting.shift();
}

/** Puts a unit on the page if there is room for it; an empty page has room for anything. */
function place(unit: Unit, sheet: Sheet, height: number): boolean {
  const above = sheet.chunks.at(-1) ?? null;
  const spaced = above?.float ? spaceAbove(unit, Math.max(unit[0]?.before ?? 0, BELOW_FLOAT)) : unit;
  const down = heightOf(above, spaced);
  const last = spaced.at(-1);
  if (above && last && sheet.y + down + closing(last) > height + 0.01) return false;
  // What belongs to a figure is part of it, for whatever comes below.
  const float = unit[0]?.float ?? false;
  sheet.chunks.push(...(float ? spaced.map((chunk) => ({ ...chunk, float })) : spaced));
  sheet.y += down;
  return true;
}

function tallerThan(height: number, unit: Unit): boolean {
  const last = unit.at(-1);
  return heightOf(null, unit) + (last ? closing(last) : 0) > height;
}

function closedUp(unit: Unit): Unit {
  const before = unit[0]?.before ?? 0;
  return before > BELOW_FLOAT ? unit : spaceAbove(unit, Math.min(before, CLOSED_UP));
}

/** Runs of chunks in which each but the last is kept with the next. */
function units(chunks: readonly Chunk[]): readonly Unit[] {
  const found: Chunk[][] = [];
  let open: Chunk[] | null = null;
  for (const chunk of chunks) {
    if (open && !chunk.breakBefore) open.push(chunk);
    else {
      open = [chunk];
      found.push(open);
    }
    if (!chunk.keep) open = null;
  }
  return found;
}

/** Height of a unit below a chunk, or at the top of a page. */
function heightOf(above: Chunk | null, unit: Unit): number {
  let total = 0;
  let last = above;
  for (const chunk of unit) {
    total += stepHeight(stepTo(last, chunk), chunk);
    last = chunk;
  }
  return total;
}
