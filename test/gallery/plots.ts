import type { PlotSpec } from '../../src/model/chart-spec.ts';
import type { DataTable } from '../../src/model/data-table.ts';
import { plotSpec, ref, table, text } from '../support/chart-briefing.ts';
import type { GalleryEntry } from './entry.ts';
import { monthOf, ownTable, realRows, tableOf } from './read-data.ts';

/** What a plot has beyond its columns, and where its data come from. */
export type Extra = Partial<PlotSpec> & { readonly source?: string; readonly marked?: boolean };

const VEGA = 'vega-datasets';
export const UN = 'Voeten, United Nations General Assembly voting data';
const GAPMINDER = 'Gapminder, 2015';
export const LABOR = 'US Bureau of Labor Statistics';
export const WTO = 'World Trade Organization';

export const series = (column: string, more: Partial<PlotSpec['series'][number]> = {}) => ({
  ...{ column: ref(column), label: null, highlight: false, low: null, high: null },
  ...more,
});

/** A plot of some columns, the first along x, under a finding and what it measures. */
export function plot(
  kind: string,
  [title, subtitle]: readonly [string, string],
  data: DataTable,
  columns: readonly string[],
  { source, marked, ...more }: Extra,
): GalleryEntry {
  const spec = plotSpec(columns, { title: text(title), subtitle: text(subtitle), ...more });
  return { kind, spec, tables: [data], ...(source ? { source } : {}), ...(marked ? { marked } : {}) };
}

const stocks = () =>
  tableOf(realRows('stocks.csv'), {
    date: (row) => monthOf(row.date),
    symbol: (row) => row.symbol,
    price: (row) => row.price,
  });
const temperature = () =>
  tableOf(realRows('global-temp.csv'), { year: (row) => row.year, temp: (row) => row.temp });
const carbon = () =>
  tableOf(realRows('co2-concentration.csv'), {
    date: (row) => `${row.Date}`.slice(0, 7),
    ppm: (row) => row.CO2,
  });
const power = () =>
  tableOf(realRows('iowa-electricity.csv'), {
    year: (row) => `${row.year}`.slice(0, 4),
    source: (row) => row.source,
    power: (row) => Number(row.net_generation) / 1000,
  });
const countries = () =>
  tableOf(
    realRows('gapminder-health-income.csv').filter((row) => !`${row.country}`.includes('"')),
    {
      country: (row) => row.country,
      'income a head (dollars)': (row) => row.income,
      'years of life': (row) => row.health,
      population: (row) => row.population,
      region: (row) => `${row.region}`.replaceAll('_', ' '),
    },
  );
const jobs = () =>
  tableOf(realRows('us-employment.csv'), {
    month: (row) => `${row.month}`.slice(0, 7),
    Construction: (row) => row.construction,
    Manufacturing: (row) => row.manufacturing,
    Retail: (row) => row.retail_trade,
    'Health and education': (row) => row.education_and_health_services,
    Leisure: (row) => row.leisure_and_hospitality,
    Government: (row) => row.government,
  });

const quarters = table(
  'data',
  'quarter,total,low,high\n2025-Q1,5.6,5.2,6\n2025-Q2,6.1,5.7,6.5\n2025-Q3,6.4,6,6.8\n2025-Q4,6.2,5.7,6.7\n2026-Q1,6.9,6.3,7.5\n2026-Q3,7.1,6.4,7.8',
);
const votes = ownTable('un-votes/by-year.csv');
export const issues = ownTable('un-votes/by-issue.csv');
export const percent = { unit: text('%'), decimals: 0 };

export const LINES: readonly GalleryEntry[] = [
  plot(
    'Line',
    [
      'The two have voted alike two times in three since 2011',
      'Share of UN roll calls in which Iran and Russia voted the same, 1946–2019',
    ],
    votes,
    ['year', 'agreement_pct'],
    {
      source: UN,
      marked: true,
      ...percent,
      series: [series('agreement_pct', { label: text('Voted alike') })],
      notes: [
        { at: '1964', to: null, text: text('No data for 1964') },
        { at: '1979', to: '1991', text: text('Revolution to 1991') },
      ],
      references: [{ low: 50, high: null, text: text('Half') }],
    },
  ),
  plot(
    'Line',
    ['Google’s share almost trebled in five years', 'Share prices, January 2005 = 100'],
    stocks(),
    ['date', 'price'],
    { source: VEGA, group: ref('symbol'), highlight: [ref('GOOG')], index: ref('2005-01'), where: [] },
  ),
  plot(
    'Line',
    [
      'Carbon dioxide has passed 400 parts per million',
      'Carbon dioxide, monthly mean at Mauna Loa, 1958–2020',
    ],
    carbon(),
    ['date', 'ppm'],
    {
      source: 'Scripps Institution of Oceanography',
      unit: text('ppm'),
      references: [{ low: 400, high: null, text: text('400 ppm') }],
    },
  ),
  plot(
    'Line',
    [
      'Exports are above those of a year ago, with a gap in the books',
      'Steel exports by quarter, with the plausible range; made up',
    ],
    quarters,
    ['quarter', 'total'],
    {
      unit: text('Mt'),
      decimals: 1,
      series: [series('total', { low: ref('low'), high: ref('high') })],
      references: [{ low: 5.8, high: 6.6, text: text('Quota') }],
    },
  ),
];

export const AREAS: readonly GalleryEntry[] = [
  plot(
    'Area',
    ['Renewables make almost two fifths of Iowa’s electricity', 'Net generation, 2001–2017'],
    power(),
    ['year', 'power'],
    {
      source: 'US Energy Information Administration',
      type: 'area',
      stacked: true,
      group: ref('source'),
      unit: text('TWh'),
      decimals: 1,
    },
  ),
  plot(
    'Area',
    ['Construction won back half of the jobs it lost', 'US jobs in construction, thousands, 2006–15'],
    jobs(),
    ['month', 'Construction'],
    { source: LABOR, type: 'area', unit: text('thousand'), decimals: 0 },
  ),
  plot(
    'Area',
    ['No year since 1976 was cooler than the mean', 'World temperature, difference from the mean of 1951–80'],
    temperature(),
    ['year', 'temp'],
    { source: 'NASA GISTEMP', type: 'area', unit: text('°C') },
  ),
];

export const trade = table(
  'data',
  'country,exports,imports\nChina,3380,2560\nUnited States,2020,3170\nGermany,1690,1470\nJapan,717,786\nUnited Kingdom,521,792',
);
const shares = table('data', 'year,Coal,Oil,Gas,Other\n2000,31,36,18,15\n2010,41,31,17,11\n2020,45,26,16,13');
const balance = table(
  'data',
  'ministry,change\nHealth,4.2\nEducation,1.1\nTransport,-0.8\nDefence and internal security,2.6\nForeign affairs,-1.9',
);

export const BARS: readonly GalleryEntry[] = [
  plot(
    'Bar',
    ['China exports the most of the five', 'Goods, billion dollars, 2023'],
    trade,
    ['country', 'exports'],
    { source: WTO, type: 'bar', sort: 'descending', highlight: [ref('China')], unit: text('bn') },
  ),
  plot(
    'Bar',
    ['Only China and Germany export more than they import', 'Goods, billion dollars, 2023'],
    trade,
    ['country', 'exports', 'imports'],
    { source: WTO, type: 'bar' },
  ),
  plot(
    'Bar',
    ['Coal takes a growing share', 'Share of primary energy in a country made up for this page'],
    shares,
    ['year', 'Coal', 'Oil', 'Gas', 'Other'],
    {
      type: 'bar',
      stacked: true,
      unit: text('%'),
    },
  ),
  plot(
    'Bar',
    ['Health gains most, foreign affairs lose', 'Change of budget on the year before; made up'],
    balance,
    ['ministry', 'change'],
    {
      type: 'bar',
      horizontal: true,
      sort: 'descending',
      unit: text('%'),
      decimals: 1,
      references: [{ low: 2, high: null, text: text('Inflation') }],
    },
  ),
];

const cars = () =>
  tableOf(
    realRows('cars.json').filter((row) => row.Miles_per_Gallon !== null && row.Horsepower !== null),
    {
      horsepower: (row) => row.Horsepower,
      'miles a gallon': (row) => row.Miles_per_Gallon,
      origin: (row) => row.Origin,
    },
  );
const penguins = () =>
  tableOf(
    realRows('penguins.json').filter((row) => row['Body Mass (g)'] !== null),
    {
      'flipper (mm)': (row) => row['Flipper Length (mm)'],
      'body mass (g)': (row) => row['Body Mass (g)'],
      species: (row) => row.Species,
    },
  );
const driving = () =>
  tableOf(realRows('driving.json'), {
    'miles a head': (row) => row.miles,
    'dollars a gallon': (row) => row.gas,
    year: (row) => row.year,
  });

export const SCATTERS: readonly GalleryEntry[] = [
  plot(
    'Scatter',
    ['Heavier penguins have longer flippers', 'Penguins of the Palmer Archipelago'],
    penguins(),
    ['flipper (mm)', 'body mass (g)'],
    { source: 'Gorman, Williams and Fraser, 2014', type: 'scatter', group: ref('species') },
  ),
  plot(
    'Scatter',
    ['The more power, the fewer miles a gallon', 'Cars of 1970–1982'],
    cars(),
    ['horsepower', 'miles a gallon'],
    { source: VEGA, type: 'scatter', group: ref('origin') },
  ),
  plot(
    'Scatter',
    [
      'Americans drove two and a half times as far in 2010 as in 1956',
      'Miles a head and year; price of petrol, dollars of 2010 a gallon',
    ],
    driving(),
    ['miles a head', 'dollars a gallon'],
    {
      source: 'New York Times, 2010',
      type: 'scatter',
      name: ref('year'),
      highlight: [ref('1956'), ref('1973'), ref('1981'), ref('2010')],
    },
  ),
];

const region = (name: string) => ({ where: [{ column: ref('region'), values: [name] }] });

export const BUBBLES: readonly GalleryEntry[] = [
  plot(
    'Bubble',
    [
      'Nepal is poorer than India, and lives longer',
      'South Asia, 2015: years of life expected; income a head (dollars)',
    ],
    countries(),
    ['income a head (dollars)', 'years of life'],
    {
      source: GAPMINDER,
      type: 'bubble',
      name: ref('country'),
      size: ref('population'),
      highlight: [ref('Nepal'), ref('India')],
      ...region('south asia'),
    },
  ),
  plot(
    'Bubble',
    [
      'Iranians live almost as long as Kuwaitis, on a fifth of the income',
      'Middle East and North Africa, 2015: years of life expected; income a head (dollars)',
    ],
    countries(),
    ['income a head (dollars)', 'years of life'],
    {
      source: GAPMINDER,
      type: 'bubble',
      name: ref('country'),
      size: ref('population'),
      highlight: [ref('Kuwait'), ref('Iran')],
      ...region('middle east north africa'),
    },
  ),
  plot(
    'Bubble',
    [
      'Four in five people live where income is below 20,000 dollars',
      'All countries, 2015: years of life expected; income a head (dollars)',
    ],
    countries(),
    ['income a head (dollars)', 'years of life'],
    {
      source: GAPMINDER,
      type: 'bubble',
      name: ref('country'),
      size: ref('population'),
      highlight: [ref('China'), ref('India'), ref('United States'), ref('Nigeria'), ref('Russia')],
    },
  ),
];

const parties = table('data', 'party,seats\nUnion,98\nReform,61\nGreens,34\nLabour,33\nIndependents,7');
const fuels = table('data', 'fuel,share\nCoal,45\nOil,26\nGas,16\nNuclear,4\nWind,3\nSolar,2\nHydropower,4');
const gender = table('data', 'answer,people\nYes,412\nNo,371\nDo not know,96');

export const DOUGHNUTS: readonly GalleryEntry[] = [
  plot(
    'Doughnut',
    ['No party has a majority', 'Seats in a lower house made up for this page'],
    parties,
    ['party', 'seats'],
    {
      type: 'doughnut',
      highlight: [ref('Union')],
    },
  ),
  plot(
    'Doughnut',
    ['Coal and oil make up seven tenths', 'Share of primary energy in a country made up for this page'],
    fuels,
    ['fuel', 'share'],
    { type: 'doughnut', unit: text('%') },
  ),
  plot(
    'Doughnut',
    ['The question splits the country', 'Answers of 879 people; made up'],
    gender,
    ['answer', 'people'],
    { type: 'doughnut' },
  ),
];

const budget = table(
  'data',
  'item,change\nBudget 2025,120\nPay round,9.5\nEnergy,4.2\nOne-off in 2025,-12\nEfficiency,-6.3',
);
const staff = table(
  'data',
  'step,people\nStaff in January,480\nJoined,62\nLeft,-88\nMoved in,14\nMoved out,-9',
);
const debt = table('data', 'year,change\n2019,35\n2020,22\n2021,14\n2022,-3\n2023,\n2024,6');

export const WATERFALLS: readonly GalleryEntry[] = [
  plot(
    'Waterfall',
    ['The end of a one-off outweighs the pay round', 'Budget, million; made up'],
    budget,
    ['item', 'change'],
    { type: 'waterfall', total: text('Budget 2026'), decimals: 1 },
  ),
  plot(
    'Waterfall',
    ['Leavers outnumber those who joined', 'Staff, 2025; made up'],
    staff,
    ['step', 'people'],
    {
      type: 'waterfall',
      total: text('Staff in December'),
    },
  ),
  plot(
    'Waterfall',
    ['Debt grew in every year known but 2022', 'Net borrowing, billion; no figure for 2023; made up'],
    debt,
    ['year', 'change'],
    { type: 'waterfall' },
  ),
];

const heat = () => {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const row of realRows('seattle-weather.csv')) {
    const key = `${row.date}`.slice(0, 7);
    const known = sums.get(key) ?? { sum: 0, count: 0 };
    sums.set(key, { sum: known.sum + Number(row.temp_max), count: known.count + 1 });
  }
  const months = Array.from({ length: 12 }, (_, index) => `${index + 1}`.padStart(2, '0'));
  const lines = ['2012', '2013', '2014', '2015'].map((year) =>
    [
      year,
      ...months.map((month) => {
        const one = sums.get(`${year}-${month}`);
        return one ? (one.sum / one.count).toFixed(0) : '';
      }),
    ].join(','),
  );
  return table('data', ['year,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec', ...lines].join('\n'));
};
/** The share by issue and period, a column a period. */
const agree = () => {
  const [, issue, period, share] = issues.columns.map(({ text: name }) =>
    issues.columns.findIndex((cell) => cell.text === name),
  );
  const cell = (row: (typeof issues.rows)[number], at = 0) => row[at]?.text ?? '';
  const periods = [...new Set(issues.rows.map((row) => cell(row, period)))];
  const names = [...new Set(issues.rows.map((row) => cell(row, issue)))];
  const shareOf = (name: string, when: string) => {
    const row = issues.rows.find((one) => cell(one, issue) === name && cell(one, period) === when);
    return row ? cell(row, share) : '';
  };
  const lines = names.map((name) => [name, ...periods.map((when) => shareOf(name, when))].join(','));
  return table('data', [['issue', ...periods].join(','), ...lines].join('\n'));
};
const moves = table(
  'data',
  'sector,Q1,Q2,Q3,Q4\nIndustry,-2.1,-0.8,0.4,1.2\nServices,0.9,1.1,1.4,1.3\nFarming,-0.2,,-1.6,0.1',
);

export const HEATMAPS: readonly GalleryEntry[] = [
  plot(
    'Heat map',
    ['July and August are the warmest months', 'Mean daily high in Seattle, °C'],
    heat(),
    ['year', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    { source: 'NOAA', type: 'heatmap' },
  ),
  plot(
    'Heat map',
    ['On nuclear weapons they part', 'Share of UN roll calls in which Iran and Russia voted the same'],
    agree(),
    ['issue', '1946–1978', '1979–1991', '1992–2010', '2011–2019'],
    { source: UN, type: 'heatmap', ...percent },
  ),
  plot(
    'Heat map',
    ['Industry is growing again', 'Change on the quarter before; made up'],
    moves,
    ['sector', 'Q1', 'Q2', 'Q3', 'Q4'],
    { type: 'heatmap', unit: text('%'), decimals: 1 },
  ),
];

export const PANELS: readonly GalleryEntry[] = [
  plot(
    'Small multiples',
    ['Health and education gained jobs every year', 'US jobs by industry, thousands, 2006–15'],
    jobs(),
    ['month', 'Construction', 'Manufacturing', 'Retail', 'Health and education', 'Leisure', 'Government'],
    { source: LABOR, panels: true, decimals: 0 },
  ),
  plot(
    'Small multiples',
    ['Only Google never fell below its first price', 'Share price, dollars, 2000–10'],
    stocks(),
    ['date', 'price'],
    { source: VEGA, group: ref('symbol'), panels: true, decimals: 0 },
  ),
  plot(
    'Small multiples',
    ['Coal has gained most, oil has lost most', 'Share of primary energy in a country made up for this page'],
    shares,
    ['year', 'Coal', 'Oil', 'Gas', 'Other'],
    { type: 'bar', panels: true, unit: text('%') },
  ),
];

export const PASSED: readonly GalleryEntry[] = [
  plot(
    'Chart.js',
    [
      'Union has the most seats, but no majority',
      'Seats in a lower house made up for this page; a polar area of Chart.js',
    ],
    parties,
    ['party', 'seats'],
    { type: 'chartjs', config: { type: 'polarArea' } },
  ),
  plot(
    'Chart.js',
    ['Coal overtook oil by 2010', 'Share of primary energy, made up; a radar of Chart.js'],
    shares,
    ['year', 'Coal', 'Oil', 'Gas'],
    {
      type: 'chartjs',
      config: { type: 'radar' },
    },
  ),
  plot(
    'Chart.js',
    [
      'China exports more than six times what Britain does',
      'Goods, billion dollars, 2023; a logarithmic axis of Chart.js',
    ],
    trade,
    ['country', 'exports'],
    {
      source: WTO,
      type: 'chartjs',
      config: { type: 'line', options: { scales: { y: { type: 'logarithmic' } } } },
    },
  ),
];
