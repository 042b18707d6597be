import { plainText } from '../../src/deck/cut-inlines.ts';
import type { Block, Inline, SlideBlock } from '../../src/model/block.ts';

/** A paragraph, heading, cell or piece of code without its spaces. */
export interface WrittenText {
  readonly text: string;
  /** Offsets at which it may go on elsewhere: between words, and anywhere in a word that no line holds. */
  readonly cuts: ReadonlySet<number>;
  /** Headline, source line, a table's head and its first column stand on every part that needs them. */
  readonly repeated: boolean;
}

/** The texts of a slide as its author wrote them: its headline and source line first. */
export function textsOfSlide({ blocks, sourceLine }: SlideBlock): readonly WrittenText[] {
  const [first, ...others] = blocks;
  const headed = first?.kind === 'heading' && first.level === 1;
  const around = [headed ? first.content : [], sourceLine ?? []].map((content) => text(content, true));
  return [...around, ...textsOf(headed ? others : blocks)].filter((one) => one.text !== '');
}

/** The texts of blocks, in reading order. */
export function textsOf(blocks: readonly Block[]): readonly WrittenText[] {
  return blocks.flatMap((block): readonly WrittenText[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [text(block.content, false)];
      case 'code':
        return [written(block.text, false)];
      case 'list':
        return block.items.flatMap((item) => textsOf(item.blocks));
      case 'quote':
      case 'box':
        return textsOf(block.blocks);
      case 'columns':
        return block.columns.flatMap(textsOf);
      case 'table':
        return [
          ...block.head.map(({ content }) => text(content, true)),
          ...block.rows.flatMap(({ cells }) =>
            cells.map(({ content }, column) => text(content, column === 0)),
          ),
        ];
      default:
        return [];
    }
  });
}

function text(content: readonly Inline[], repeated: boolean): WrittenText {
  return written(plainText(content), repeated);
}

/** Signs of the longest word that is never cut. */
export const LONGEST_WORD = 24;

function written(text: string, repeated: boolean): WrittenText {
  const cuts = new Set<number>();
  let at = 0;
  for (const word of wordsOf(text)) {
    const length = squeezed(word).length;
    if (length > LONGEST_WORD) for (let inside = 1; inside < length; inside++) cuts.add(at + inside);
    at += length;
    cuts.add(at);
  }
  return { text: squeezed(text), cuts, repeated };
}

/** Words as lines may break between them: at spaces, after hyphens and dashes, between Chinese signs. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/(?<=[\s\u200b\u2010\-–—…])|(?<=[\p{Script=Han}\p{Script=Hiragana}０-９])/u);
}

/** Text without spaces, dots of a cut, and signs that print nothing. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/(?:\.\.\.|[\s…\u200b-\u200f\u2060\ufeff])+/gu, '');
}
