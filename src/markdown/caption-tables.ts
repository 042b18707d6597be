import { warning } from '../diagnostics/diagnose.ts';
import type { Block, Inline } from '../model/block.ts';
import { slugOf } from './anchors.ts';
import { plainText } from './map-inlines.ts';
import type { Reader } from './reader.ts';

interface Caption {
  readonly content: readonly Inline[];
  readonly anchor: string;
}

/**
 * Blocks that follow one another, each paragraph `Table: What it shows {#anchor}` made the caption of the table right below
 * it; with none there it is text, and a warning `markdown/table-caption`. One without an anchor gets it from its words, so
 * that it is known as the same in deck and report.
 */
export function captionTables(
  blocks: readonly Block[],
  { anchors, report }: Pick<Reader, 'anchors' | 'report'>,
): Block[] {
  const given: Block[] = [];
  let caption: Caption | null = null;
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    const read = readCaption(block);
    if (read !== null && next?.kind === 'table' && next.caption === null) {
      caption = read;
      continue;
    }
    if (read !== null)
      report(
        warning(
          'markdown/table-caption',
          block.origins[0] ?? null,
          'This caption has no table below it, so it is printed as text.',
          'A caption stands right above its table, in the same passage.',
        ),
      );
    const captioned = block.kind === 'table' && caption !== null;
    given.push(
      captioned
        ? { ...block, caption: caption?.content ?? [], anchor: anchors.take(caption?.anchor ?? '') }
        : block,
    );
    caption = null;
  }
  return given;
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
