import type { Block, Inline, TableCell } from '../model/block.ts';

/** How to change a tree. `inlines` gets each line of text; `block` gets each block after what it holds was changed, and as it was. */
export interface BlockMapping {
  readonly inlines: (content: readonly Inline[]) => readonly Inline[];
  readonly block?: (block: Block, original: Block) => Block;
}

/** The same tree with its lines of text, and its blocks, changed. */
export function mapBlocks(blocks: readonly Block[], mapping: BlockMapping): readonly Block[] {
  return blocks.map((block) => {
    const inner = mapInside(block, mapping);
    return mapping.block?.(inner, block) ?? inner;
  });
}

function mapInside(block: Block, mapping: BlockMapping): Block {
  const { inlines } = mapping;
  const blocks = (inside: readonly Block[]) => mapBlocks(inside, mapping);
  const optional = (content: readonly Inline[] | null) => (content === null ? null : inlines(content));
  const cell = ({ content }: TableCell): TableCell => ({ content: inlines(content) });
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, content: inlines(block.content) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: blocks(item.blocks) })) };
    case 'table': {
      const rows = block.rows.map((row) => ({ ...row, cells: row.cells.map(cell) }));
      return { ...block, caption: optional(block.caption), head: block.head.map(cell), rows };
    }
    case 'figure':
      return { ...block, caption: optional(block.caption) };
    case 'quote':
    case 'box':
      return { ...block, blocks: blocks(block.blocks) };
    case 'definitions': {
      const items = block.items.map((item) => ({
        ...item,
        term: inlines(item.term),
        blocks: blocks(item.blocks),
      }));
      return { ...block, items };
    }
    case 'columns':
      return { ...block, columns: block.columns.map(blocks) };
    case 'slide': {
      const sourceLine = optional(block.sourceLine);
      return { ...block, blocks: blocks(block.blocks), sourceLine, notes: blocks(block.notes) };
    }
    case 'code':
    case 'rule':
    case 'contents':
    case 'notes-list':
    case 'page-break':
    case 'annex':
      return block;
  }
}
