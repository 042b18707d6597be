import type { Briefing, GlossaryEntry } from '../model/briefing.ts';

/**
 * A released briefing with the house's terms that it mentions among its own, which come first. Only what is left counts:
 * a term that a withheld passage alone mentions would tell of it.
 */
export function addHouseTerms(released: Briefing): Briefing {
  const { glossary, houseTerms, ...rest } = released;
  if (houseTerms.length === 0) return released;
  const own = new Set(glossary.items.map(({ term }) => term.text.toLowerCase()));
  const written = textsIn({ ...rest, scheme: null, glossary })
    .map(asWords)
    .join('');
  const said = { written, lower: written.toLowerCase() };
  const mentioned = houseTerms.filter(
    (entry) => !own.has(entry.term.text.toLowerCase()) && isMentioned(entry, said),
  );
  return { ...released, glossary: { ...glossary, items: [...glossary.items, ...mentioned] }, houseTerms: [] };
}

/** As whole words, whatever their case; an abbreviation as it is written. */
function isMentioned(
  { term: { text } }: GlossaryEntry,
  { written, lower }: { readonly written: string; readonly lower: string },
): boolean {
  const words = asWords(text);
  if (words.trim() === '') return false;
  return text === text.toUpperCase() ? written.includes(words) : lower.includes(words.toLowerCase());
}

/** The words of a text, each between single spaces. */
function asWords(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(' ')} `;
}

/** Every string of a value but places, ids and bytes. */
function textsIn(value: unknown, key = ''): readonly string[] {
  if (['span', 'id', 'file', 'bytes'].includes(key)) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => textsIn(field, name));
}
