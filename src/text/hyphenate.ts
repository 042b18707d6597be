/** Puts a soft hyphen where a word may be divided; `language` is the words' own, null where it is the document's. */
export type Hyphenate = (text: string, language: string | null) => string;

/** Divides nothing. */
export const keepWhole: Hyphenate = (text) => text;

/** What the package exports for each language. */
interface Hyphenator {
  readonly hyphenateSync: (
    text: string,
    options: { readonly hyphenChar: string; readonly minWordLength: number },
  ) => string;
}

/** A language's patterns (Liang's, as TeX has them), and the least letters before and after a hyphen. */
interface Patterns {
  readonly load: () => Promise<{ readonly default: Hyphenator }>;
  readonly before: number;
  readonly after: number;
  /** Nouns begin with a capital, so a capital does not say that it is a name. */
  readonly capitals: boolean;
}

const LANGUAGES: Readonly<Record<string, Patterns>> = {
  'en-us': { load: () => import('hyphen/en-us/index.js'), before: 3, after: 3, capitals: false },
  en: { load: () => import('hyphen/en-gb/index.js'), before: 3, after: 3, capitals: false },
  de: { load: () => import('hyphen/de/index.js'), before: 2, after: 3, capitals: true },
  fr: { load: () => import('hyphen/fr/index.js'), before: 2, after: 3, capitals: false },
  ru: { load: () => import('hyphen/ru/index.js'), before: 2, after: 2, capitals: false },
  uk: { load: () => import('hyphen/uk/index.js'), before: 2, after: 2, capitals: false },
};

/**
 * Hyphenation for a document and what in it is in `others` (BCP 47): English as in Britain unless it is of the United
 * States; none for an unknown language.
 */
export async function openHyphenator(language: string, others: readonly string[] = []): Promise<Hyphenate> {
  const dividers = new Map<string, (text: string) => string>();
  for (const each of new Set([language, ...others])) dividers.set(each, await openDivider(each));
  return (text, own) => dividers.get(own ?? language)?.(text) ?? text;
}

async function openDivider(language: string): Promise<(text: string) => string> {
  const tag = language.toLowerCase();
  const patterns = LANGUAGES[tag] ?? LANGUAGES[tag.split('-')[0] ?? ''];
  if (patterns === undefined) return (text) => text;
  const { hyphenateSync } = (await patterns.load()).default;
  const words = new Map<string, string>();
  const divide = (word: string): string => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const divided = trim(hyphenateSync(word, { hyphenChar: '\u00ad', minWordLength: 5 }), patterns);
    words.set(word, divided);
    return divided;
  };
  return (text) =>
    text.replace(/\S+/gu, (token) =>
      isPlain(token, patterns) ? token.replace(/\p{L}{5,}/gu, divide) : token,
    );
}

/** Neither an address, a number, a name, an abbreviation nor a compound, and not divided by its author. */
function isPlain(token: string, { capitals }: Patterns): boolean {
  if (/[\d/\\@_\u00ad\u2011-]|\p{L}[.:]\p{L}/u.test(token)) return false;
  return capitals ? !/\p{L}\p{Lu}/u.test(token) : !/\p{Lu}/u.test(token);
}

/** Without the hyphens that stand too near to a word's beginning or end. */
function trim(divided: string, { before, after }: Patterns): string {
  const syllables = divided.split('\u00ad');
  const length = syllables.reduce((total, syllable) => total + syllable.length, 0);
  let at = 0;
  let word = '';
  for (const [index, syllable] of syllables.entries()) {
    word += index > 0 && at >= before && length - at >= after ? `\u00ad${syllable}` : syllable;
    at += syllable.length;
  }
  return word;
}
