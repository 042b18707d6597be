import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Host } from '../../model/host.ts';
import { UsageError } from '../../model/usage-error.ts';
import { belongsToEdition, knownLanguage, readTranslationName } from './edition-names.ts';

/** Files of a brief's folder that translate others, by path in the folder, in byte order. */
export async function translationsIn(host: Host, folder: string): Promise<readonly string[]> {
  const files = await host.listFiles(folder === '' ? '.' : folder);
  return files.map(({ path }) => path).filter(belongsToEdition);
}

/** Languages that a brief has an edition in, in alphabetical order. A brief that is one Markdown file has none. */
export async function listEditions(
  host: Host,
  { folder, whole }: { readonly folder: string; readonly whole: boolean },
): Promise<readonly string[]> {
  const files = whole ? await translationsIn(host, folder) : [];
  const languages = files.flatMap((path) => readTranslationName(path)?.language ?? []);
  return [...new Set(languages)].sort();
}

/** What is asked of a brief's languages: `own` is the original's. */
interface Choice {
  readonly own: string;
  readonly editions: readonly string[];
}

/**
 * Languages to print a brief in, null for its own: those asked for, else its own alone. Throws `UsageError` for one that
 * it has no edition in.
 */
export function chooseLanguages(
  asked: readonly string[] | 'all' | null,
  { own, editions }: Choice,
): readonly (string | null)[] {
  if (asked === null) return [null];
  if (asked === 'all') return [null, ...editions.filter((language) => language !== own)];
  const chosen = asked.map((tag) => {
    const language = knownLanguage(tag) ?? tag;
    if (language === own) return null;
    if (editions.includes(language)) return language;
    const known = [own, ...editions];
    const hint = didYouMean(tag, known, 'Its languages') ?? '';
    throw new UsageError(
      `The brief has no edition in "${tag}".`,
      `${hint} A translation into it begins with brief.${language}.yaml.`.trim(),
    );
  });
  return [...new Set(chosen)];
}
