import { normalise, type Paragraphs } from './paragraphs.ts';

/** Where words stand: offsets in a normalised paragraph. */
interface Passage {
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
}

const LETTER = /[\p{L}\p{N}]/u;

/** All places where words occur as whole words, as W3C text fragments find them. */
export function findPassages(paragraphs: Paragraphs, words: string): readonly Passage[] {
  const wanted = normalise(words);
  if (wanted === '') return [];
  return paragraphs.flatMap((paragraph) => {
    const found: Passage[] = [];
    for (let start = paragraph.indexOf(wanted); start >= 0; start = paragraph.indexOf(wanted, start + 1)) {
      const end = start + wanted.length;
      if (isEdge(paragraph, start) && isEdge(paragraph, end)) found.push({ paragraph, start, end });
    }
    return found;
  });
}

/** Whether an offset does not split a word. */
function isEdge(text: string, offset: number): boolean {
  return !(LETTER.test(text.charAt(offset - 1)) && LETTER.test(text.charAt(offset)));
}
