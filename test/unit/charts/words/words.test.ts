import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../../../src/charts/draw-charts.ts';
import type { ChartWords } from '../../../../src/charts/words/chart-words.ts';
import { lengthInWords } from '../../../../src/charts/words/length-in-words.ts';
import { wordsIn } from '../../../../src/charts/words/words-in.ts';
import type { ChartSpec } from '../../../../src/model/chart-spec.ts';
import { openFonts } from '../../../../src/text/open-fonts.ts';
import {
  chartAudience,
  chartBriefing,
  dimensionsSpec,
  plotSpec,
  ref,
  table,
  timelineSpec,
} from '../../../support/chart-briefing.ts';
import { wordsOf } from '../shapes.ts';

const audience = chartAudience();
const fonts = openFonts(audience.theme);
const LANGUAGES = ['ru', 'de', 'fr', 'fa'] as const;

function chartOf(spec: ChartSpec, language: string, csv = 'year,a\n2010,5\n2011,6') {
  const briefing = chartBriefing([{ ...spec, id: 'own' }], [table('data', csv)], { language });
  const [chart] = drawCharts({ briefing, audience, fonts, marking: null }).value;
  if (!chart) throw new Error('no chart');
  return chart;
}

/** Every fixed phrase of a table by its place in it. */
function phrasesOf(words: ChartWords): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string') found.set(path, value);
    else if (value !== null && typeof value === 'object' && !(value instanceof RegExp))
      for (const [name, inner] of Object.entries(value)) visit(inner, `${path}.${name}`);
  };
  visit(words, '');
  return found;
}

describe('the words of charts', () => {
  it.each(LANGUAGES)('are no English ones in %s', (language) => {
    const english = phrasesOf(wordsIn('en'));
    const own = phrasesOf(wordsIn(language));
    const alphabet = { ru: /^[^a-z]+$/i, fa: /^[^a-z]+$/i, de: /./, fr: /./ }[language];
    for (const phrase of own.values()) expect(phrase).toMatch(alphabet);
    // What two languages of one alphabet write alike.
    const shared = /dimension$|title$|date$/;
    const same = [...own].filter(([path, phrase]) => english.get(path) === phrase && !shared.test(path));
    expect(same).toEqual([]);
  });

  it('count by the plural forms of their language', () => {
    const { counted } = wordsIn('ru').timeline;
    const by = { unit: 'year', every: 1, length: '' } as const;
    expect([1, 2, 5, 21, 112].map((count) => counted(count, by).split(',')[0])).toEqual([
      '1 событие',
      '2 события',
      '5 событий',
      '21 событие',
      '112 событий',
    ]);
    expect(
      ['en-GB', 'ru', 'de', 'fr', 'fa'].map((language) => lengthInWords(448 * 365.2425, language)),
    ).toEqual(['448 years', '448 лет', '448 Jahre', '448 ans', '448 سال']);
  });

  it('are English where we have none of a language, and those of a language whatever its region', () => {
    expect(wordsIn('sw')).toBe(wordsIn('en-GB'));
    expect(wordsIn('de-AT')).toBe(wordsIn('de'));
  });
});

describe('a chart in another language', () => {
  it.each([
    ['ru', ['448 лет', 'без сведений', '10 лет', 'не показано', 'Без даты', 'не позднее 2025']],
    ['de', ['448 Jahre', 'nicht behandelt', '10 Jahre', 'nicht gezeigt', 'Undatiert', 'spätestens 2025']],
    ['fr', ['448 ans', 'non traités', '10 ans', 'non montrés', 'Sans date', 'au plus tard en 2025']],
  ])('names breaks, dates and the tray in %s', (language, expected) => {
    const chart = chartOf(timelineSpec(), language);
    const words = wordsOf(chart.draw('slide'));
    for (const one of expected) expect(words).toContain(one);
    expect(words).not.toMatch(/not covered|not drawn|Undated|\bby \d/);
    expect(chart.alt).not.toMatch(/Timeline of|leaves out|Periods/);
    expect(chart.table.columns.map(({ label }) => label)).not.toContain('Event');
  });

  it.each([
    [
      'ru',
      [
        'Изменение',
        'Диапазоны',
        'Данные',
        'пересекаются',
        'без изменений',
        'Суждение аналитиков, а не измерение.',
      ],
    ],
    [
      'de',
      ['Änderung', 'Spannen', 'Belege', 'überlappen', 'unverändert', 'Urteil der Analysten, keine Messung.'],
    ],
    [
      'fr',
      [
        'Évolution',
        'Plages',
        'Éléments',
        'se recoupent',
        'inchangé',
        'Jugement d’analystes, non une mesure.',
      ],
    ],
  ])('says change, ranges and evidence in %s', (language, expected) => {
    const chart = chartOf(dimensionsSpec(), language);
    const words = wordsOf(chart.draw('slide'));
    for (const one of expected) expect(words).toContain(one);
    expect(words).not.toMatch(/Change|overlap|evidence|unchanged|Analyst judgment/);
    expect(chart.alt).not.toMatch(/rises|falls|scored|ranges/);
  });

  it('says numbers, courses and gaps in its own way', () => {
    const csv = 'year,a\n2010,1234.5\n2011,\n2012,999';
    expect(chartOf(plotSpec(['year', 'a']), 'ru', csv).alt).toBe(
      'Линейный график: a. A: снижение с 1\u00a0234,5 (2010) до 999 (2012). Нет данных: 2011.',
    );
    const index = plotSpec(['year', 'a'], { index: ref('2010') });
    expect(chartOf(index, 'de', csv).alt).toContain('Alle Linien sind 100 bei 2010.');
  });
});
