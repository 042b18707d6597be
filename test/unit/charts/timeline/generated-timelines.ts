import fc from 'fast-check';
import type { Timeline, TimelineEvent } from '../../../../src/model/briefing.ts';
import { era, event, nowhere, text } from '../../../support/chart-briefing.ts';

const two = (value: number) => `${value}`.padStart(2, '0');

/** An EDTF year: four digits, a minus before our era. */
function yearOf(year: number): string {
  return `${year < 0 ? '-' : ''}${`${Math.abs(year)}`.padStart(4, '0')}`;
}

const LATIN =
  'talks ministers agree treaty sanctions on drone delivery court rules exports of a recalled'.split(' ');
const CYRILLIC =
  'переговоры министры подписали соглашение о поставках санкции суд посол отозван в Тегеране'.split(' ');
const PERSIAN = 'مذاکرات وزیران توافق نامه تحریم دادگاه صادرات سفیر در تهران و مسکو'.split(' ');

const WORDS = { 'en-GB': LATIN, ru: CYRILLIC, fa: PERSIAN } as const;
export type Language = keyof typeof WORDS;

/** A title of so many letters, 0 to 300. */
function titleOf(language: Language, length: number, seed: number): string {
  const words = WORDS[language];
  let title = '';
  for (let index = seed; title.length < length; index += 7)
    title += `${title ? ' ' : ''}${words[index % words.length]}`;
  return title.slice(0, length).trimEnd();
}

/** Where in time a timeline lies: all its dates fall into so many hours from the start of a year. */
const spans = fc.oneof(
  fc.record({ year: fc.integer({ min: 1900, max: 2030 }), hours: fc.integer({ min: 2, max: 24 * 40 }) }),
  fc.record({
    year: fc.integer({ min: -2500, max: 2000 }),
    hours: fc.integer({ min: 24 * 30, max: 24 * 365 * 60 }),
  }),
  fc.record({
    year: fc.integer({ min: -3000, max: -1 }),
    hours: fc.integer({ min: 24 * 365 * 100, max: 24 * 365 * 5000 }),
  }),
);

const KINDS = [
  'moment',
  'day',
  'month',
  'year',
  'by',
  'since',
  'span',
  'doubt',
  'about',
  'decade',
  'none',
] as const;

interface WrittenEvent {
  readonly at: number;
  readonly kind: (typeof KINDS)[number];
  readonly length: number;
  readonly seed: number;
  readonly key: boolean;
  readonly short: boolean;
  readonly category: string | null;
}

/** A date of a kind, so many hours behind the start of a year (of 365 days: only its variety matters). */
function dateOf({ kind, seed }: WrittenEvent, year: number, hours: number): string {
  const own = year + Math.floor(hours / 8760);
  const rest = ((hours % 8760) + 8760) % 8760;
  const month = Math.floor(rest / 730) + 1;
  const day = (Math.floor((rest % 730) / 24) % 28) + 1;
  const written = { year: yearOf(own), month: `${yearOf(own)}-${two(month)}` };
  const full = `${written.month}-${two(day)}`;
  if (kind === 'none') return '';
  if (kind === 'moment') return `${full}T${two(Math.floor(rest) % 24)}:${two(seed % 60)}+00:00`;
  if (kind === 'day') return full;
  if (kind === 'month') return written.month;
  if (kind === 'by') return `../${seed % 2 ? written.year : written.month}`;
  if (kind === 'since') return `${seed % 2 ? written.year : written.month}/..`;
  if (kind === 'span') return `${written.month}/${yearOf(own + (seed % 4))}-12`;
  if (kind === 'doubt') return `${written.year}?`;
  if (kind === 'about') return `${written.month}~`;
  return kind === 'decade' && own > 999 ? `${written.year.slice(0, 3)}X` : written.year;
}

const events = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom(...KINDS),
  length: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 300 })),
  seed: fc.nat({ max: 97 }),
  key: fc.boolean(),
  short: fc.boolean(),
  category: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'unknown', null),
});

const eras = fc.array(
  fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('closed', 'since', 'by', 'silent', 'derived'),
    letters: fc.integer({ min: 1, max: 120 }),
  }),
  { maxLength: 4 },
);

/** Timelines as the bars of charts ask for them: 1 to 200 events, hours to 5,000 years, every precision, three scripts. */
export const generatedTimelines = fc
  .record({
    span: spans,
    // As many dense ones as there are of the usual length.
    events: fc.oneof(
      fc.array(events, { minLength: 1, maxLength: 15 }),
      fc.array(events, { minLength: 1, maxLength: 40 }),
      fc.array(events, { minLength: 41, maxLength: 200 }),
    ),
    only: fc.option(fc.constantFrom(...KINDS.slice(0, 4)), { nil: null }),
    eras,
    categories: fc.constantFrom(0, 1, 3, 5, 9),
    language: fc.constantFrom<Language>('en-GB', 'ru', 'fa'),
  })
  .map(({ span, events: written, only, eras: writtenEras, categories, language }) => {
    const { year, hours } = span;
    const made = written.map((one, index): TimelineEvent => {
      const kind = only && one.kind !== 'none' ? only : one.kind;
      return event(
        `e${index}`,
        dateOf({ ...one, kind }, year, one.at * hours),
        titleOf(language, one.length, one.seed),
        {
          key: one.key,
          ...(one.short ? { short: titleOf(language, Math.min(one.length, 24), one.seed) } : {}),
          ...(one.category ? { category: one.category } : {}),
        },
      );
    });
    const years = hours / 8760;
    const timeline: Timeline = {
      span: nowhere,
      categories: [...'abcdefghi']
        .slice(0, categories)
        .map((id) => ({ id, label: text(titleOf(language, 14, id.charCodeAt(0))) })),
      events: made,
      eras: writtenEras.map(({ from, length, kind, letters }, index) => {
        const first = yearOf(Math.floor(year + from * years));
        const last = yearOf(Math.floor(year + from * years + length * years));
        const when = kind === 'since' ? `${first}/..` : kind === 'by' ? `../${last}` : `${first}/${last}`;
        const more = kind === 'derived' ? ({ derived: 'both' } as const) : { silent: kind === 'silent' };
        return era(`era${index}`, when, titleOf(language, letters, index), more);
      }),
    };
    return { timeline, language };
  });
