import type { Block, Inline } from '../model/block.ts';
import { mapBlocks } from './map-blocks.ts';

/** Changes one inline, whose own content has been changed before; several may take its place, or none. */
export type InlineMapping = (inline: Inline) => Inline | readonly Inline[];

/** The same tree with every inline changed: captions, cells, source lines and notes too. */
export function mapInlines(blocks: readonly Block[], change: InlineMapping): readonly Block[] {
  return mapBlocks(blocks, { inlines: (content) => mapContent(content, change) });
}

/** The same line of text with every inline changed. */
export function mapContent(content: readonly Inline[], change: InlineMapping): readonly Inline[] {
  return content.flatMap((inline) =>
    change('content' in inline ? { ...inline, content: mapContent(inline.content, change) } : inline),
  );
}

/** A line of text without its styles. A line break is a space, a citation nothing, a picture its description. */
export function plainText(content: readonly Inline[]): string {
  return content.map(plain).join('');
}

function plain(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'break':
      return ' ';
    case 'cite':
      return '';
    case 'image':
      return inline.alt;
    default:
      return plainText(inline.content);
  }
}
