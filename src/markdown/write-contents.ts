import type { Block } from '../model/block.ts';
import { plainText } from './map-inlines.ts';
import { type InlineOptions, writeInlines } from './write-inlines.ts';

/**
 * The sections that follow the list of contents, as a list of links. Their targets are the ids that GitHub and most editors
 * give to headings.
 */
export function writeContents(blocks: readonly Block[], options: InlineOptions): string {
  const after = blocks.findIndex((block) => block.kind === 'contents');
  const seen = new Map<string, number>();
  const lines = blocks.flatMap((block, index) => {
    if (block.kind !== 'heading') return [];
    const slug = slugIn(plainText(block.content).trim(), seen);
    const text = writeInlines([{ kind: 'text', text: plainText(block.content).trim() }], options);
    return index > after && block.level === 2 && text !== '' ? [`- [${text}](#${slug})`] : [];
  });
  return after < 0 ? '' : lines.join('\n');
}

function slugIn(text: string, seen: Map<string, number>): string {
  const slug = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
  const count = seen.get(slug) ?? 0;
  seen.set(slug, count + 1);
  return count === 0 ? slug : `${slug}-${count}`;
}
