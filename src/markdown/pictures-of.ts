import type { Block } from '../model/block.ts';
import type { Picture, Publication } from '../model/publication.ts';
import { figurePath } from './figure-path.ts';
import { walkBlocks } from './walk-blocks.ts';

/** What blocks show, by the path under which a document beside it links to it; a figure without a picture is left out. */
export function picturesOf(blocks: readonly Block[], { picture }: Publication): ReadonlyMap<string, Picture> {
  const found = new Map<string, Picture>();
  walkBlocks(blocks, {
    block: (block) => {
      const shown = block.kind === 'figure' ? picture(block.target) : null;
      if (block.kind === 'figure' && shown !== null) found.set(figurePath(block.target), shown);
    },
  });
  return found;
}
