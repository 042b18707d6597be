import type { Block } from '../../src/model/block.ts';

/** Kinds of blocks inside one another, with nothing of their words. */
export function skeleton(blocks: readonly Block[]): unknown {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'slide':
        return [
          block.kind,
          block.layout,
          skeleton(block.blocks),
          skeleton(block.notes),
          block.sourceLine === null,
        ];
      case 'heading':
        return [block.kind, block.level];
      case 'list':
        return [block.kind, block.start, block.items.map((item) => skeleton(item.blocks))];
      case 'columns':
        return [block.kind, block.columns.map(skeleton)];
      case 'box':
        return [block.kind, block.name, skeleton(block.blocks)];
      case 'quote':
        return [block.kind, skeleton(block.blocks)];
      case 'definitions':
        return [block.kind, block.items.map((item) => skeleton(item.blocks))];
      case 'table':
        return [block.kind, block.head.length, block.rows.map((row) => row.cells.length)];
      case 'paragraph':
        return [block.kind, block.style];
      default:
        return [block.kind];
    }
  });
}
