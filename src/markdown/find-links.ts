import type { Block } from '../model/block.ts';
import type { Span } from '../model/span.ts';
import { forEachInline, walkBlocks } from './walk-blocks.ts';

/** A link and where the block that holds it came from. */
export interface FoundLink {
  readonly href: string;
  readonly span: Span | null;
}

/** Every link in blocks and all they hold, in reading order. */
export function findLinks(blocks: readonly Block[]): readonly FoundLink[] {
  const links: FoundLink[] = [];
  let span: Span | null = null;
  walkBlocks(blocks, {
    block: (block) => {
      span = block.origins[0] ?? null;
    },
    inlines: (content) =>
      forEachInline(content, (inline) => {
        if (inline.kind === 'link') links.push({ href: inline.href, span });
      }),
  });
  return links;
}
