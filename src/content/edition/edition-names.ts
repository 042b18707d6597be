/** `sections/10-arms.ru.md`, `claims.pt-BR.yaml`: a name, a language tag and an ending. */
const TRANSLATION = /^(?<base>.*[^/.])\.(?<tag>[a-z]{2,3}(?:-[a-z0-9]{2,8})*)\.(?<ending>yaml|md)$/i;

/** A file that translates another one of the brief. */
export interface TranslationName {
  /** The file that it translates: `sections/10-arms.md`. */
  readonly original: string;
  /** BCP 47, in its usual spelling. */
  readonly language: string;
}

/** What a file translates, by its name; null where the name holds no language whose dates and numbers are known. */
export function readTranslationName(path: string): TranslationName | null {
  const { base, tag, ending } = TRANSLATION.exec(path)?.groups ?? {};
  const language = tag === undefined ? null : knownLanguage(tag);
  return language === null ? null : { original: `${base}.${ending}`, language };
}

/** The spelling in which languages are compared and printed; null for what is no tag, or one that Intl does not know. */
export function knownLanguage(tag: string): string | null {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** Files that an edition may translate besides those of `sections/` and `charts/`. */
const WHOLE_FILES = [
  'brief.yaml',
  'brief.md',
  'claims.yaml',
  'sources.yaml',
  'timeline.yaml',
  'dimensions.yaml',
];

/** Whether a file of a brief's folder, by its path in it, belongs to an edition. */
export function belongsToEdition(path: string): boolean {
  const { original = '' } = readTranslationName(path) ?? {};
  return (
    WHOLE_FILES.includes(original) || /^(?:sections\/[^/.][^/]*\.md|charts\/[^/.][^/]*\.yaml)$/.test(original)
  );
}
