import type { Fonts } from '../../text/open-fonts.ts';
import type { MeasuredLook } from '../sketch.ts';
import { measureText } from '../sketch.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The longest beginning of a text that fits, with "…" where something was left out: at the end of a word where that
 * keeps more than half, else between two letters. `fits` must hold for every beginning of what it holds for.
 */
export function cutText(text: string, fits: (tried: string) => boolean): string {
  if (fits(text)) return text;
  const letters = [...graphemes.segment(text)].map(({ segment }) => segment);
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(ended(letters.slice(0, middle).join('')))) low = middle;
    else high = middle - 1;
  }
  const kept = letters.slice(0, low).join('');
  const word = kept.replace(/\s+\S*$/u, '');
  return ended(word.length > kept.length / 2 ? word : kept);
}

/** A text cut to a width on one line. */
export function cutToWidth(
  text: string,
  width: number,
  { look, fonts }: { readonly look: MeasuredLook; readonly fonts: Fonts },
): string {
  return cutText(text, (tried) => measureText(fonts, tried, look) <= width);
}

function ended(text: string): string {
  return `${text.replace(/[\s,;:.–—-]+$/u, '')}…`;
}
