import type { Briefing, GlossaryEntry } from '../model/briefing.ts';

/**
 * A released briefing with the house's terms that it mentions among its own, which come first. Only what is left counts:
 * a term that a withheld passage alone mentions would tell of it.
 */
export function addHouseTerms(released: Briefing): Briefing {
  const { glossary, houseTerms, ...rest } = released;
  if (houseTerms.length === 0) return released;
  const own = new Set(glossary.items.map(({ term }) => term.text.toLowerCase()));
  const texts = textsIn({ ...rest, scheme: null, glossary });
  const mentioned = houseTerms.filter(
    (entry) => !own.has(entry.term.text.toLowerCase()) && isMentioned(entry, texts),
  );
  return { ...released, glossary: { ...glossary, items: [...glossary.items, ...mentioned] }, houseTerms: [] };
}

/** As whole words; an abbreviation as it is written. */
function isMentioned({ term }: GlossaryEntry, texts: readonly string[]): boolean {
  const words = term.text.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const flags = term.text === term.text.toUpperCase() ? 'u' : 'iu';
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.replace(/\s+/g, '\\s+')}(?![\\p{L}\\p{N}])`, flags);
  return texts.some((text) => pattern.test(text));
}

/** Every string of a value but places, ids and bytes. */
function textsIn(value: unknown, key = ''): readonly string[] {
  if (['span', 'id', 'file', 'bytes'].includes(key)) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => textsIn(field, name));
}
