import type { Audience } from '../../model/audience.ts';
import type { Yardstick } from '../../model/briefing.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { PERSIAN } from './persian.ts';
import { RUSSIAN } from './russian.ts';
import { UKRAINIAN } from './ukrainian.ts';
import type { Words } from './words.ts';

const TABLES: Readonly<Record<string, Words>> = {
  de: GERMAN,
  fa: PERSIAN,
  fr: FRENCH,
  ru: RUSSIAN,
  uk: UKRAINIAN,
};

/**
 * An audience with the package's own furniture in a brief's language (BCP 47), whatever its region. Wordings that an
 * `audience.yaml` of the user's gives stay as they are, and so does everything in a language that we have no words of.
 */
export function inLanguage(audience: Audience, language: string): Audience {
  const words = wordsOf(language);
  if (words === null) return audience;
  const spoken = audience.chain.toReversed().map((id) => words.audiences[id === 'base' ? 'general' : id]);
  const said: Record<string, string> = Object.assign({}, words.labels, ...spoken);
  const { name = audience.name, ...labels } = said;
  const own = audience.ownWords.filter((key) => key !== 'name');
  const kept = Object.fromEntries(own.map((key) => [key, audience.labels[key] ?? '']));
  return {
    ...audience,
    name: audience.ownWords.includes('name') ? audience.name : name,
    labels: { ...audience.labels, ...labels, ...kept },
  };
}

/** A yardstick in a brief's language. The English terms are understood all the same. */
export function yardstickIn(yardstick: Yardstick, language: string): Yardstick {
  const words = wordsOf(language);
  if (words === null) return yardstick;
  const bands = yardstick.bands.map((band) => {
    const term = words.terms[band.id];
    return term === undefined ? band : { ...band, term, also: [band.term, ...band.also] };
  });
  return { ...yardstick, bands };
}

function wordsOf(language: string): Words | null {
  return TABLES[language.toLowerCase().split('-')[0] ?? ''] ?? null;
}
