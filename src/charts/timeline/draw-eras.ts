import { HALF_CAP } from '../set-text.ts';
import type { Sketch } from '../sketch.ts';
import { ERA_ROW, type EraBand, TORN } from './plan-eras.ts';
import type { TimelinePlan } from './plan-timeline.ts';
import { type Edges, pointedBar } from './pointed-bar.ts';

/**
 * Bands below the axis. A derived end is torn into stripes, an open one pointed; where the axis is cut, the band goes on
 * paler between dotted edges, so that its label speaks for all of it.
 */
export function drawEras(sketch: Sketch, { eras, ground, levels }: TimelinePlan): void {
  const { theme, small } = ground;
  const row = small * ERA_ROW;
  for (const band of eras) {
    const top = levels.eraY + band.row * row;
    const bottom = top + row - small * 0.2;
    drawBand(sketch, band, { top, bottom, small, color: theme.colors.primary });
    drawJoins(sketch, band, { top, bottom, small, color: theme.colors.primary });
    const look = { size: small, color: theme.colors.text };
    sketch.text(band.labelX, (top + bottom) / 2 + small * HALF_CAP, band.label, look);
  }
}

interface BandLook extends Pick<Edges, 'top' | 'bottom'> {
  readonly small: number;
  readonly color: string;
}

const OPACITY = 0.13;

function drawBand(sketch: Sketch, band: EraBand, { top, bottom, small, color }: BandLook): void {
  const edges = [band.left, ...band.cuts.flatMap((cut) => [cut.left, cut.right]), band.right];
  const { derived } = band.era;
  const fill = { fill: color, opacity: OPACITY };
  for (let index = 0; index < edges.length; index += 2) {
    let left = edges[index] ?? 0;
    let right = edges[index + 1] ?? left;
    const first = index === 0;
    const last = index === edges.length - 2;
    const room = right - left > small * 3;
    if (first && room && (derived === 'start' || derived === 'both')) {
      for (const stripe of stripes(small))
        sketch.rect(left + stripe.at, top, stripe.width, bottom - top, fill);
      left += small * TORN;
    }
    if (last && room && (derived === 'end' || derived === 'both')) {
      for (const { at, width } of stripes(small))
        sketch.rect(right - at - width, top, width, bottom - top, fill);
      right -= small * TORN;
    }
    const open = { openLeft: band.openLeft && first, openRight: band.openRight && last };
    sketch.path(pointedBar({ left, right, top, bottom }, open), fill);
  }
}

/** The band across each cut: what is on both sides is one era. */
function drawJoins(sketch: Sketch, { cuts }: EraBand, { top, bottom, small, color }: BandLook): void {
  const width = small * 0.09;
  const look = { stroke: color, strokeOpacity: 0.5, width, dash: [width, small * 0.3] };
  for (const { left, right } of cuts) {
    sketch.rect(left, top, right - left, bottom - top, { fill: color, opacity: OPACITY * 0.45 });
    for (const y of [top + width / 2, bottom - width / 2])
      sketch.line(left + small * 0.15, y, right - small * 0.1, y, look);
  }
}

/** Stripes of a torn end, from outside in, each wider than the one before. */
function stripes(small: number): readonly { readonly at: number; readonly width: number }[] {
  const step = (small * TORN) / 4;
  return [0.35, 0.55, 0.8].map((share, index) => ({ at: index * step * 1.3, width: step * share }));
}
