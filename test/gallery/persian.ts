import type { Dimensions, Timeline } from '../../src/model/briefing.ts';
import {
  dimensionsSpec,
  era,
  event,
  exampleDimensions,
  exampleTimeline,
  plotSpec,
  table,
  text,
  timelineSpec,
} from '../support/chart-briefing.ts';
import type { GalleryEntry } from './entry.ts';

const kind = 'From right to left';
const language = 'fa';

function timeline(): Timeline {
  const categories = exampleTimeline().categories.map((one, index) => ({
    ...one,
    label: text(['تجارت', 'جنگ‌افزار', 'منطقه', 'زمینه'][index] ?? 'دیگر'),
  }));
  const [first, second, third] = categories.map(({ id }) => id);
  return {
    ...exampleTimeline(),
    categories,
    eras: [era('war', '2022-02/..', 'جنگ روسیه در اوکراین')],
    events: [
      event('a', '2007-12', 'قرارداد S-300 برای پدافند هوایی', { key: true, category: second ?? '' }),
      event('b', '2015-07-14', 'توافق هسته‌ای ۱+۵ در وین (برجام)', { category: third ?? '' }),
      event('c', '2022-07', 'پهپادهای Shahed-136 به روسیه می‌رسد', { key: true, category: second ?? '' }),
      event('d', '2023-05', 'راه‌آهن رشت–آستارا، ۱۶۲ کیلومتر', { category: first ?? '' }),
      event('e', '2025-01-17', 'پیمان شراکت راهبردی امضا می‌شود', { key: true, category: third ?? '' }),
    ],
  };
}

function dimensions(): Dimensions {
  const all = exampleDimensions();
  const names = [
    'نظامی و فنی (Su-35)',
    'دیپلماسی و UN',
    'اقتصاد',
    'امنیت منطقه',
    'راهبرد',
    'تجارت',
    'دفاع متقابل',
  ];
  const anchors = ['هیچ', 'اندک', 'محدود', 'میانه', 'چشمگیر', 'بسیار نزدیک'];
  const periods = ['جنگ سوریه', 'جنگ اوکراین', 'پس از اسد', 'چشم‌انداز'];
  return {
    ...all,
    scale: { ...all.scale, anchors: anchors.map((label, value) => ({ value, label: text(label) })) },
    periods: all.periods.map((one, index) => ({ ...one, label: text(periods[index] ?? ''), short: null })),
    dimensions: all.dimensions.map((one, index) => ({
      ...one,
      label: text(names[index] ?? ''),
      short: null,
    })),
  };
}

const trade = table(
  'data',
  'item,a,b\nگندم و جو,12.5,8\nفولاد (HRC),7.25,9.5\nنفت Brent,3,4\nگاز ۱۰ ساله,-1.5,2',
);
const years = table('data', 'year,واردات,صادرات از OPEC+\n2019,5,3\n2020,6,2.5\n2021,8,4\n2022,7.5,6');

/** Charts in Persian, with Latin letters and digits of both kinds inside its labels. */
export const PERSIAN: readonly GalleryEntry[] = [
  {
    kind,
    language,
    spec: timelineSpec({ title: text('از قرارداد S-300 تا پیمان ۲۰۲۵') }),
    timeline: timeline(),
  },
  {
    kind,
    language,
    spec: dimensionsSpec({ title: text('دفاع متقابل ضعیف‌ترین پیوند است') }),
    dimensions: dimensions(),
  },
  {
    kind,
    language,
    spec: plotSpec(['item', 'a'], {
      type: 'bar',
      horizontal: true,
      title: text('گندم بیش از همه رشد کرد (WTO، ۲۰۲۵)'),
      subtitle: text('تغییر نسبت به سال پیش، درصد'),
      unit: text('%'),
      decimals: 1,
    }),
    tables: [trade],
  },
  {
    kind,
    language,
    spec: plotSpec(['year', 'واردات', 'صادرات از OPEC+'], {
      title: text('صادرات OPEC+ از واردات کمتر است'),
      subtitle: text('میلیون تن، ۲۰۱۹ تا ۲۰۲۲'),
      unit: text('Mt'),
      notes: [{ at: '2021', to: null, text: text('پس از COVID-19') }],
    }),
    tables: [years],
  },
];
