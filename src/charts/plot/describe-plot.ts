import { listIn } from '../words/count-in.ts';
import { sentence } from '../words/sentence.ts';
import { wordsIn } from '../words/words-in.ts';
import { sayCells, sayChanges, sayParts, sayPoints, sayRange } from './describe-kinds.ts';
import { isInTime, type PlotData, type PlotLine } from './plot-data.ts';
import { extremesOf, type Known, knownOf, saidOf } from './say-points.ts';

/** More lines than this in one chart are not read out one by one, nor more values or gaps. */
const READ_OUT = 5;
const VALUES = 8;
const GAPS = 6;

/**
 * A chart in words: what it shows, its extremes and changes as its kind has them, and where there are no data. Lines say
 * their course, parts their share of the whole, steps what each adds, points how far they spread.
 */
export function describePlot(data: PlotData): string {
  const { spec, lines, language } = data;
  const words = wordsIn(language).plot;
  const kind = words.names[spec.type];
  const head = spec.panels && lines.length > 1 ? words.panels(kind, lines.length) : kind;
  const labels = lines.map((line) => line.label);
  const about = (spec.subtitle?.text ?? listIn(language, labels)).replace(/[.]$/, '');
  const index = spec.index ? [words.indexed(nameAt(spec.index.id, data))] : [];
  return [words.of(head, about), ...index, ...sayBody(data), ...sayGaps(data)].map(sentence).join(' ');
}

function sayBody(data: PlotData): readonly string[] {
  const { spec, lines } = data;
  const [first] = lines;
  if (!first) return [];
  switch (spec.type) {
    case 'doughnut':
      return sayParts(first, data);
    case 'waterfall':
      return sayChanges(first, data);
    case 'heatmap':
      return sayCells(data);
    case 'scatter':
    case 'bubble':
      return sayPoints(data);
    default:
      return sayLines(data);
  }
}

/** How many lines are read out: of panels all, since each is a chart of its own. */
function readOut({ spec, lines }: PlotData): number {
  return spec.panels ? lines.length : READ_OUT;
}

/** Each line, or those that stand for the message where there are many. */
function sayLines(data: PlotData): readonly string[] {
  const { spec, lines, positions, language } = data;
  const words = wordsIn(language).plot;
  const most = readOut(data);
  const many = lines.length > most;
  const chosen = many && lines.some((line) => line.highlight) ? lines.filter((one) => one.highlight) : lines;
  const shown = chosen.slice(0, most);
  const along =
    spec.type === 'line' ||
    spec.type === 'area' ||
    (spec.type === 'bar' && isInTime(data) && positions.length > VALUES);
  const said = shown.map((line) => (along ? sayCourse(line, data) : sayValues(line, data)));
  const pair = spec.type === 'dot' && lines.length === 2 ? sayRange(data) : [];
  return [
    ...said,
    ...pair,
    ...(shown.length < lines.length ? [words.otherLines(lines.length - shown.length)] : []),
  ];
}

/** From its first value to its last, and its extremes where more lies between. */
function sayCourse(line: PlotLine, data: PlotData): string {
  const words = wordsIn(data.language).plot;
  const points = knownOf(line, data);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return words.noValues(line.label);
  if (points.length === 1) return sayValues(line, data);
  const say = (point: Known) => saidOf(point, data);
  const way = last.value > first.value ? 'up' : last.value < first.value ? 'down' : 'level';
  const course = words.course(line.label, say(first), say(last), way);
  if (points.length < 3) return course;
  const { lowest, highest } = extremesOf(points, first);
  return `${course}; ${words.extremes(say(lowest), say(highest))}`;
}

/** Every value with its interval where they are few, else from the lowest to the highest. */
function sayValues(line: PlotLine, data: PlotData): string {
  const words = wordsIn(data.language).plot;
  const points = knownOf(line, data);
  const [first] = points;
  if (!first) return words.noValues(line.label);
  const { say } = data;
  const interval = ({ low, high }: Known) =>
    low === null || high === null ? '' : ` (${say(low)}–${say(high)})`;
  if (points.length <= VALUES)
    return words.of(
      line.label,
      points.map((point) => `${point.at} ${say(point.value)}${interval(point)}`).join(', '),
    );
  const { lowest, highest } = extremesOf(points, first);
  return words.spread(line.label, points.length, { low: saidOf(lowest, data), high: saidOf(highest, data) });
}

/** Positions without any value, and those at which only some lines have none. */
function sayGaps(data: PlotData): readonly string[] {
  const { lines, names, language, spec } = data;
  if (spec.type === 'heatmap') return [];
  const words = wordsIn(language).plot;
  const missing = (line: PlotLine) =>
    names.flatMap((at, index) => (line.points[index]?.value === null ? [{ at, index }] : []));
  const all = names.map((_, index) => lines.every((line) => line.points[index]?.value === null));
  const say = (gaps: readonly string[]) =>
    gaps.length <= GAPS ? words.noData(listIn(language, gaps)) : words.noDataAt(gaps.length);
  const common = names.filter((_, index) => all[index]);
  const grouped = spec.type === 'scatter' || spec.type === 'bubble';
  const own = grouped
    ? []
    : lines.slice(0, readOut(data)).flatMap((line) => {
        const gaps = missing(line).filter(({ index }) => !all[index]);
        return gaps.length === 0
          ? []
          : [words.of(line.label, lowered(say(gaps.map(({ at }) => at)), language))];
      });
  return [...(common.length > 0 ? [say(common)] : []), ...own];
}

/** Behind a name and a colon a sentence goes on in small letters. */
function lowered(text: string, language: string): string {
  return text.charAt(0).toLocaleLowerCase(language) + text.slice(1);
}

function nameAt(position: string, { positions, names }: PlotData): string {
  return names[positions.indexOf(position)] ?? position;
}
