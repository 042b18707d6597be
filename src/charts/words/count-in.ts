import { formatNumber } from '../../text/format-number.ts';

/** Forms of a counted noun by CLDR's plural categories; `other` serves where a language has no form of its own. */
export type CountedForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

const RULES = new Map<string, Intl.PluralRules>();
const LISTS = new Map<string, Intl.ListFormat>();

/** "1 event", "448 событий": a number with the form that its language asks for. */
export function countIn(language: string, count: number, forms: CountedForms): string {
  const rules = RULES.get(language) ?? new Intl.PluralRules(language);
  RULES.set(language, rules);
  return `${formatNumber(count, { language, decimals: null, sign: false })} ${forms[rules.select(count)] ?? forms.other}`;
}

/** "a", "a and b", "a, b and c" in a language. */
export function listIn(language: string, parts: readonly string[]): string {
  const format = LISTS.get(language) ?? new Intl.ListFormat(language, { type: 'conjunction' });
  LISTS.set(language, format);
  return format.format(parts);
}
