/** What a language says round a date. A date is passed as printed; `day` tells one with a day from a month or a year. */
export interface DateWords {
  readonly by: (date: string, day: boolean) => string;
  readonly since: (date: string, day: boolean) => string;
  readonly until: (date: string, day: boolean) => string;
  readonly from: (date: string, day: boolean) => string;
  readonly about: (date: string) => string;
  readonly uncertain: (date: string) => string;
  readonly before: (year: number) => string;
  readonly decade: (year: number) => string;
  readonly century: (year: number) => string;
  readonly undated: string;
  /** Whether months behind these words stand in the form that they have beside a day: "с февраля". */
  readonly inflected: boolean;
}

const ENGLISH: DateWords = {
  by: (date) => `by ${date}`,
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  from: (date) => `from ${date}`,
  about: (date) => `c. ${date}`,
  uncertain: (date) => `${date} (uncertain)`,
  before: (year) => `${year} BCE`,
  decade: (year) => `${year}s`,
  century: (year) => `${year}s`,
  undated: 'undated',
  inflected: false,
};

const GERMAN: DateWords = {
  by: (date) => `spätestens ${date}`,
  since: (date) => `seit ${date}`,
  until: (date) => `bis ${date}`,
  from: (date) => `ab ${date}`,
  about: (date) => `um ${date}`,
  uncertain: (date) => `${date} (unsicher)`,
  before: (year) => `${year} v. Chr.`,
  decade: (year) => `${year}er`,
  century: (year) => `${year}–${year + 99}`,
  undated: 'undatiert',
  inflected: false,
};

const FRENCH: DateWords = {
  by: (date, day) => `au plus tard ${day ? 'le' : 'en'} ${date}`,
  since: (date, day) => `depuis ${day ? 'le ' : ''}${date}`,
  until: (date, day) => (day ? `jusqu’au ${date}` : `jusqu’en ${date}`),
  from: (date, day) => `à partir ${day ? 'du' : 'de'} ${date}`,
  about: (date) => `vers ${date}`,
  uncertain: (date) => `${date} (incertain)`,
  before: (year) => `${year} av. J.-C.`,
  decade: (year) => `années ${year}`,
  century: (year) => `${year}–${year + 99}`,
  undated: 'sans date',
  inflected: false,
};

const RUSSIAN: DateWords = {
  by: (date) => `не позднее ${date}`,
  since: (date) => `с ${date}`,
  until: (date) => `до ${date}`,
  from: (date) => `начиная с ${date}`,
  about: (date) => `ок. ${date}`,
  uncertain: (date) => `${date} (предположительно)`,
  before: (year) => `${year} до н. э.`,
  decade: (year) => `${year}-е`,
  century: (year) => `${year}–${year + 99}`,
  undated: 'без даты',
  inflected: true,
};

const PERSIAN: DateWords = {
  by: (date) => `حداکثر تا ${date}`,
  since: (date) => `از ${date}`,
  until: (date) => `تا ${date}`,
  from: (date) => `از ${date} به بعد`,
  about: (date) => `حدود ${date}`,
  uncertain: (date) => `${date} (نامطمئن)`,
  before: (year) => `${year} پ.م.`,
  decade: (year) => `دههٔ ${year}`,
  century: (year) => `${year}–${year + 99}`,
  undated: 'بدون تاریخ',
  inflected: false,
};

/** Where we have no words of a language, signs that need none. */
const SIGNS: DateWords = {
  by: (date) => `… – ${date}`,
  since: (date) => `${date} – …`,
  until: (date) => `? – ${date}`,
  from: (date) => `${date} – ?`,
  about: (date) => `≈ ${date}`,
  uncertain: (date) => `${date} (?)`,
  before: (year) => `\u2212${year - 1}`,
  decade: (year) => `${year}…`,
  century: (year) => `${year}…`,
  undated: '—',
  inflected: false,
};

const TABLES: Readonly<Record<string, DateWords>> = {
  de: GERMAN,
  en: ENGLISH,
  fa: PERSIAN,
  fr: FRENCH,
  ru: RUSSIAN,
};

/** The words of a language (BCP 47), whatever its region. */
export function dateWords(language: string): DateWords {
  return TABLES[language.toLowerCase().split('-')[0] ?? ''] ?? SIGNS;
}
