import type { Block, CiteTarget } from '../model/block.ts';
import { citesIn } from './cites.ts';
import { walkBlocks } from './walk-blocks.ts';

/** Numbers given so far, in one series each. */
export interface Numbers {
  /** By the key of what is cited. */
  readonly notes: Map<string, { readonly number: number; readonly target: CiteTarget }>;
  /** By the link that refers to a figure or table, or by the block itself where nothing can. */
  readonly figures: Map<string | Block, number>;
  readonly tables: Map<string | Block, number>;
}

export function noNumbers(): Numbers {
  return { notes: new Map(), figures: new Map(), tables: new Map() };
}

/** The link by which text refers to a figure or table; null for other blocks and for those that cannot be named. */
export function referenceTo(block: Block): string | null {
  if (block.kind === 'table') return block.anchor === null ? null : `table:${block.anchor}`;
  if (block.kind !== 'figure' || block.target.kind === 'yardstick') return null;
  return `figure:${block.target.kind === 'chart' ? block.target.id : block.target.path}`;
}

/** The series that a block takes a number from, and its key there; null where it takes none. */
export function seriesOf(block: Block, numbers: Numbers) {
  if (block.kind !== 'table' && block.kind !== 'figure') return null;
  if (block.caption === null) return null;
  return {
    series: block.kind === 'table' ? numbers.tables : numbers.figures,
    key: referenceTo(block) ?? block,
  };
}

/** Gives the next numbers to what a document cites and shows and has not been numbered yet. */
export function countNumbers(blocks: readonly Block[], numbers: Numbers): void {
  walkBlocks(blocks, {
    block: (block) => {
      const found = seriesOf(block, numbers);
      if (found !== null && !found.series.has(found.key)) found.series.set(found.key, found.series.size + 1);
    },
    inlines: (content) => {
      for (const target of citesIn(content).flatMap((cite) => cite.targets)) {
        if (numbers.notes.has(target.key)) continue;
        numbers.notes.set(target.key, { number: numbers.notes.size + 1, target });
      }
    },
  });
}
