import type { ChartWords, Said } from './chart-words.ts';
import { type CountedForms, countIn } from './count-in.ts';

const count = (number: number, one: string, other = `${one}s`): string => {
  const forms: CountedForms = { one, other };
  return countIn('en', number, forms);
};
const where = ({ value, at }: Said) => `${value} in ${at}`;

export const ENGLISH: ChartWords = {
  sources: (number, list) => `${number === 1 ? 'Source' : 'Sources'}: ${list}`,
  moreRows: (number) => `${count(number, 'more', 'more')} in the table`,
  yardstick: (name) => `${name} yardstick`,
  likelihood: (term, range, yardstick) =>
    `${term}: ${range} on a scale of probability from 0 to 100%, ${yardstick}`,
  timeline: {
    title: 'Timeline',
    date: 'Date',
    event: 'Event',
    category: 'Category',
    tray: 'Undated',
    undated: 'undated',
    notCovered: 'not covered',
    notDrawn: 'not drawn',
    more: (number) => `${count(number, 'more', 'more')} in the table of events`,
    andMore: (number) => `and ${count(number, 'more', 'more')} in the table of events`,
    also: 'Also',
    morePeriods: (number) => count(number, 'more period'),
    counted: (number, { unit, every }) =>
      `${count(number, 'event')}, counted by ${every === 1 ? unit : `${every} ${unit}s`}`,
    most: (number, when) => `at most ${number}${when === null ? '' : ` (${when})`}`,
    allInTable: 'all in the table of events',
    named: (number) => `${number} named, all in the table of events`,
    derived: { start: 'start derived', end: 'end derived', both: 'dates derived' },
    shows: (dated, undated) =>
      `Timeline of ${[
        count(dated, 'dated event'),
        ...(undated > 0 ? [count(undated, 'undated one')] : []),
      ].join(' and ')}`,
    leavesOut: (list) => `The axis leaves out ${list}`,
    equalSteps: 'Events stand at equal steps, not to scale',
    among: (list) => `Among them, ${list}`,
    periods: (list) => `Periods: ${list}`,
  },
  dimensions: {
    title: 'Dimensions',
    dimension: 'Dimension',
    change: 'Change',
    ranges: 'Ranges',
    evidence: 'Evidence',
    overlap: 'overlap',
    noOverlap: 'no overlap',
    rangesOverlap: 'ranges overlap',
    rangesApart: 'no overlap',
    unchanged: 'unchanged',
    noEvidence: 'no evidence',
    notApplicable: 'n/a',
    noScore: (range) => `${range}, no score`,
    rangeOnly: (range) => `range ${range}`,
    strength: {
      none: 'no evidence',
      thin: 'thin',
      moderate: 'moderate',
      strong: 'strong',
      mixed: 'mixed',
    },
    evidenceOf: (strength) => `${strength} evidence`,
    marks: {
      cellRange: 'In brackets, the range another analyst could defend.',
      pointRange: 'In brackets, the plausible range.',
      band: 'Band: plausible range.',
      outlined: 'Dashed outline: a range without a score.',
      hatched: 'Hatched: no evidence.',
      dotted: 'Dotted: no evidence.',
      dots: 'Dots: full for strong or moderate evidence, half for mixed, ringed for thin.',
    },
    rangeMarks: (now, before) => `Ranges: band ${now}${before === null ? '' : `, thin line ${before}`}.`,
    scale: (from, to) => `Scale from ${from} to ${to}.`,
    notShown: (list, number) => `${list} ${number === 1 ? 'is' : 'are'} not shown.`,
    notDrawn: (period, list) => `${period} is not drawn: no score for ${list}.`,
    notScored: (list, period) =>
      `Not scored ${period === null ? 'in these periods' : `for ${period}`}: ${list}.`,
    judged: 'Analyst judgment, not measurement.',
    saysJudged: /judge?ment/i,
    scored: (by, on) =>
      `Scored${by === null ? '' : ` by ${by}`}${on === null ? '' : by === null ? ` ${on}` : `, ${on}`}.`,
    shows: (number, { from, to }) => `${count(number, 'dimension')} scored from ${from} to ${to}`,
    inPeriod: (now, before) => ` for ${now}${before === null ? '' : `, compared with ${before}`}`,
    moves: (name, from, to, up) => `${name} ${up ? 'rises' : 'falls'} from ${from} to ${to}`,
    meet: 'the ranges overlap',
    apart: 'the ranges do not meet',
    at: (name, score) => `${name} at ${score}`,
    allUnchanged: (list) => `Unchanged: ${list}`,
    scores: (list) => `Scores: ${list}`,
    firstScores: (list, before) => `No score for ${before}, now: ${list}`,
    onlyRange: (list) => `Only a range: ${list}`,
    withoutEvidence: (list) => `No evidence: ${list}`,
  },
  plot: {
    names: {
      line: 'Line chart',
      area: 'Area chart',
      bar: 'Bar chart',
      dot: 'Dot plot',
      scatter: 'Scatter plot',
      interval: 'Dot plot with ranges',
      bubble: 'Bubble chart',
      doughnut: 'Doughnut chart',
      waterfall: 'Waterfall chart',
      heatmap: 'Heat map',
      chartjs: 'Chart',
    },
    panels: (name, number) => `${name} in ${count(number, 'panel')}`,
    indexed: (at) => `Every line is 100 in ${at}`,
    course: (name, first, last, way) =>
      way === 'level'
        ? `${name} stays the same from ${where(first)} to ${where(last)}`
        : `${name} ${way === 'up' ? 'rises' : 'falls'} from ${where(first)} to ${where(last)}`,
    extremes: (lowest, highest) => `lowest ${where(lowest)}, highest ${where(highest)}`,
    spread: (name, number, { low, high }) =>
      `${name}: ${count(number, 'value')} from ${low.value} (${low.at}) to ${high.value} (${high.at})`,
    noValues: (name) => `${name}: no data`,
    otherLines: (number) => `${count(number, 'other line')} for comparison`,
    noData: (list) => `No data for ${list}`,
    noDataAt: (number) => `No data at ${count(number, 'position')}`,
    parts: (total, list) => `Parts of ${total}: ${list}`,
    points: (number) => count(number, 'point'),
    between: (name, low, high) => `${name} from ${low} to ${high}`,
    highlighted: (list) => `Highlighted: ${list}`,
    largest: (name, value) => `Largest bubble: ${name}, ${value}`,
    of: (name, rest) => `${name}: ${rest}`,
    share: 'Share',
    bubbleArea: (name) => `area of a bubble: ${name}`,
    starts: ({ value, at }) => `It starts with ${at} at ${value}`,
    ends: (end) => `It ends at ${end}`,
    widest: (at, from, to) => `Widest apart: ${at}, ${from} and ${to}`,
    table: (rows, columns) => `${count(rows, 'row')} by ${count(columns, 'column')}`,
  },
};
