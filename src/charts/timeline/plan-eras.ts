import type { Era } from '../../model/briefing.ts';
import type { Ground } from '../ground.ts';
import { measureText } from '../sketch.ts';
import type { AxisPlan } from './plan-axis.ts';
import { stretchOfEdtf } from './read-marks.ts';
import { shareOf } from './segmented-scale.ts';

/** A band below the axis, in points from the chart's left. */
export interface EraBand {
  readonly era: Era;
  readonly label: string;
  readonly left: number;
  readonly right: number;
  /** It goes on, or began before. */
  readonly openLeft: boolean;
  readonly openRight: boolean;
  /** Where the axis is cut, the band is too. */
  readonly cuts: readonly { readonly from: number; readonly to: number }[];
  readonly labelX: number;
  readonly row: number;
}

/** Height of a row of bands, gap included, as a factor of the small size. */
export const ERA_ROW = 1.6;

/** Width of the stripes at a derived end, as a factor of the small size. */
export const TORN = 1.12;

/** Eras (silent ones apart) → bands on rows, so that neither bands nor their labels overlap. */
export function planEras(eras: readonly Era[], axis: AxisPlan, ground: Ground): readonly EraBand[] {
  const rows: { left: number; right: number }[][] = [];
  const bands: EraBand[] = [];
  for (const era of eras) {
    const stretch = era.silent ? null : stretchOfEdtf(era.date.edtf);
    if (!stretch) continue;
    const at = (day: number) => axis.left + shareOf(axis.pieces, day) * axis.width;
    const left = stretch.openLeft ? 0 : at(stretch.start);
    const right = stretch.openRight ? ground.width : Math.max(at(stretch.end), left + ground.text);
    const cuts = axis.breaks
      .map((one) => ({ from: axis.left + one.x, to: axis.left + one.x + one.width }))
      .filter((one) => one.from > left + 1 && one.to < right - 1);
    const label = labelOf(era);
    const labelWidth = measureText(ground.fonts, label, { size: ground.small });
    const torn = era.derived === 'start' || era.derived === 'both' ? ground.small * TORN : 0;
    const labelX = placeLabel({ left: left + torn, right, cuts }, labelWidth, ground);
    const extent = {
      left: Math.min(left, labelX),
      right: Math.max(right, labelX + labelWidth) + ground.small,
    };
    const free = rows.findIndex((row) =>
      row.every((other) => extent.right <= other.left || extent.left >= other.right),
    );
    const row = free < 0 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), extent];
    const { openLeft, openRight } = stretch;
    bands.push({ era, label, left, right, openLeft, openRight, cuts, labelX, row });
  }
  return bands;
}

function labelOf(era: Era): string {
  const label = era.label.text;
  if (era.derived === null || /\bderived\b/i.test(label)) return label;
  const which = era.derived === 'both' ? 'dates' : era.derived;
  return `${label} (${which} derived)`;
}

/** In the first unbroken part that holds it, else in the widest, moved left if it would run off. */
function placeLabel(
  band: Pick<EraBand, 'left' | 'right' | 'cuts'>,
  labelWidth: number,
  ground: Ground,
): number {
  const edges = [band.left, ...band.cuts.flatMap((cut) => [cut.from, cut.to]), band.right];
  const parts = Array.from({ length: edges.length / 2 }, (_, index) => ({
    from: edges[index * 2] ?? 0,
    to: edges[index * 2 + 1] ?? 0,
  }));
  const pad = ground.small * 0.5;
  const holds = parts.find((part) => part.to - part.from >= labelWidth + 3 * pad);
  const widest = [...parts].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)[0];
  const x = ((holds ?? widest)?.from ?? band.left) + pad * (holds ? 1.4 : 0.8);
  return Math.max(0, Math.min(x, ground.width - labelWidth));
}
