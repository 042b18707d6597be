import { ref, table, text } from '../support/chart-briefing.ts';
import type { GalleryEntry } from './entry.ts';
import { type Extra, issues, LABOR, percent, plot, series, trade, UN, WTO } from './plots.ts';
import { realRows, tableOf } from './read-data.ts';

const issueSpec: Extra = {
  group: ref('period'),
  where: [{ column: ref('period'), values: ['1979–1991', '2011–2019'] }],
  ...percent,
};
const barley = () =>
  tableOf(
    realRows('barley.json').filter((row) => row.site === 'Waseca'),
    {
      variety: (row) => row.variety,
      year: (row) => row.year,
      yield: (row) => Number(row.yield).toFixed(1),
    },
  );

/** The mean of a group's values, with the range that holds it in 19 of 20 samples. */
function meanOf(values: readonly number[]): readonly [mean: number, low: number, high: number] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const reach = 1.96 * Math.sqrt(variance / values.length);
  return [mean, mean - reach, mean + reach];
}

const grouped = (rows: ReturnType<typeof realRows>, name: string, value: string) => {
  const groups = new Map<string, number[]>();
  for (const row of rows)
    if (row[value] !== null)
      groups.set(`${row[name]}`, [...(groups.get(`${row[name]}`) ?? []), Number(row[value])]);
  return [...groups];
};

const penguins = () => {
  const lines = grouped(realRows('penguins.json'), 'Species', 'Body Mass (g)').map(
    ([species, masses]) =>
      `${species},${meanOf(masses)
        .map((value) => value.toFixed(0))
        .join(',')}`,
  );
  return table('data', ['species,mean,low,high', ...lines].join('\n'));
};
const sites = () => {
  const rows = realRows('barley.json').filter((row) => row.year === 1931);
  const lines = grouped(rows, 'site', 'yield').map(([site, yields]) => {
    const [mean] = meanOf(yields);
    return [site, mean, Math.min(...yields), Math.max(...yields)]
      .map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell))
      .join(',');
  });
  return table('data', ['site,mean,low,high', ...lines].join('\n'));
};
const unemployment = () =>
  tableOf(
    realRows('unemployment-across-industries.json').filter(
      (row) => row.month === 2 && (row.year === 2000 || row.year === 2010),
    ),
    { industry: (row) => row.series, year: (row) => row.year, rate: (row) => row.rate },
  );
const interval: Extra = {
  type: 'interval',
  sort: 'descending',
  series: [series('mean', { low: ref('low'), high: ref('high') })],
};

export const ROWS: readonly GalleryEntry[] = [
  plot(
    'Interval',
    [
      'Nuclear weapons divide them most',
      'Share of UN roll calls in which Iran and Russia voted the same, 95% interval',
    ],
    issues,
    ['issue', 'agreement_pct'],
    {
      source: UN,
      type: 'interval',
      ...issueSpec,
      sort: 'descending',
      series: [series('agreement_pct', { low: ref('low_pct'), high: ref('high_pct') })],
    },
  ),
  plot(
    'Interval',
    ['Gentoo penguins are the heaviest', 'Mean body mass, grams, with its 95% interval'],
    penguins(),
    ['species', 'mean'],
    { source: 'Gorman, Williams and Fraser, 2014', ...interval, decimals: 0 },
  ),
  plot(
    'Interval',
    [
      'Waseca had the best mean yield',
      'Barley, bushels an acre, 1931: mean, least and greatest of ten varieties',
    ],
    sites(),
    ['site', 'mean'],
    { source: 'Immer, Hayes and Powers, 1934', ...interval, decimals: 1 },
  ),
  plot(
    'Dot',
    ['Unemployment rose in every industry', 'Rate in America by industry, February'],
    unemployment(),
    ['industry', 'rate'],
    { source: LABOR, type: 'dot', group: ref('year'), sort: 'descending', ...percent },
  ),
  plot(
    'Dot',
    ['Yields in Waseca fell for every variety', 'Barley, bushels an acre'],
    barley(),
    ['variety', 'yield'],
    { source: 'Immer, Hayes and Powers, 1934', type: 'dot', group: ref('year'), sort: 'descending' },
  ),
  plot(
    'Dot',
    ['Two of the five export more than two trillion dollars of goods', 'Billion dollars, 2023'],
    trade,
    ['country', 'exports'],
    {
      source: WTO,
      type: 'dot',
      sort: 'descending',
      references: [{ low: 1000, high: 2000, text: text('One to two trillion') }],
    },
  ),
];
