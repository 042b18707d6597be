import type { Block, DirectiveBlock, FigureBlock, Inline, TableBlock } from '../model/block.ts';

/** The words before a caption's number. */
export interface CaptionLabels {
  readonly figure: string;
  readonly table: string;
}

/** What is left of a slide's blocks, and the furniture that a slide cannot show. */
export interface Simplified {
  readonly blocks: readonly Block[];
  readonly ignored: readonly DirectiveBlock[];
}

/**
 * Blocks that a slide can set: definitions as small headings with what they head, columns inside other blocks one below
 * the other, a second level 1 heading as level 2, empty blocks gone, captions
 * as paragraphs. Contents, notes, page breaks and annex belong to the report.
 */
export function simplifyBlocks(blocks: readonly Block[], labels: CaptionLabels): Simplified {
  const ignored: DirectiveBlock[] = [];
  return { blocks: blocks.flatMap((block) => simplified(block, labels, ignored)), ignored };
}

function simplified(block: Block, labels: CaptionLabels, ignored: DirectiveBlock[]): readonly Block[] {
  const inside = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((one) => simplified(one, labels, ignored));
  switch (block.kind) {
    case 'heading':
      return block.content.length === 0 ? [] : [{ ...block, level: Math.max(2, block.level) }];
    case 'paragraph':
      return block.content.length === 0 ? [] : [block];
    case 'list': {
      const items = block.items.map((item) => ({ ...item, blocks: inside(item.blocks) }));
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    case 'quote':
    case 'box': {
      const blocks = inside(block.blocks);
      return blocks.length === 0 ? [] : [{ ...block, blocks }];
    }
    case 'columns':
      return block.columns.flatMap(inside);
    case 'definitions':
      return block.items.flatMap(({ term, blocks }): readonly Block[] => [
        { kind: 'heading', level: 4, anchor: '', content: term, origins: block.origins },
        ...inside(blocks),
      ]);
    case 'contents':
    case 'notes-list':
    case 'page-break':
    case 'annex':
      ignored.push(block);
      return [];
    case 'slide':
      return inside(block.blocks);
    case 'table':
      return block.head.length === 0 ? [] : [...captionOf(block, labels.table), { ...block, caption: null }];
    case 'figure':
      return [{ ...block, caption: null }, ...captionOf(block, labels.figure)];
    default:
      return [block];
  }
}

/** A numbered caption says what it numbers: "Figure 2. …". */
function captionOf(block: FigureBlock | TableBlock, label: string): readonly Block[] {
  if (block.caption === null) return [];
  const number: readonly Inline[] =
    block.number === null
      ? []
      : [
          { kind: 'strong', content: [{ kind: 'text', text: `${label} ${block.number}.` }] },
          { kind: 'text', text: ' ' },
        ];
  return [
    { kind: 'paragraph', style: 'caption', content: [...number, ...block.caption], origins: block.origins },
  ];
}
