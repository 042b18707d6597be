import { inkOf, mixed } from '../../model/contrast.ts';
import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { type LaidOut, recordChart } from '../record-chart.ts';
import { drawAround, HALF_CAP } from '../set-text.ts';
import type { Sketch } from '../sketch.ts';
import { type WrappedLabel, wrapLabel } from '../wrap-label.ts';
import type { PlotData } from './plot-data.ts';
import { pushApart } from './push-apart.ts';

interface Slice {
  readonly value: number;
  readonly color: string;
  readonly weight: 400 | 600;
  readonly label: WrappedLabel;
}

/** Parts of a whole round a ring, each named beside it with its value and share; the sum in the middle. */
export function drawDoughnut(data: PlotData, ground: Ground): Body {
  const { text, width, fonts, theme } = ground;
  const slices = slicesOf(data, ground);
  const height = Math.min(
    ground.height,
    Math.max(text * 14, width * (ground.size === 'square' || ground.size === 'full' ? 0.9 : 0.55)),
  );
  const side = Math.max(...slices.map(({ label }) => label.width)) + text * 2;
  const padding = { left: side, right: side, top: text, bottom: text };
  return recordChart(
    {
      type: 'doughnut',
      data: {
        labels: slices.map(({ label }) => label.lines.join(' ')),
        datasets: [
          {
            data: slices.map(({ value }) => value),
            backgroundColor: slices.map(({ color }) => color),
            borderColor: theme.colors.background,
            borderWidth: text * 0.12,
          },
        ],
      },
      options: { cutout: '60%', layout: { padding } },
    },
    { width, height, fonts, over: (sketch, chart) => nameSlices(sketch, chart, { data, slices, ground }) },
  );
}

function slicesOf(data: PlotData, { text, width, fonts, theme }: Ground): readonly Slice[] {
  const { primary, grey, background, series } = theme.colors;
  const points = data.lines[0]?.points ?? [];
  const sum = points.reduce((total, { value }) => total + (value ?? 0), 0) || 1;
  const some = data.marked.includes(false);
  return points.flatMap(({ value }, index): readonly Slice[] => {
    if (value === null || value === 0) return [];
    const marked = some && data.marked[index] === true;
    const share = points.length > 1 ? index / (points.length - 1) : 0;
    const own =
      points.length <= series.length ? (series[index] ?? grey) : mixed(primary, background, 1 - share * 0.42);
    const weight = marked ? 600 : 400;
    const percent = Math.round((value / sum) * 100);
    // A value that is a share already need not be said twice.
    const said = data.say(value).endsWith('%') ? data.say(value) : `${data.say(value)} (${percent}%)`;
    const parts = [data.names[index] ?? '', said.replaceAll(' ', '\u00a0')];
    // Many small slices have room for one line each.
    const words = parts.join(points.length > 5 ? '\u00a0\u00a0' : '\n');
    const label = wrapLabel(words, width * 0.28, { size: text, weight }, fonts);
    return [{ value, weight, label, color: some ? (marked ? primary : grey) : own }];
  });
}

/** A slice as Chart.js lays it out: its middle and radii in points, angles clockwise from three o'clock. */
interface Arc {
  readonly x: number;
  readonly y: number;
  readonly startAngle: number;
  readonly endAngle: number;
  readonly outerRadius: number;
}

interface Naming {
  readonly data: PlotData;
  readonly slices: readonly Slice[];
  readonly ground: Ground;
}

/** Names on the side of their slices, moved apart, with a leader to each. */
function nameSlices(sketch: Sketch, chart: LaidOut, { data, slices, ground }: Naming): void {
  const { text, theme } = ground;
  const arcs = chart.getDatasetMeta(0).data as unknown as readonly {
    getProps: (names: readonly string[]) => Arc;
  }[];
  const places = slices.flatMap((slice, index) => {
    const arc = arcs[index]?.getProps(['x', 'y', 'startAngle', 'endAngle', 'outerRadius']);
    if (!arc) return [];
    const angle = (arc.startAngle + arc.endAngle) / 2;
    const out = (radius: number) => ({
      x: arc.x + Math.cos(angle) * radius,
      y: arc.y + Math.sin(angle) * radius,
    });
    return [
      {
        slice,
        right: Math.cos(angle) >= 0,
        edge: out(arc.outerRadius),
        at: out(arc.outerRadius + text * 0.6),
        arc,
      },
    ];
  });
  for (const right of [true, false]) {
    const own = places.filter((place) => place.right === right);
    const heights = own.map(({ slice }) => slice.label.lines.length * text * 1.18 + text * 0.2);
    const wanted = own.map(({ at }, index) => ({ middle: at.y, height: heights[index] ?? text }));
    const middles = pushApart(wanted, { top: 0, bottom: chart.chartArea.bottom + text });
    for (const [index, { slice, edge, at, arc }] of own.entries()) {
      const middle = middles[index] ?? at.y;
      // A name that was moved stands clear of the ring.
      const side = right ? 1 : -1;
      const steep = Math.abs(edge.y - arc.y) > arc.outerRadius * 0.6;
      const moved = steep || Math.abs(middle - at.y) > text * 0.4;
      const x = (moved ? arc.x + side * (arc.outerRadius + text * 0.9) : at.x) + side * text * 0.3;
      sketch.line(edge.x, edge.y, x - side * text * 0.25, middle, {
        stroke: theme.colors.muted,
        width: text * 0.05,
      });
      const color = slice.weight === 600 ? inkOf(slice.color, theme.colors.background) : theme.colors.text;
      const look = { size: text, weight: slice.weight, color, align: right ? 'left' : 'right' } as const;
      drawAround(sketch, slice.label.lines, { x, middle, look, step: 1.18 });
    }
  }
  const [first] = places;
  if (!first) return;
  const sum = Number(slices.reduce((total, { value }) => total + value, 0).toPrecision(12));
  const said = data.say(sum);
  if (said === '100%') return;
  const look = { size: text * 1.35, weight: 600, color: theme.colors.text, align: 'center' } as const;
  sketch.text(first.arc.x, first.arc.y + look.size * HALF_CAP, said, look);
}
