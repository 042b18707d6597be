import type { Ground } from '../ground.ts';
import { BASELINE, drawParagraph, LINE } from '../set-text.ts';
import { polygon, type Sketch } from '../sketch.ts';
import { glyphPath } from './glyph.ts';
import type { AxisPlan } from './plan-axis.ts';
import { ERA_ROW, type EraBand, TORN } from './plan-eras.ts';
import type { MarkLabel } from './plan-labels.ts';
import type { ListPlan } from './plan-lists.ts';
import type { TimelineData } from './timeline-data.ts';

/** Heights of the chart's parts from its top, in points. */
export interface Levels {
  /** Foot of the lowest label. */
  readonly top: number;
  readonly axisY: number;
  readonly eraY: number;
  readonly trayY: number;
  readonly keyY: number;
  readonly height: number;
}

interface Plan {
  readonly ground: Ground;
  readonly axis: AxisPlan;
  readonly levels: Levels;
}

/** The axis: solid where time is drawn, dotted with two strokes where it is cut, units and breaks named below. */
export function drawAxis(sketch: Sketch, { ground, axis, levels }: Plan): void {
  const { colors } = ground.theme;
  const { small } = ground;
  const y = levels.axisY;
  const solid = { stroke: colors.text, width: small * 0.09 };
  const x = (share: number) => axis.left + share * axis.width;
  for (const [index, [, , start, end]] of axis.pieces.entries()) {
    const from = index === 0 ? 0 : x(start);
    const to = index === axis.pieces.length - 1 ? ground.width : x(end);
    sketch.line(from, y, to, y, solid);
  }
  const baseline = y + small * (0.45 + BASELINE);
  for (const silence of axis.silences) {
    const from = axis.left + silence.x;
    sketch.line(from, y, from + silence.width, y, {
      stroke: colors.background,
      width: small * 0.12,
      dash: [small * 0.3, small * 0.12],
    });
  }
  for (const tick of axis.ticks) {
    const wide = tick.right - tick.left >= small * 0.5;
    const at = wide ? [tick.left, tick.right] : [(tick.left + tick.right) / 2];
    for (const edge of at) sketch.line(axis.left + edge, y, axis.left + edge, y + small * 0.35, solid);
  }
  for (const cut of axis.breaks) {
    const from = axis.left + cut.x;
    const middle = from + cut.width / 2;
    const dots = { stroke: colors.muted, width: small * 0.09, dash: [small * 0.09, small * 0.3] };
    sketch.line(from + small * 0.15, y, middle - small * 0.4, y, dots);
    sketch.line(middle + small * 0.4, y, from + cut.width - small * 0.1, y, dots);
    for (const shift of [-0.15, 0.15])
      sketch.line(
        middle + small * (shift - 0.17),
        y + small * 0.42,
        middle + small * (shift + 0.17),
        y - small * 0.42,
        {
          stroke: colors.muted,
          width: small * 0.1,
        },
      );
  }
  for (const { text, middle, row, kind } of axis.words)
    sketch.text(middle, baseline + row * small * 1.2, text, {
      size: small,
      color: kind === 'tick' ? colors.text : colors.muted,
      align: 'center',
    });
}

/** Marks that last: a bar over the unit given, pointed where it is open, hollow where it is uncertain. */
export function drawBars(
  sketch: Sketch,
  { data, plan }: { readonly data: TimelineData; readonly plan: Plan },
): void {
  const { axis, levels, ground } = plan;
  const paper = ground.theme.colors.background;
  for (const mark of axis.marks) {
    if (mark.moment) continue;
    const colors = [...new Set(mark.events.map((event) => data.lookOf(event).color))];
    const height = axis.lane - 2;
    const bottom = levels.axisY - mark.lane * axis.lane - 1;
    const band = height / Math.max(1, colors.length);
    const left = axis.left + mark.left;
    const right = mark.openRight ? ground.width - 1 : axis.left + mark.right;
    const doubt = mark.uncertain || mark.approximate;
    for (const [index, color] of colors.entries()) {
      const top = bottom - height + band * index;
      const shape = pointed({ left, right, top, bottom: top + band }, mark);
      sketch.path(shape, { fill: doubt ? paper : color });
      if (doubt) {
        const dash = mark.approximate ? [2.5, 2] : [];
        sketch.path(
          pointed(
            { left: left + 0.75, right: right - 0.75, top: top + 0.75, bottom: top + band - 0.75 },
            mark,
          ),
          {
            stroke: color,
            width: 1.5,
            dash,
          },
        );
      }
    }
  }
}

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function pointed(
  { left, right, top, bottom }: Edges,
  { openLeft, openRight }: { readonly openLeft: boolean; readonly openRight: boolean },
): ReturnType<typeof polygon> {
  const middle = (top + bottom) / 2;
  const tip = Math.min((bottom - top) * 0.9, (right - left) / 2);
  const start: [number, number][] = openLeft
    ? [
        [left + tip, bottom],
        [left, middle],
        [left + tip, top],
      ]
    : [
        [left, bottom],
        [left, top],
      ];
  const end: [number, number][] = openRight
    ? [
        [right - tip, top],
        [right, middle],
        [right - tip, bottom],
      ]
    : [
        [right, top],
        [right, bottom],
      ];
  return polygon([...start, ...end]);
}

/** Labels with their leaders; a number stands on top of its leader. */
export function drawLabels(
  sketch: Sketch,
  labels: readonly MarkLabel[],
  { data, plan }: { readonly data: TimelineData; readonly plan: Plan },
): void {
  const { ground, axis, levels } = plan;
  const { text, small, theme } = ground;
  const inset = text * 0.3;
  for (const { mark, lines, place, height, width, number } of labels) {
    const event = mark.events[0];
    if (!place || !event) continue;
    const { color } = data.lookOf(event);
    const x = axis.left + mark.anchor;
    const foot = levels.axisY - mark.lane * axis.lane - axis.lane + 1;
    const top = levels.top - place.bottom - height;
    const leader = number === null ? top : top + height;
    sketch.line(x, foot, x, leader, { stroke: color, strokeOpacity: 0.55, width: text * 0.06 });
    if (number !== null) {
      const look = { size: small, weight: 600, color: theme.colors.text, align: 'center' } as const;
      sketch.text(place.left + width / 2, top + small * BASELINE, lines[0]?.text ?? '', look);
      continue;
    }
    const right = place.side === 'left';
    const edge = right ? x - inset : x + inset;
    for (const [index, line] of lines.entries()) {
      const own = line.event ? data.lookOf(line.event) : null;
      const marked = own !== null && data.categories.length > 1;
      const shift = marked ? text * 0.85 : 0;
      const baseline = top + index * text * LINE + text * BASELINE;
      const weight = line.bold ? 600 : 400;
      const look = { size: text, weight, color: line.bold ? color : theme.colors.text } as const;
      const wide = sketch.measure(line.text, look);
      const from = right ? edge - wide : edge + shift;
      if (own && marked)
        sketch.path(glyphPath(own.glyph, from - text * 0.5, baseline - text * 0.32, text * 0.29), {
          fill: own.color,
        });
      sketch.text(from, baseline, line.text, look);
    }
  }
}

/** Bands below the axis. A derived end is torn into stripes, an open one pointed, and a cut of the axis cuts the band. */
export function drawEras(sketch: Sketch, bands: readonly EraBand[], { ground, levels }: Plan): void {
  const { theme, small } = ground;
  const row = small * ERA_ROW;
  for (const band of bands) {
    const top = levels.eraY + band.row * row;
    const bottom = top + row - small * 0.2;
    const edges = [band.left, ...band.cuts.flatMap((cut) => [cut.from, cut.to]), band.right];
    const { derived } = band.era;
    const tear = (small * TORN) / 4;
    for (let index = 0; index < edges.length; index += 2) {
      let left = edges[index] ?? 0;
      let right = edges[index + 1] ?? left;
      const fill = { fill: theme.colors.primary, opacity: 0.13 };
      const stripes = (from: number, direction: 1 | -1) => {
        for (const [step, width] of [0.35, 0.55, 0.8].entries()) {
          const x = from + direction * step * tear * 1.3;
          sketch.rect(direction === 1 ? x : x - tear * width, top, tear * width, bottom - top, fill);
        }
      };
      const room = right - left > small * 3;
      if (index === 0 && room && (derived === 'start' || derived === 'both')) {
        stripes(left, 1);
        left += tear * 4;
      }
      if (index === edges.length - 2 && room && (derived === 'end' || derived === 'both')) {
        stripes(right, -1);
        right -= tear * 4;
      }
      const open = {
        openLeft: band.openLeft && index === 0,
        openRight: band.openRight && index === edges.length - 2,
      };
      sketch.path(pointed({ left, right, top, bottom }, open), fill);
    }
    const baseline = (top + bottom) / 2 + small * 0.33;
    sketch.text(band.labelX, baseline, band.label, { size: small, color: theme.colors.text });
  }
}

/** Categories by shape and colour at the top, on as many lines as they take; returns their height. */
export function drawLegend(sketch: Sketch, data: TimelineData, ground: Ground): number {
  if (data.categories.length < 2) return 0;
  const { small } = ground;
  let x = 0;
  let top = 0;
  for (const category of data.categories) {
    const look = { size: small, weight: 600, color: category.color } as const;
    const width = sketch.measure(category.label, look) + small;
    if (x > 0 && x + width > ground.width) {
      x = 0;
      top += small * 1.4;
    }
    const fill = { fill: category.color };
    sketch.path(
      glyphPath(category.glyph, x + small * 0.4, top + small * (BASELINE - 0.33), small * 0.32),
      fill,
    );
    sketch.text(x + small, top + small * BASELINE, category.label, look);
    x += width + small * 1.4;
  }
  return top + small * 1.9;
}

/** Entries column by column. */
export function drawList(sketch: Sketch, list: ListPlan, y: number): void {
  const perColumn = list.rows.length;
  if (perColumn === 0) return;
  const gap = list.columns > 1 ? 1 : 0;
  for (const [index, entry] of list.entries.entries()) {
    const column = Math.floor(index / perColumn);
    const row = index % perColumn;
    const above = list.rows.slice(0, row).reduce((sum, height) => sum + height, 0);
    drawParagraph(sketch, entry, column * (list.columnWidth + gap * entry.size * 1.5), y + above);
  }
}
