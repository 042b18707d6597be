import { describe, expect, it } from 'vitest';
import { check, type Drawing } from '../../support/drawn-brief.ts';
import { numbersOf, textsOf } from './shapes.ts';

const SIZES = ['slide', 'column', 'full', 'square'] as const;

const BRIEF =
  'title: A brief\nissued: 2026-11-22\nbottom_line: It is so.\njudgments: [{id: one, text: It is so.}]\n';
const CATEGORIES = 'categories: {a: Arms}\n';
const SCALE =
  'scale: {low: 0, high: 5, anchors: {0: none, 5: full}}\nperiods: [{id: p1, label: Before}, {id: p2, label: After}]\n';
const THREE = 'dimensions: [{id: x, label: Trade}, {id: y, label: Arms}, {id: z, label: Oil}]\n';

const timeline = (events: string) => ({ 'b/brief.yaml': BRIEF, 'b/timeline.yaml': events });
const scores = (form: string, written: string, head = SCALE) => ({
  ...{ 'b/brief.yaml': BRIEF, 'b/dimensions.yaml': `${head}${THREE}scores:\n${written}` },
  'b/charts/own.yaml': `kind: dimensions\nform: ${form}\n`,
});
const plot = (keys: string, csv: string) => ({
  ...{ 'b/brief.yaml': BRIEF, 'b/data/data.csv': csv },
  'b/charts/own.yaml': `data: data.csv\ntitle: A finding\n${keys}\n`,
});
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => `i${index},${index + 1}`).join('\n');

type Files = Readonly<Record<string, string>>;

/** What is wrong · the files · every diagnostic as its code and the text under its span · words that the chart shows. */
const CASES: readonly (readonly [string, Files, readonly string[], string | null])[] = [
  ['a timeline without a dated event', timeline('events: [{title: Once}, {title: Again}]\n'), [], 'Once'],
  ['a timeline of one event', timeline('events: [{title: Once, date: 2022-02}]\n'), [], 'Once'],
  [
    'events all on one day',
    timeline(`events:\n${[1, 2, 3].map((at) => `  - {title: E${at}, date: 2022-02-24}`).join('\n')}\n`),
    [],
    'E3',
  ],
  [
    'events 470 years apart',
    timeline('events: [{title: Early, date: 1555}, {title: Late, date: 2025}]\n'),
    [],
    'Late',
  ],
  [
    'a year before our era',
    timeline('events: [{title: Old, date: "-0499"}, {title: New, date: 2025}]\n'),
    [],
    '500 BCE',
  ],
  [
    'a title of 300 characters',
    timeline(`events: [{title: ${'word '.repeat(60).trim()}, date: 2022}]\n`),
    [],
    'word',
  ],
  [
    'an unknown category',
    timeline(`${CATEGORIES}events: [{title: Once, date: 2022, category: arm}]\n`),
    ['content/unknown-id «arm»'],
    null,
  ],
  [
    'no score at all',
    scores('ranges', '  x: {p1: n/a}\n'),
    [
      'charts/empty «kind: dimensions»',
      'charts/empty «scale: {low: 0, high: 5, anchors: {0: none, 5: full}}»',
    ],
    null,
  ],
  [
    'one period for a slope',
    scores('slope', '  x: {p1: {score: 3}}\n', SCALE.replace(', {id: p2, label: After}', '')),
    ['charts/form «kind: dimensions»'],
    'Trade',
  ],
  [
    'a gap in a radar',
    scores('radar', '  x: {p2: {score: 3}}\n  y: {p2: {score: 1}}\n  z: {p2: {low: 1, high: 2}}\n'),
    ['charts/form «kind: dimensions»'],
    '1–2, no score',
  ],
  [
    'a cell that is no number',
    plot('type: line', 'year,a\n2010,5\n2011,many\n2012,6\n'),
    ['content/csv-number «many»'],
    null,
  ],
  [
    'an infinite number',
    plot('type: line', 'year,a\n2010,5\n2011,1e999\n2012,6\n'),
    ['charts/not-a-number «1e999»'],
    null,
  ],
  [
    'a value below zero in a stack',
    plot('type: bar\nstacked: true', 'item,a,b\none,5,3\ntwo,-2,4\n'),
    ['charts/negative «data: data.csv»'],
    '−2',
  ],
  [
    'a value below zero in a ring',
    plot('type: doughnut', 'item,a\none,5\ntwo,-2\n'),
    ['charts/negative «data: data.csv»'],
    '−2',
  ],
  [
    'more parts of a ring than can be told apart',
    plot('type: doughnut', `item,a\n${many(13)}\n`),
    ['charts/too-many «data: data.csv»'],
    'i12',
  ],
  [
    'a unit beside an index',
    plot('type: line\nunit: Mt\nindex: "2010"', 'year,a\n2010,5\n2011,6\n'),
    ['charts/unit-ignored «Mt»'],
    '120',
  ],
  [
    'an index at a year that is not there',
    plot('type: line\nindex: "2009"', 'year,a\n2010,5\n2011,6\n'),
    ['charts/no-base «"2009"»', 'charts/empty «data: data.csv»'],
    null,
  ],
  [
    'a note and a highlight of what is not there',
    plot('type: bar\nhighlight: [three]\nnotes: [{at: four, text: Why}]', 'item,a\none,5\ntwo,2\n'),
    ['charts/no-such-value «Why»', 'charts/no-such-value «three»'],
    'two',
  ],
  [
    'two rows at one place',
    plot('type: line', 'year,a\n2010,5\n2010,6\n2011,7\n'),
    ['charts/repeated «2010»'],
    '7',
  ],
  [
    'bars that should not start at zero',
    plot('type: bar\nrange: {low: 2, high: 9}', 'item,a\none,5\ntwo,6\n'),
    ['charts/range-ignored «data: data.csv»'],
    'two',
  ],
  [
    'a type that Chart.js has not',
    plot('type: chartjs\nconfig: {type: sankey}', 'item,a\none,5\n'),
    ['charts/form «data: data.csv»'],
    '5',
  ],
];

describe('bad input in a brief', () => {
  it.each(CASES)('%s is drawn or named', async (_, files, expected, words) => {
    const { said, drawings } = await check(files, SIZES);
    expect(said).toEqual(expected);
    if (words === null) return;
    expect(drawings.length).toBeGreaterThanOrEqual(SIZES.length);
    for (const drawing of drawings) expectWhole(drawing);
    expect(drawings.some((drawing) => textsOf(drawing).some((shape) => shape.text.includes(words)))).toBe(
      true,
    );
  });

  it('of a hundred thousand rows is asked to be summed up, in less than five seconds', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `${index},${index % 7}`).join('\n');
    const files = plot('type: line', `x,y\n${rows}\n`);
    const start = performance.now();
    const { said } = await check(files, SIZES);
    expect(said).toEqual(['charts/too-many «data.csv»']);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

/** Finite numbers, and every word inside the picture. */
function expectWhole(drawing: Drawing): void {
  expect(numbersOf(drawing).every(Number.isFinite)).toBe(true);
  for (const { x, width } of textsOf(drawing)) {
    expect(x).toBeGreaterThan(-0.5);
    expect(x + width).toBeLessThan(drawing.width + 0.5);
  }
}
