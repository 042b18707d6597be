import type { Fingerprints } from './fingerprints.ts';
import { fold, squeeze, wordsOf } from './normalize.ts';
import { scanWords } from './scan-words.ts';
import type { Written } from './written.ts';

/** A stretch of what was printed, and where it stands. */
export interface Passage {
  /** In words: `speaker notes of slide 3`, `comments`. */
  readonly channel: string;
  /**
   * `words` are read by people; `files` are names of files and entries of a manifest; `names` are addresses and ids, among
   * which stand single words of the product's own; `code` is a style sheet or script: there only long stretches count.
   */
  readonly kind: 'words' | 'files' | 'names' | 'code';
  readonly text: string;
}

/** What of the withheld stands in a passage, each once. */
export function searchPassage({ kind, text }: Passage, prints: Fingerprints): readonly Written[] {
  const found = new Set<Written>();
  const folded = fold(text);
  const squeezed = squeeze(folded);
  prints.long.scan(squeezed, ({ whole, written }, at) => {
    if (squeezed.startsWith(whole, at)) found.add(written);
  });
  if (kind !== 'code') scanWords(wordsOf(folded), prints.whole, (written) => found.add(written));
  if (kind === 'names' || kind === 'files') findNames(text, { prints, plain: kind === 'files', found });
  return [...found];
}

interface Search {
  readonly prints: Fingerprints;
  /** Whether a name of one plain word counts. */
  readonly plain: boolean;
  readonly found: Set<Written>;
}

function findNames(text: string, { prints: { names }, plain, found }: Search): void {
  if (names.size === 0) return;
  const add = (name: string): void => {
    const written = plain || /[-_\d]/u.test(name) ? names.get(name) : undefined;
    if (written !== undefined) found.add(written);
  };
  for (const token of text.toLowerCase().match(/[\p{L}\p{N}_-]+/gu) ?? []) {
    add(token);
    // A name may stand behind or before a part of ours: `claim-x-y`, `x-y-2`.
    for (let at = token.indexOf('-'); at > 0; at = token.indexOf('-', at + 1)) {
      for (const part of [token.slice(at + 1), token.slice(0, at)]) if (part.includes('-')) add(part);
    }
  }
}
