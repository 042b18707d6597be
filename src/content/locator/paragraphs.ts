/** A text's paragraphs, each with its white space and quotation marks in one form. */
export type Paragraphs = readonly string[];

/** A text as paragraphs: stretches between empty lines, or lines where it has no empty one. */
export function paragraphsOf(text: string): Paragraphs {
  const unified = text.replace(/\r\n?/g, '\n').trim();
  const parts = /\n[ \t]*\n/.test(unified) ? unified.split(/\n[ \t]*\n/) : unified.split('\n');
  return parts.map(normalise).filter((paragraph) => paragraph !== '');
}

/** White space as single blanks, quotation marks as straight ones. */
export function normalise(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201a\u201b\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
