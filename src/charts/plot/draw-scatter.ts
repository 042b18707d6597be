import { mixed } from '../../model/contrast.ts';
import type { Body } from '../frame.ts';
import { type Ground, shapeOf } from '../ground.ts';
import { type LaidOut, pixelOf, recordChart } from '../record-chart.ts';
import { BASELINE } from '../set-text.ts';
import { measureText, type Sketch } from '../sketch.ts';
import { wordsIn } from '../words/words-in.ts';
import { numberScale, valueScale } from './axis-options.ts';
import { drawDateNames } from './draw-date-names.ts';
import { drawLegend, type Legend, planLegend } from './draw-legend.ts';
import { drawBands, drawReferences } from './draw-references.ts';
import { placeNames } from './place-names.ts';
import type { PlotData, PlotLine } from './plot-data.ts';

interface ScatterDrawing {
  readonly data: PlotData;
  readonly ground: Ground;
  readonly legend: Legend;
}

/** Of the greatest bubble, in ems. */
const BUBBLE = 1.9;

/** Of a dot, in ems. */
const DOT = 0.27;

/** Points say where they are by their place, so that a scale of them starts at zero only where that costs little room. */
const NEAR_ZERO = 0.25;

/** As many points as this have their names where they fit; of more, only those that stand for the message. */
const NAMED = 60;

/** A dot a row, or a bubble whose area is a third value; both axes named, points named where the author says by what. */
export function drawScatter(data: PlotData, ground: Ground): Body {
  const { text, small, fonts } = ground;
  const height = Math.min(ground.height, ground.width * shapeOf(ground, 0.7));
  const legend = planLegend(data.lines, ground);
  const drawing = { data, ground, legend };
  return recordChart(
    {
      type: data.spec.size ? 'bubble' : 'scatter',
      data: {
        // What stands for the message is drawn last.
        datasets: [true, false].flatMap((marked) => data.lines.map((line) => dotsOf(line, marked, drawing))),
      },
      options: {
        layout: {
          padding: { top: legend.height + small * 2, right: text * 1.4, bottom: small * 1.5, left: 0 },
        },
        scales: {
          x: { ...numberScale(data, ground, { padded: true }), grace: '4%' },
          y: { ...valueScale(data, ground, { zero: false, near: NEAR_ZERO }), grace: '4%' },
        },
      },
    },
    {
      width: ground.width,
      height,
      fonts,
      under: (sketch, chart) => drawBands(sketch, chart, { data, ground, axis: 'y' }),
      over: (sketch, chart) => {
        if (data.dates) drawDateNames(sketch, chart, { data, ground });
        const look = { size: small, color: ground.theme.colors.muted, align: 'right' } as const;
        sketch.text(chart.chartArea.right, height - small * 0.3, data.xLabel, look);
        drawReferences(sketch, chart, { data, ground, axis: 'y' });
        nameAxis(sketch, drawing);
        namePoints(sketch, chart, drawing);
      },
    },
  );
}

/** The points of a line, large bubbles below small ones; with one look for all, Chart.js resolves their options once. */
function dotsOf(line: PlotLine, marked: boolean, { data, ground }: ScatterDrawing) {
  const order = line.points
    .map((point, index) => ({ point, index, radius: radiusOf(point.size, { data, ground }) }))
    .filter(({ point, index }) => point.value !== null && data.marked[index] === marked)
    .sort((a, b) => b.radius - a.radius);
  const { background, grey } = ground.theme.colors;
  const color = marked ? line.color : grey;
  return {
    data: order.map(({ point, index, radius }) => ({
      x: data.numbers?.[index] ?? index,
      y: point.value ?? Number.NaN,
      r: radius,
    })),
    backgroundColor: `${mixed(color, background, 0.85)}b8`,
    borderColor: color,
    borderWidth: 0.75,
    pointRadius: ground.text * DOT,
    clip: false as const,
  };
}

/** Area for size: a value four times as large has twice the radius. */
function radiusOf(size: number | null, { data, ground }: Pick<ScatterDrawing, 'data' | 'ground'>): number {
  if (data.spec.size === null) return ground.text * DOT;
  const most = data.lines.reduce(
    (greatest, { points }) => points.reduce((one, point) => Math.max(one, point.size ?? 0), greatest),
    0,
  );
  return Math.max(1, ground.text * BUBBLE * Math.sqrt(Math.max(0, size ?? 0) / (most || 1)));
}

/** What the y axis and a bubble's area are, on top. */
function nameAxis(sketch: Sketch, { data, ground, legend }: ScatterDrawing): void {
  const { small, theme } = ground;
  const look = { size: small, color: theme.colors.muted };
  drawLegend(sketch, legend, ground);
  const name = [data.yLabel, data.unit].filter(Boolean).join(', ');
  const size = data.spec.size ? wordsIn(data.language).plot.bubbleArea(data.spec.size.id) : '';
  const words = [name, size].filter((one) => one !== '').join(' · ');
  sketch.text(0, legend.height + small * BASELINE, words, look);
}

function namePoints(sketch: Sketch, chart: LaidOut, { data, ground }: ScatterDrawing): void {
  if (data.spec.name === null) return;
  const { small, fonts, theme } = ground;
  const some = data.marked.includes(false);
  const points = data.lines.flatMap((line) =>
    line.points.flatMap((point, index) => {
      if (point.value === null) return [];
      const words = data.names[index] ?? '';
      const needed = some && data.marked[index] === true;
      const look = { size: small, weight: needed ? 600 : 400 } as const;
      return {
        ...{ words, look, needed },
        x: pixelOf(chart, 'x', data.numbers?.[index] ?? index),
        y: pixelOf(chart, 'y', point.value),
        radius: radiusOf(point.size, { data, ground }),
        width: measureText(fonts, words, look),
        height: small,
      };
    }),
  );
  const wanted =
    points.length > NAMED ? points.map((one) => ({ ...one, width: one.needed ? one.width : 0 })) : points;
  const { left, right, top, bottom } = chart.chartArea;
  const places = placeNames(wanted, { left, right: right + ground.text, top: top - small, bottom });
  for (const [index, { words, look, needed, width }] of wanted.entries()) {
    const place = places[index];
    if (!place || width === 0) continue;
    const color = needed ? theme.colors.text : theme.colors.muted;
    sketch.text(place.left, place.top + small * 0.83, words, { ...look, color });
  }
}
