/** Stands between two stretches of text that do not run on: paragraphs, cells, labels. */
export const BREAK = '\u0001';

/** A text in one case and form, without what is not seen, with spaces for quotation marks, dashes and the like. */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  const joined = text.replace(/\u00ad\s*|[\u200b-\u200f\u2060\ufeff]/g, '');
  const plain = joined.replace(
    /[\u00a0-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u2000-\u206f]+/g,
    ' ',
  );
  return (BEYOND_ASCII.test(plain) ? plain.normalize('NFKC') : plain).toLowerCase();
}

const BEYOND_ASCII = /[\u0080-\uffff]/;

/**
 * Letters and digits alone: what is left of a folded text however its lines are broken, its words hyphenated, its signs
 * escaped or its letters joined.
 */
export function squeeze(folded: string): string {
  return BEYOND_ASCII.test(folded)
    ? folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
    : folded.replace(/[^a-z0-9]+/g, '');
}

/** The words of a folded text with one space between them and at either end, a `BREAK` where it does not run on. */
export function wordsOf(folded: string): string {
  const words = folded.replace(BEYOND_ASCII.test(folded) ? NO_WORD : NO_ASCII_WORD, ' ');
  return ` ${words.replace(BREAKS, ` ${BREAK} `)} `.replace(/ {2,}/g, ' ');
}

const NO_WORD = new RegExp(`[^\\p{L}\\p{N}\\p{M}${BREAK}]+`, 'gu');
const NO_ASCII_WORD = new RegExp(`[^a-z0-9${BREAK}]+`, 'g');
const BREAKS = new RegExp(` ?${BREAK}[ ${BREAK}]*`, 'g');

/** A text as it is looked for and looked through. */
export interface Folded {
  readonly folded: string;
  readonly squeezed: string;
  readonly words: string;
}

export function foldText(text: string): Folded {
  const folded = fold(text);
  return { folded, squeezed: squeeze(folded), words: wordsOf(folded) };
}
