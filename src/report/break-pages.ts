import type { Chunk } from './chunk.ts';
import { closing, stepHeight, stepTo } from './stack-chunks.ts';

/**
 * Chunks → pages of chunks no higher than `height` points. Chunks kept together move together; a run of them that is
 * higher than a page breaks where the page ends.
 */
export function breakPages(chunks: readonly Chunk[], height: number): readonly (readonly Chunk[])[] {
  const pages: Chunk[][] = [];
  let page: Chunk[] = [];
  let y = 0;
  const turn = (): void => {
    if (page.length > 0) pages.push(page);
    page = [];
    y = 0;
  };
  const place = (unit: readonly Chunk[]): boolean => {
    const end = heightOf(page.at(-1) ?? null, unit);
    const last = unit.at(-1);
    if (last && page.length > 0 && y + end + closing(last) > height + 0.01) return false;
    page.push(...unit);
    y += end;
    return true;
  };
  for (const unit of units(chunks)) {
    const [first] = unit;
    if (first?.breakBefore) turn();
    const last = unit.at(-1);
    if (heightOf(null, unit) + (last ? closing(last) : 0) > height) {
      for (const chunk of unit) {
        if (place([chunk])) continue;
        turn();
        place([chunk]);
      }
    } else if (!place(unit)) {
      turn();
      place(unit);
    }
  }
  turn();
  return pages;
}

/** Runs of chunks in which each but the last is kept with the next. */
function units(chunks: readonly Chunk[]): readonly (readonly Chunk[])[] {
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
function heightOf(above: Chunk | null, unit: readonly Chunk[]): number {
  let total = 0;
  let last = above;
  for (const chunk of unit) {
    total += stepHeight(stepTo(last, chunk), chunk);
    last = chunk;
  }
  return total;
}
