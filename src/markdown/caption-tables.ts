import type { Block, Inline } from '../model/block.ts';
import { type Anchors, slugOf } from './anchors.ts';
import { plainText } from './map-inlines.ts';

interface Caption {
  readonly content: readonly Inline[];
  readonly anchor: string;
}

/**
 * Blocks that follow one another, each paragraph `Table: What it shows {#anchor}` made the caption of the table below it, or
 * else of the one above it, as Pandoc has it. One without an anchor gets it from its words, so that it is known as the same
 * in deck and report.
 */
export function captionTables(blocks: readonly Block[], anchors: Anchors): Block[] {
  const captions = new Map<number, Caption>();
  const used = new Set<number>();
  for (const [index, block] of blocks.entries()) {
    const caption = readCaption(block);
    const table = [index + 1, index - 1].find((each) => isBare(blocks[each]) && !captions.has(each));
    if (caption === null || table === undefined) continue;
    captions.set(table, caption);
    used.add(index);
  }
  return blocks.flatMap((block, index) => {
    if (used.has(index)) return [];
    const caption = captions.get(index);
    if (block.kind !== 'table' || caption === undefined) return [block];
    return [{ ...block, caption: caption.content, anchor: anchors.take(caption.anchor) }];
  });
}

function isBare(block: Block | undefined): boolean {
  return block?.kind === 'table' && block.caption === null;
}

/** The caption that a paragraph holds; null where it is any other. An anchor stands at its end. */
function readCaption(block: Block): Caption | null {
  if (block.kind !== 'paragraph' || block.style !== null) return null;
  const [first, ...rest] = block.content;
  const opening = first?.kind === 'text' ? /^Table:\s*/u.exec(first.text)?.[0] : undefined;
  if (first?.kind !== 'text' || opening === undefined) return null;
  const content: readonly Inline[] = [{ kind: 'text', text: first.text.slice(opening.length) }, ...rest];
  const last = content.at(-1);
  const match = last?.kind === 'text' ? /\s*\{#([\p{L}\p{N}_][\p{L}\p{N}_.:-]*)\}$/u.exec(last.text) : null;
  const words =
    last?.kind === 'text' && match !== null
      ? content.with(-1, { kind: 'text', text: last.text.slice(0, match.index) })
      : content;
  return {
    content: words.filter((each) => each.kind !== 'text' || each.text !== ''),
    anchor: match?.[1] ?? `table-${slugOf(plainText(words))}`,
  };
}
