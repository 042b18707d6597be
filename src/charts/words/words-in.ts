import type { ChartWords } from './chart-words.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { PERSIAN } from './persian.ts';
import { RUSSIAN } from './russian.ts';

const TABLES: Readonly<Record<string, ChartWords>> = {
  de: GERMAN,
  en: ENGLISH,
  fa: PERSIAN,
  fr: FRENCH,
  ru: RUSSIAN,
};

/** The words of a language (BCP 47), whatever its region; English for one that we have no words of. */
export function wordsIn(language: string): ChartWords {
  return TABLES[language.toLowerCase().split('-')[0] ?? ''] ?? ENGLISH;
}
