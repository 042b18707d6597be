import type { PathCommand } from '../../model/drawing.ts';
import type { Body } from '../frame.ts';
import { type Ground, shapeOf } from '../ground.ts';
import { recordChart } from '../record-chart.ts';
import { BASELINE } from '../set-text.ts';
import type { Sketch } from '../sketch.ts';
import { categoryScale, numberScale, valueScale } from './axis-options.ts';
import { drawDateNames } from './draw-date-names.ts';
import { drawLineBands } from './draw-line-bands.ts';
import { drawLineEnds, lineEnds } from './draw-line-ends.ts';
import { drawNotes, drawSpans } from './draw-notes.ts';
import { drawBands, drawReferences, referenceRects } from './draw-references.ts';
import { inFront, type LineChart, lineRects, xAt, yAt } from './line-place.ts';
import { isQuiet, type PlotData, type PlotLine } from './plot-data.ts';

/** Lines (or areas) named at their ends, the message in colour and the rest grey, notes at their points, gaps as gaps. */
export function drawLines(data: PlotData, ground: Ground): Body {
  const { text, small, fonts, theme } = ground;
  const { type, stacked, notes } = data.spec;
  const height = linesHeight(ground);
  const names = lineEnds(data, ground, height);
  const widths = [...names.ends.map((end) => end.label.width), names.more?.width ?? 0];
  const right = Math.max(0, ...widths) + text * 0.7;
  const top = small * (data.unit ? 1.7 : notes.length > 0 ? 1.9 : 0.6);
  return recordChart(
    {
      type: 'line',
      data: {
        labels: [...data.names],
        datasets: inFront(data.lines.filter((line) => !isQuiet(line))).map((line) =>
          lineDataset(line, data, ground),
        ),
      },
      options: {
        layout: { padding: { right, top, left: 0, bottom: 0 } },
        scales: {
          x: data.numbers ? numberScale(data, ground, { padded: false }) : categoryScale(ground),
          y: { ...valueScale(data, ground, { zero: type === 'area' }), stacked },
        },
      },
    },
    {
      width: ground.width,
      height,
      fonts,
      under: (sketch, chart) => {
        drawSpans(sketch, { chart, data }, ground);
        drawBands(sketch, chart, { data, ground, axis: 'y' });
        drawLineBands(sketch, { chart, data }, ground);
        drawQuiet(sketch, { chart, data }, ground);
        if (data.dates) drawDateNames(sketch, chart, { data, ground });
        const look = { size: small, color: theme.colors.muted };
        if (data.unit) sketch.text(0, small * BASELINE, data.unit, look);
      },
      over: (sketch, chart) => {
        const lines = { chart, data };
        drawLonely(sketch, lines, ground);
        const named = drawReferences(sketch, chart, { data, ground, axis: 'y', obstacles: lineRects(lines) });
        const ended = drawLineEnds(sketch, names, { lines, ground });
        drawNotes(sketch, lines, { ground, obstacles: [...named, ...ended, ...referenceRects(chart, data)] });
      },
    },
  );
}

/** Height of a line chart, in points: as its size has it. */
export function linesHeight(ground: Ground): number {
  return Math.min(ground.height, ground.width * shapeOf(ground, 0.58));
}

function lineDataset(line: PlotLine, data: PlotData, { text }: Ground) {
  const area = data.spec.type === 'area';
  return {
    data: line.points.map((point, index) => ({
      x: data.numbers?.[index] ?? index,
      y: point.value ?? Number.NaN,
    })),
    // Of lines that cross, the highlighted one is on top; a stack keeps its order.
    ...(data.spec.stacked ? {} : { order: line.highlight ? 0 : 1 }),
    borderColor: line.color,
    borderWidth: text * (line.highlight ? 0.16 : 0.1),
    borderJoinStyle: 'round' as const,
    backgroundColor: area ? `${line.color}40` : line.color,
    fill: area ? (data.spec.stacked ? 'stack' : 'origin') : false,
    // One radius for all: a list of them would have Chart.js resolve every point's options.
    pointRadius: 0,
    spanGaps: false,
    clip: 4,
  };
}

/** The background of a panel: lines in one stroke each, broken at gaps. */
function drawQuiet(sketch: Sketch, lines: LineChart, { text }: Ground): void {
  for (const line of lines.data.lines.filter(isQuiet)) {
    const commands = line.points.flatMap(({ value }, index): readonly PathCommand[] => {
      if (value === null) return [];
      const starts = (line.points[index - 1]?.value ?? null) === null;
      return [[starts ? 'M' : 'L', xAt(lines, index), yAt(lines, line, index)]];
    });
    sketch.path(commands, { stroke: line.color, width: text * 0.1, join: 'round' });
  }
}

/** A value between two gaps would be a line without length: a dot. */
function drawLonely(sketch: Sketch, lines: LineChart, { text }: Ground): void {
  for (const line of lines.data.lines)
    for (const index of line.points.keys())
      if (isAlone(line, index))
        sketch.circle(xAt(lines, index), yAt(lines, line, index), text * 0.12, { fill: line.color });
}

function isAlone(line: PlotLine, index: number): boolean {
  const at = (where: number) => line.points[where]?.value ?? null;
  return at(index) !== null && at(index - 1) === null && at(index + 1) === null;
}
