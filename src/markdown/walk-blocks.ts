import type { Block, Inline } from '../model/block.ts';

/** What to do on the way. `block` comes before what the block holds; `inlines` gets each line of text once. */
export interface BlockVisitor {
  readonly block?: (block: Block) => void;
  readonly inlines?: (content: readonly Inline[]) => void;
}

/** Goes through blocks and all they hold in reading order; a slide's source line and notes come after its blocks. */
export function walkBlocks(blocks: readonly Block[], visitor: BlockVisitor): void {
  for (const block of blocks) {
    visitor.block?.(block);
    for (const part of partsOf(block)) {
      if ('blocks' in part) walkBlocks(part.blocks, visitor);
      else if (part.inlines !== null) visitor.inlines?.(part.inlines);
    }
  }
}

type Part = { readonly blocks: readonly Block[] } | { readonly inlines: readonly Inline[] | null };

function partsOf(block: Block): readonly Part[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [{ inlines: block.content }];
    case 'list':
      return block.items;
    case 'table': {
      const cells = [block.head, ...block.rows.map((row) => row.cells)].flat();
      return [{ inlines: block.caption }, ...cells.map((cell) => ({ inlines: cell.content }))];
    }
    case 'figure':
      return [{ inlines: block.caption }];
    case 'quote':
    case 'box':
      return [{ blocks: block.blocks }];
    case 'definitions':
      return block.items.flatMap(({ term, blocks }) => [{ inlines: term }, { blocks }]);
    case 'columns':
      return block.columns.map((blocks) => ({ blocks }));
    case 'slide':
      return [{ blocks: block.blocks }, { inlines: block.sourceLine }, { blocks: block.notes }];
    case 'code':
    case 'rule':
    case 'contents':
    case 'notes-list':
    case 'page-break':
    case 'annex':
      return [];
  }
}

/** Calls `visit` for each inline and for what it holds, outer first. */
export function forEachInline(content: readonly Inline[], visit: (inline: Inline) => void): void {
  for (const inline of content) {
    visit(inline);
    if ('content' in inline) forEachInline(inline.content, visit);
  }
}
