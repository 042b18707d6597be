import type { Block } from '../model/block.ts';
import { forEachInline, walkBlocks } from './walk-blocks.ts';

/** Languages of words that say which they are in, each once (BCP 47). */
export function languagesOf(blocks: readonly Block[]): readonly string[] {
  const found = new Set<string>();
  walkBlocks(blocks, {
    inlines: (content) =>
      forEachInline(content, (inline) => {
        if (inline.kind === 'language') found.add(inline.language);
      }),
  });
  return [...found];
}
