import type { Block, Inline } from '../model/block.ts';
import { forEachInline, walkBlocks } from './walk-blocks.ts';

/** A citation among inlines. */
export type Cite = Extract<Inline, { kind: 'cite' }>;

/** The citations in a line of text, in order, those in links and styles too. */
export function citesIn(content: readonly Inline[]): readonly Cite[] {
  const cites: Cite[] = [];
  forEachInline(content, (inline) => {
    if (inline.kind === 'cite') cites.push(inline);
  });
  return cites;
}

/** The citations in blocks and all they hold, in reading order. */
export function citesOfBlocks(blocks: readonly Block[]): readonly Cite[] {
  const cites: Cite[] = [];
  walkBlocks(blocks, { inlines: (content) => cites.push(...citesIn(content)) });
  return cites;
}
