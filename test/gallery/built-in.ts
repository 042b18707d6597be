import type { Dimensions } from '../../src/model/briefing.ts';
import type { DimensionsSpec } from '../../src/model/chart-spec.ts';
import {
  dimensionsSpec,
  era,
  event,
  exampleDimensions,
  exampleTimeline,
  ref,
  score,
  text,
  timelineSpec,
} from '../support/chart-briefing.ts';
import type { GalleryEntry } from './entry.ts';

/** Only dimensions with a point score in both of the last two periods compared. */
function complete(): Dimensions {
  const all = exampleDimensions();
  const ids = ['arms', 'diplomatic', 'region', 'strategic', 'defence'];
  return { ...all, dimensions: all.dimensions.filter(({ id }) => ids.includes(id)) };
}

const dimension = (id: string, label: string) => ({
  id,
  span: text('').span,
  handling: null,
  audiences: null,
  label: text(label),
  short: null,
  definition: null,
});

/** Three dimensions on a scale of two ends, at two periods. */
function few(): Dimensions {
  const all = exampleDimensions();
  return {
    ...all,
    scale: {
      low: 0,
      high: 10,
      anchors: [
        { value: 0, label: text('none') },
        { value: 10, label: text('as in a federation') },
      ],
    },
    periods: all.periods.slice(0, 2),
    dimensions: [
      dimension('money', 'A common currency and central bank'),
      dimension('law', 'Law'),
      dimension('army', 'Armed forces'),
      dimension('border', 'Borders'),
    ],
    scores: [
      score('money', 'syria', '3 [2-4] moderate'),
      score('money', 'ukraine', '8 [7-9] strong'),
      score('law', 'syria', '5 [4-6] strong'),
      score('law', 'ukraine', '5 [4-6] mixed'),
      score('army', 'syria', '2 [1-3] thin'),
      score('army', 'ukraine', '3 [2-5] thin'),
      score('border', 'syria', '6 [5-7] strong'),
      score('border', 'ukraine', '4 [3-4] moderate'),
    ],
  };
}

/** The example in Russian. */
function russian(): Dimensions {
  const all = complete();
  const names = [
    'Военно-техническое сотрудничество',
    'Дипломатия и ООН',
    'Региональная безопасность',
    'Стратегия и идеология',
    'Взаимная оборона',
  ];
  const periods: readonly (readonly [string, string])[] = [
    ['Конфликт в Сирии, 2011 – начало 2022', '2011–22'],
    ['От войны в Украине до падения Асада', '2022–24'],
    ['После падения Асада', 'с 2024'],
    ['Прогноз', 'прогноз'],
  ];
  const anchors = ['отсутствует', 'минимально', 'ограниченно', 'умеренно', 'существенно', 'очень тесно'];
  return {
    ...all,
    scale: { ...all.scale, anchors: anchors.map((label, value) => ({ value, label: text(label) })) },
    periods: all.periods.map((one, index) => {
      const [label = '', short = ''] = periods[index] ?? [];
      return { ...one, label: text(label), short: text(short) };
    }),
    dimensions: all.dimensions.map((one, index) => ({
      ...one,
      label: text(names[index] ?? ''),
      short: null,
    })),
  };
}

const FORMS: readonly (readonly [string, DimensionsSpec['form']])[] = [
  ['Ranges', 'ranges'],
  ['Slope', 'slope'],
  ['Matrix', 'matrix'],
  ['Multiples', 'multiples'],
  ['Radar', 'radar'],
];

export const DIMENSIONS: readonly GalleryEntry[] = FORMS.flatMap(([kind, form]) => [
  {
    kind,
    spec: dimensionsSpec({
      form,
      previous: form === 'radar' ? null : ref('syria'),
      title: text('Arms, diplomacy and strategy bind them most, mutual defence least'),
    }),
    dimensions: form === 'radar' ? complete() : exampleDimensions(),
  },
  {
    kind,
    spec: dimensionsSpec({ form, order: 'change', title: text('Money binds them, borders do not') }),
    dimensions: few(),
  },
  {
    kind,
    spec: dimensionsSpec({ form, title: text('Взаимная оборона — самое слабое звено') }),
    dimensions: russian(),
    language: 'ru',
  },
]);

const [first = '', second = '', third = ''] = exampleTimeline().categories.map(({ id }) => id);

/** Categories by name, under ids of the example's. */
const categoriesOf = (...labels: readonly string[]) =>
  exampleTimeline().categories.flatMap((one, index) => {
    const label = labels[index];
    return label === undefined ? [] : [{ ...one, label: text(label) }];
  });

export const TIMELINES: readonly GalleryEntry[] = [
  { kind: 'Timeline', spec: timelineSpec(), timeline: exampleTimeline() },
  {
    kind: 'Timeline',
    spec: timelineSpec({ title: text('Payments were down for three and a half hours') }),
    timeline: {
      ...exampleTimeline(),
      categories: categoriesOf('Cause', 'Customers', 'The bank’s response'),
      eras: [era('out', '2026-03-04T08:12+01:00/2026-03-04T11:47+01:00', 'Payments down')],
      events: [
        event('a', '2026-03-04T07:55+01:00', 'A certificate expires on the gateway', {
          key: true,
          category: first,
        }),
        event('b', '2026-03-04T08:12+01:00', 'First card payments are refused', {
          key: true,
          category: second,
        }),
        event('c', '2026-03-04T08:40+01:00', 'The bank declares an incident', { category: third }),
        event('d', '2026-03-04T11:47+01:00', 'Payments work again', { key: true, category: second }),
      ],
    },
  },
  {
    kind: 'Timeline',
    spec: timelineSpec({ title: text('Five treaties made the European Union in four decades') }),
    timeline: {
      ...exampleTimeline(),
      categories: categoriesOf('Treaties', 'Context'),
      eras: [era('cold', '1947/1991', 'Cold War')],
      events: [
        '1951 Coal and Steel Community',
        '1957 Treaties of Rome',
        '1965 Merger Treaty',
        '1986 Single European Act',
        '1992 Maastricht Treaty',
        '1990-10-03 German unity',
      ].map((line, index) => {
        const [when = '', ...words] = line.split(' ');
        return event(`t${index}`, when, words.join(' '), {
          category: words[0] === 'German' ? second : first,
          key: words[0] !== 'German',
        });
      }),
    },
  },
];
