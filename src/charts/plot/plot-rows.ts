import type { ChartMarks, ChartRows } from '../chart-content.ts';
import { heightOverMore, sayMore, stayingRows } from '../fit-rows.ts';
import type { Ground } from '../ground.ts';
import { wordsIn } from '../words/words-in.ts';
import { planHeatmap } from './draw-heatmap.ts';
import { hasPanels, planPanels } from './draw-plot-panels.ts';
import { planRows } from './draw-rows.ts';
import { withSteps } from './draw-waterfall.ts';
import { planBars } from './plan-bars.ts';
import type { PlotData, PlotLine, PlotPoint } from './plot-data.ts';

/** How a plot of some rows is drawn, and as what PowerPoint draws it. */
export type MarksOf = (data: PlotData) => ChartMarks;

/** The rows of a plot that has a name for each; null for one along an axis, which is as high as its size. */
export function plotRows(data: PlotData, marksOf: MarksOf): ChartRows | null {
  const heightOf = heightsOf(data);
  if (heightOf === null) return null;
  const panels = hasPanels(data);
  if (data.spec.type === 'waterfall')
    return {
      count: data.positions.length,
      heightOf: (shown, ground) => heightOf(firstSteps(data, shown), ground),
      only: (shown) => marksOf(firstSteps(data, shown)),
    };
  const count = panels ? data.lines.length : data.positions.length;
  const keep = (shown: number) => (panels ? keepLines(data, shown) : keepPositions(data, shown));
  return {
    count,
    heightOf: (shown, ground) => {
      const height = (on: Ground) => heightOf(keep(shown), on);
      return shown < count ? heightOverMore(ground, height) : height(ground);
    },
    only: (shown) => sayMore(marksOf(keep(shown)), count - shown, data.language),
  };
}

/** How high a plot with a name for each row is; null for other plots. */
function heightsOf(whole: PlotData): ((data: PlotData, ground: Ground) => number) | null {
  if (hasPanels(whole)) return (data, ground) => planPanels(data, ground).height;
  switch (whole.spec.type) {
    case 'bar':
      return (data, ground) => planBars(data, ground).height;
    case 'waterfall':
      return (data, ground) => planBars(withSteps(data), ground).height;
    case 'dot':
    case 'interval':
      return (data, ground) => planRows(data, ground).height;
    case 'heatmap':
      return (data, ground) => planHeatmap(data, ground).height;
    default:
      return null;
  }
}

/** Panels for the highlighted lines first. */
function keepLines(data: PlotData, shown: number): PlotData {
  const staying = stayingRows(data.lines.length, shown, (row) => data.lines[row]?.highlight ?? false);
  return { ...data, lines: pick(data.lines, staying) };
}

/** The highlighted positions first. Bars that lie for want of room go on lying. */
function keepPositions(data: PlotData, shown: number): PlotData {
  if (shown === data.positions.length) return data;
  const some = data.marked.includes(false);
  const staying = stayingRows(data.positions.length, shown, (row) => some && data.marked[row] === true);
  return {
    ...data,
    spec: { ...data.spec, horizontal: true },
    positions: pick(data.positions, staying),
    names: pick(data.names, staying),
    marked: pick(data.marked, staying),
    numbers: data.numbers && pick(data.numbers, staying),
    lines: data.lines.map((line) => ({ ...line, points: pick(line.points, staying) })),
  };
}

/** The first steps of a waterfall, and one that sums up the others, so that each bar starts where the last one ended. */
function firstSteps(data: PlotData, shown: number): PlotData {
  const count = data.positions.length;
  if (shown === count) return data;
  const words = wordsIn(data.language).moreRows(count - shown);
  const first = Array.from({ length: shown }, (_, row) => row);
  const withRest = (line: PlotLine): PlotLine => {
    const rest = line.points.slice(shown).reduce((sum, { value }) => sum + (value ?? 0), 0);
    const point: PlotPoint = { value: Number(rest.toPrecision(12)), low: null, high: null, size: null };
    return { ...line, points: [...pick(line.points, first), point] };
  };
  return {
    ...data,
    spec: { ...data.spec, horizontal: true },
    positions: [...pick(data.positions, first), words],
    names: [...pick(data.names, first), words],
    marked: [...pick(data.marked, first), true],
    lines: data.lines.map(withRest),
  };
}

function pick<T>(all: readonly T[], indexes: readonly number[]): readonly T[] {
  return indexes.flatMap((index) => all.slice(index, index + 1));
}
