import type { Block, Inline } from '../model/block.ts';
import { invariant } from '../model/invariant.ts';

/** What to do on the way. `block` comes before what the block holds; `inlines` gets each line of text once. */
export interface BlockVisitor {
  readonly block?: (block: Block) => void;
  readonly inlines?: (content: readonly Inline[]) => void;
}

/** Goes through blocks and all they hold in reading order; a slide's source line and notes come after its blocks. */
export function walkBlocks(blocks: readonly Block[], visitor: BlockVisitor): void {
  for (const block of blocks) {
    visitor.block?.(block);
    walkInside(block, visitor);
  }
}

function walkInside(block: Block, visitor: BlockVisitor): void {
  const inlines = (content: readonly Inline[] | null) => {
    if (content !== null) visitor.inlines?.(content);
  };
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return inlines(block.content);
    case 'list':
      for (const item of block.items) walkBlocks(item.blocks, visitor);
      return;
    case 'table':
      inlines(block.caption);
      for (const cell of block.head) inlines(cell.content);
      for (const row of block.rows) for (const cell of row.cells) inlines(cell.content);
      return;
    case 'figure':
      return inlines(block.caption);
    case 'quote':
    case 'box':
      return walkBlocks(block.blocks, visitor);
    case 'definitions':
      for (const item of block.items) {
        inlines(item.term);
        walkBlocks(item.blocks, visitor);
      }
      return;
    case 'columns':
      for (const column of block.columns) walkBlocks(column, visitor);
      return;
    case 'slide':
      walkBlocks(block.blocks, visitor);
      inlines(block.sourceLine);
      return walkBlocks(block.notes, visitor);
    case 'code':
    case 'rule':
    case 'contents':
    case 'notes-list':
    case 'page-break':
    case 'annex':
      return;
    default:
      invariant(false, `no such block: ${JSON.stringify(block satisfies never)}`);
  }
}

/** Calls `visit` for each inline and for what it holds, outer first. */
export function forEachInline(content: readonly Inline[], visit: (inline: Inline) => void): void {
  for (const inline of content) {
    visit(inline);
    if ('content' in inline) forEachInline(inline.content, visit);
  }
}
