import { BREAK } from '../normalize.ts';
import type { Passage } from '../search-passage.ts';
import { readMarkup } from './read-markup.ts';

/** Texts of a Markdown file; lines within a paragraph run on, addresses are names too. */
export function readMarkdown(source: string): readonly Passage[] {
  const addresses = [...source.matchAll(/\]\(<?([^)>\s]+)/gu)].map(([, address]) => address ?? '');
  const apart = source
    .replace(/<(?=[a-z]+:\/\/|[^>\s]+@)/gu, ' ')
    .replace(/\n(?:\s*\n)+|\n(?=\s*(?:[-*+>#]|\d+\.)\s)|(?<!\\)\|/gu, BREAK)
    .replace(/\\(?=[!-/:-@[-`{-~])/gu, '');
  return [
    ...readMarkup(apart, 'text'),
    { channel: 'addresses and names', kind: 'names', text: addresses.join(BREAK) },
  ];
}
