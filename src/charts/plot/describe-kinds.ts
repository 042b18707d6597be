import { formatNumber } from '../../text/format-number.ts';
import { listIn } from '../words/count-in.ts';
import { wordsIn } from '../words/words-in.ts';
import type { PlotData, PlotLine } from './plot-data.ts';
import { extremesOf, knownOf, saidOf } from './say-points.ts';
import { stepsOf } from './waterfall-steps.ts';

/** More than this are not read out one by one. */
const READ_OUT = 8;

/** Parts of a whole: the whole, and each part with its share; of many, the smallest and the greatest. */
export function sayParts(line: PlotLine, data: PlotData): readonly string[] {
  const words = wordsIn(data.language).plot;
  const points = knownOf(line, data);
  const [first] = points;
  if (!first) return [words.noValues(line.label)];
  const total = sumOf(points.map(({ value }) => value));
  const share = (value: number) => sayShare(value, total, data.language);
  if (points.length <= READ_OUT)
    return [
      words.parts(
        data.say(total),
        points.map(({ at, value }) => partOf(at, data.say(value), share(value))).join(', '),
      ),
    ];
  const { lowest, highest } = extremesOf(points, first);
  return [
    words.spread(line.label, points.length, { low: saidOf(lowest, data), high: saidOf(highest, data) }),
  ];
}

/** A share that is the value itself is said once. */
function partOf(at: string, value: string, share: string): string {
  return value === share ? `${at} ${value}` : `${at} ${value} (${share})`;
}

/** What part of the whole a value is, in whole per cent. */
export function sayShare(value: number, total: number, language: string): string {
  const percent = total === 0 ? 0 : Math.round((value / total) * 100);
  return `${formatNumber(percent, { language, decimals: null, sign: false })}%`;
}

/** Decimal fractions do not add up exactly: 0.1 + 0.2. */
function sumOf(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toPrecision(12));
}

/** Where steps begin, what each adds or takes away, and where they end. */
export function sayChanges(line: PlotLine, data: PlotData): readonly string[] {
  const words = wordsIn(data.language).plot;
  const [start, ...changes] = knownOf(line, data);
  if (!start) return [words.noValues(line.label)];
  const { say } = data;
  const signed = (value: number) => `${value > 0 ? '+' : ''}${say(value)}`;
  const said = changes.map(({ at, value }) => ({ at, value, words: `${at} ${signed(value)}` }));
  const [first] = said;
  const extremes = first && extremesOf(said, first);
  const told =
    said.length > READ_OUT && extremes
      ? [extremes.lowest.words, extremes.highest.words]
      : said.map((one) => one.words);
  const end = stepsOf(data).at(-1)?.to ?? start.value;
  return [
    words.starts(saidOf(start, data)),
    ...(told.length > 0 ? [listIn(data.language, told)] : []),
    words.ends(say(Number(end.toPrecision(12)))),
  ];
}

/** A table's size, its lowest and highest cell, and how many cells are empty. */
export function sayCells(data: PlotData): readonly string[] {
  const words = wordsIn(data.language).plot;
  const cells = data.lines.flatMap((line) =>
    knownOf(line, data).map((point) => ({ ...point, at: `${point.at}, ${line.label}` })),
  );
  const [first] = cells;
  const size = words.table(data.names.length, data.lines.length);
  const empty = data.names.length * data.lines.length - cells.length;
  if (!first) return [size];
  const { lowest, highest } = extremesOf(cells, first);
  const ends = { low: saidOf(lowest, data), high: saidOf(highest, data) };
  const spread = words.spread(size, cells.length, ends);
  return [spread, ...(empty > 0 ? [words.noDataAt(empty)] : [])];
}

/** How many points, how far they spread on both axes, the largest bubble and those that stand for the message. */
export function sayPoints(data: PlotData): readonly string[] {
  const { lines, language, say, marked, names, spec } = data;
  const words = wordsIn(language).plot;
  const points = lines.flatMap((line) =>
    knownOf(line, data).map((point) => ({ ...point, line: line.label })),
  );
  const [first] = points;
  if (!first) return [];
  const plain = (value: number) => formatNumber(value, { language, decimals: null, sign: false });
  const xs = (data.numbers ?? []).filter((value) => Number.isFinite(value));
  const across =
    xs.length > 0 && data.dates === null
      ? [words.between(data.xLabel, plain(Math.min(...xs)), plain(Math.max(...xs)))]
      : [];
  const { lowest, highest } = extremesOf(points, first);
  const label = lines.length === 1 ? first.line : (spec.series[0]?.column.id ?? first.line);
  const up = words.between(label, say(lowest.value), say(highest.value));
  const sized = points.flatMap(({ at, size }) => (size === null ? [] : [{ at, value: size }]));
  const largest = sized[0] && extremesOf(sized, sized[0]).highest;
  const chosen = marked.includes(false) ? names.filter((_, index) => marked[index]) : [];
  return [
    [words.points(points.length), ...across, up].join('; '),
    ...(largest && spec.name ? [words.largest(largest.at, plain(largest.value))] : []),
    ...(chosen.length > 0
      ? [words.highlighted(listIn(language, [...new Set(chosen)].slice(0, READ_OUT)))]
      : []),
  ];
}

/** Of two dots a row: where they stand furthest apart. */
export function sayRange(data: PlotData): readonly string[] {
  const [one, other] = data.lines;
  const gaps = data.names.flatMap((at, index) => {
    const from = one?.points[index]?.value ?? null;
    const to = other?.points[index]?.value ?? null;
    return from === null || to === null ? [] : [{ at, from, to, value: Math.abs(to - from) }];
  });
  const [first] = gaps;
  if (!first) return [];
  const { at, from, to } = extremesOf(gaps, first).highest;
  return [wordsIn(data.language).plot.widest(at, data.say(from), data.say(to))];
}
