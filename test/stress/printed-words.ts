import { plainText } from '../../src/deck/cut-inlines.ts';
import type { Block, Inline, SlideBlock } from '../../src/model/block.ts';

/** Words of a slide as its author wrote them: `once` stand on one slide, `repeated` on every part that needs them. */
export interface WrittenWords {
  readonly once: readonly string[];
  readonly repeated: readonly string[];
}

/** What must be found again of a slide. Table heads and first columns are repeated beside every group of columns. */
export function writtenWords({ blocks, sourceLine }: SlideBlock): WrittenWords {
  const [first, ...others] = blocks;
  const headed = first?.kind === 'heading' && first.level === 1;
  const all = [headed ? wordsOf(first.content) : [], wordsOf(sourceLine ?? [])].flat();
  const body = (headed ? others : blocks).map(wordsIn);
  return {
    once: body.flatMap(({ once }) => once),
    repeated: [...all, ...body.flatMap(({ repeated }) => repeated)],
  };
}

function wordsIn(block: Block): WrittenWords {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { once: wordsOf(block.content), repeated: [] };
    case 'code':
      return { once: splitWords(block.text), repeated: [] };
    case 'list':
      return together(block.items.flatMap(({ blocks }) => blocks.map(wordsIn)));
    case 'quote':
    case 'box':
      return together(block.blocks.map(wordsIn));
    case 'columns':
      return together(block.columns.flat().map(wordsIn));
    case 'table': {
      const cells = block.rows.map((row) => row.cells.map(({ content }) => wordsOf(content)));
      return {
        once: cells.flatMap(([, ...others]) => others.flat()),
        repeated: [
          ...block.head.map(({ content }) => wordsOf(content)),
          ...cells.map(([one]) => one ?? []),
        ].flat(),
      };
    }
    default:
      return { once: [], repeated: [] };
  }
}

function together(parts: readonly WrittenWords[]): WrittenWords {
  return {
    once: parts.flatMap(({ once }) => once),
    repeated: parts.flatMap(({ repeated }) => repeated),
  };
}

function wordsOf(content: readonly Inline[]): readonly string[] {
  return splitWords(plainText(content));
}

function splitWords(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** Text of blocks, without spaces. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/[\s…\u200b-\u200f\u2060\ufeff]+/gu, '');
}

/**
 * Words that `shown` does not hold, or holds more than once. A word that was cut between slides is looked for by the
 * number it ends in.
 */
export function lostWords({ once, repeated }: WrittenWords, shown: string): readonly string[] {
  const numbers = new Map<string, number>();
  for (const [number] of shown.matchAll(/\d+/gu)) numbers.set(number, (numbers.get(number) ?? 0) + 1);
  const count = (word: string): number => numbers.get(/\d+$/u.exec(squeezed(word))?.[0] ?? '') ?? 0;
  const whole = (word: string): boolean => word.length > 40 || isIn(squeezed(word), shown);
  return [
    ...once
      .filter((word) => count(word) > 1 || !whole(word))
      .map((word) => `${word.slice(-40)} ×${count(word)}`),
    ...repeated.filter((word) => !whole(word)).map((word) => `${word.slice(-40)} ×0`),
  ];
}

/** Whole, or in two pieces at the end of one block (`¦`) and at another one's beginning. */
function isIn(word: string, shown: string): boolean {
  if (shown.includes(word)) return true;
  return [...word].some(
    (_, at) => at > 0 && shown.includes(`${word.slice(0, at)}¦`) && shown.includes(`¦${word.slice(at)}`),
  );
}
