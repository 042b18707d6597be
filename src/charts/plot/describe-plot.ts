import { counted, listed, sentence } from '../words.ts';
import type { PlotData, PlotLine } from './plot-data.ts';

const NAMES = {
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
} as const;

/** More lines than this are not read out one by one. */
const READ_OUT = 5;

/** A chart in words: what it shows, each line's ends, extremes and change, and where there are no data. */
export function describePlot(data: PlotData): string {
  const { spec, lines, names: positions } = data;
  const about = spec.subtitle?.text ?? listed(lines.map((line) => line.label));
  const sentences = [`${NAMES[spec.type]}: ${about.replace(/[.]$/, '')}`];
  const chosen =
    lines.some((line) => line.highlight) && lines.length > READ_OUT
      ? lines.filter((line) => line.highlight)
      : lines;
  const along = (spec.type === 'line' || spec.type === 'area') && positions.length > 2;
  for (const line of chosen.slice(0, READ_OUT))
    sentences.push(along ? sayCourse(line, data) : sayExtremes(line, data));
  if (chosen.length < lines.length)
    sentences.push(`${counted(lines.length - chosen.length, 'other line')} for comparison`);
  const gaps = positions.filter((_, index) => lines.every((line) => line.points[index]?.value === null));
  if (gaps.length > 0)
    sentences.push(gaps.length <= 6 ? `No data for ${listed(gaps)}` : `No data at ${gaps.length} positions`);
  return sentences.map(sentence).join(' ');
}

function known(line: PlotLine, data: PlotData): readonly { readonly at: string; readonly value: number }[] {
  return line.points.flatMap((point, index) =>
    point.value === null ? [] : [{ at: data.names[index] ?? '', value: point.value }],
  );
}

function sayCourse(line: PlotLine, data: PlotData): string {
  const points = known(line, data);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return `${line.label}: no data`;
  const { lowest, highest } = extremes(points, first);
  const { say } = data;
  const verb = last.value > first.value ? 'rises' : last.value < first.value ? 'falls' : 'stays the same';
  return `${line.label} ${verb} from ${say(first.value)} in ${first.at} to ${say(last.value)} in ${last.at}; lowest ${say(lowest.value)} in ${lowest.at}, highest ${say(highest.value)} in ${highest.at}`;
}

function sayExtremes(line: PlotLine, data: PlotData): string {
  const points = known(line, data);
  const first = points[0];
  if (!first) return `${line.label}: no data`;
  const { say } = data;
  if (points.length <= 8)
    return `${line.label}: ${points.map((point) => `${point.at} ${say(point.value)}`).join(', ')}`;
  const { lowest, highest } = extremes(points, first);
  return `${line.label}: ${points.length} values from ${say(lowest.value)} (${lowest.at}) to ${say(highest.value)} (${highest.at})`;
}

function extremes<T extends { readonly value: number }>(
  points: readonly T[],
  first: T,
): { readonly lowest: T; readonly highest: T } {
  const lowest = points.reduce((best, point) => (point.value < best.value ? point : best), first);
  const highest = points.reduce((best, point) => (point.value > best.value ? point : best), first);
  return { lowest, highest };
}
