import { warning } from '../diagnostics/diagnose.ts';
import type { Block, CiteTarget, Inline } from '../model/block.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { countNumbers, type Numbers, noNumbers, referenceTo, seriesOf } from './count-numbers.ts';
import { findLinks } from './find-links.ts';
import { mapBlocks } from './map-blocks.ts';
import { mapContent } from './map-inlines.ts';
import { walkBlocks } from './walk-blocks.ts';

/** The two documents of one brief for one audience. */
export interface Documents {
  readonly report: readonly Block[];
  readonly deck: readonly Block[];
}

/** Documents with their numbers filled in; `cited[0]` is what note 1 is about. */
export interface NumberedDocuments extends Documents {
  readonly cited: readonly CiteTarget[];
}

/** What stands before a number where text refers to it. */
export interface NumberWords {
  readonly figure: string;
  readonly table: string;
}

/**
 * Blocks of report and deck → the same blocks numbered together: notes, and figures and tables that have a caption, by
 * first appearance in the report, then in the deck; the same target has the same number in both. `figure:<chart>` and
 * `table:<anchor>` links become "Figure 2", linked where their document holds it. Diagnostics: `markdown/unknown-figure`.
 */
export function numberDocuments(
  { report, deck }: Documents,
  words: NumberWords = { figure: 'Figure', table: 'Table' },
): Outcome<NumberedDocuments> {
  const numbers = noNumbers();
  countNumbers(report, numbers);
  countNumbers(deck, numbers);
  const value = {
    report: fillNumbers(report, numbers, words),
    deck: fillNumbers(deck, numbers, words),
    cited: [...numbers.notes.values()].map((note) => note.target),
  };
  return { value, diagnostics: [report, deck].flatMap((blocks) => unknownReferences(blocks, numbers)) };
}

function fillNumbers(blocks: readonly Block[], numbers: Numbers, words: NumberWords): readonly Block[] {
  const anchors = anchorsOf(blocks);
  const fill = (inline: Inline): Inline | readonly Inline[] => {
    if (inline.kind === 'cite') {
      return { ...inline, numbers: inline.targets.map(({ key }) => numbers.notes.get(key)?.number ?? 0) };
    }
    if (inline.kind !== 'link' || !isReference(inline.href)) return inline;
    const word = inline.href.startsWith('table:') ? words.table : words.figure;
    const number = numberOf(inline.href, numbers);
    const content: readonly Inline[] =
      number === null ? inline.content : [{ kind: 'text', text: `${word}\u00a0${number}` }];
    const anchor = anchors.get(inline.href);
    return anchor === undefined ? content : { kind: 'link', href: `#${anchor}`, content };
  };
  return mapBlocks(blocks, {
    inlines: (content) => mapContent(content, fill),
    block: (block, original) => {
      const found = seriesOf(original, numbers);
      if (found === null || !('number' in block)) return block;
      return { ...block, number: found.series.get(found.key) ?? null };
    },
  });
}

const isReference = (href: string) => href.startsWith('figure:') || href.startsWith('table:');

const numberOf = (reference: string, numbers: Numbers) =>
  (reference.startsWith('table:') ? numbers.tables : numbers.figures).get(reference) ?? null;

/** Where a document shows what a reference is to; the first place, where there are more. */
function anchorsOf(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  walkBlocks(blocks, {
    block: (block) => {
      const reference = referenceTo(block);
      if (reference === null || anchors.has(reference)) return;
      if ('anchor' in block && block.anchor !== null) anchors.set(reference, block.anchor);
    },
  });
  return anchors;
}

function unknownReferences(blocks: readonly Block[], numbers: Numbers): readonly Diagnostic[] {
  return findLinks(blocks).flatMap(({ href, span }) => {
    if (!isReference(href) || numberOf(href, numbers) !== null) return [];
    const message = `“${href}” refers to nothing that is printed with a caption.`;
    const hint = 'Show it with a caption, or take the reference out.';
    return [warning('markdown/unknown-figure', span, message, hint)];
  });
}
