import type { Era } from '../../model/briefing.ts';
import type { Ground } from '../ground.ts';
import { measureText } from '../sketch.ts';
import { wordsIn } from '../words/words-in.ts';
import { cutToWidth } from './cut-text.ts';
import type { AxisPlan } from './plan-axis.ts';
import { type Clock, stretchOfEdtf } from './read-marks.ts';
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
  /** Where the axis is cut; the band goes on, paler. */
  readonly cuts: readonly Extent[];
  readonly labelX: number;
  readonly labelWidth: number;
  readonly row: number;
}

export interface Extent {
  readonly left: number;
  readonly right: number;
}

export interface ErasPlan {
  readonly bands: readonly EraBand[];
  readonly rows: number;
  /** Eras that found no row. */
  readonly others: readonly Era[];
}

/** Height of a row of bands, gap included, as a factor of the small size. */
export const ERA_ROW = 1.6;

/** Width of the stripes at a derived end, as a factor of the small size. */
export const TORN = 1.12;

interface EraContext {
  readonly axis: AxisPlan;
  readonly ground: Ground;
  readonly clock: Clock;
}

/** Eras (silent ones apart) → bands on at most so many rows, so that neither bands nor their labels overlap. */
export function planEras(eras: readonly Era[], context: EraContext, mostRows: number): ErasPlan {
  const rows: Extent[][] = [];
  const bands: EraBand[] = [];
  const others: Era[] = [];
  for (const era of eras) {
    const band = bandOf(era, context);
    if (!band) continue;
    const gap = context.ground.small;
    const left = Math.min(band.left, band.labelX);
    const right = Math.max(band.right, band.labelX + band.labelWidth);
    const clear = (row: readonly Extent[]) =>
      row.every((other) => right + gap <= other.left || left >= other.right + gap);
    const free = rows.findIndex(clear);
    const row = free < 0 ? rows.length : free;
    if (row >= mostRows) {
      others.push(era);
      continue;
    }
    rows[row] = [...(rows[row] ?? []), { left, right }];
    bands.push({ ...band, row });
  }
  return { bands, rows: rows.length, others };
}

function bandOf(era: Era, { axis, ground, clock }: EraContext): Omit<EraBand, 'row'> | null {
  const stretch = era.silent ? null : stretchOfEdtf(era.date.edtf, clock);
  if (!stretch) return null;
  const at = (day: number) => axis.left + shareOf(axis.pieces, day) * axis.width;
  const { openLeft, openRight } = stretch;
  const left = openLeft ? 0 : Math.min(at(stretch.start), ground.width - ground.text);
  const right = openRight ? ground.width : Math.max(at(stretch.end), left + ground.text);
  const cuts = axis.breaks
    .map(({ x, width }) => ({ left: axis.left + x, right: axis.left + x + width }))
    .filter((cut) => cut.left > left + 1 && cut.right < right - 1);
  const torn = ground.small * TORN;
  const inner = {
    left: left + (era.derived === 'start' || era.derived === 'both' ? torn : openLeft ? torn * 0.6 : 0),
    right: right - (era.derived === 'end' || era.derived === 'both' || openRight ? torn : 0),
  };
  const placed = placeLabel(
    wordingsOf(era, ground.language),
    { outer: { left, right }, inner, cuts },
    ground,
  );
  return { era, left, right, openLeft, openRight, cuts, ...placed };
}

/** How a band may be labelled: in full, and without saying what its torn ends show. */
function wordingsOf(era: Era, language: string): readonly string[] {
  const label = era.label.text;
  if (era.derived === null || /\bderived\b/i.test(label)) return [label];
  return [`${label} (${wordsIn(language).timeline.derived[era.derived]})`, label];
}

interface BandRoom {
  readonly outer: Extent;
  /** Without torn and pointed ends. */
  readonly inner: Extent;
  readonly cuts: readonly Extent[];
}

type PlacedLabel = Pick<EraBand, 'label' | 'labelX' | 'labelWidth'>;

/** The fullest wording that some place holds; else the last one, cut short in the widest part. */
function placeLabel(wordings: readonly string[], band: BandRoom, ground: Ground): PlacedLabel {
  const { small, fonts, width } = ground;
  const look = { size: small };
  for (const words of wordings) {
    const label = cutToWidth(words, width * 0.6, { look, fonts });
    const labelWidth = measureText(fonts, label, look);
    const labelX = findPlace(labelWidth, band, ground);
    if (labelX !== null) return { label, labelX, labelWidth };
  }
  const parts = unbroken(band.inner, band.cuts);
  const widest = parts.reduce((best, part) =>
    part.right - part.left > best.right - best.left ? part : best,
  );
  const room = widest.right - widest.left - small * 0.8;
  const label = cutToWidth(wordings.at(-1) ?? '', room, { look, fonts });
  const labelWidth = measureText(fonts, label, look);
  return { label, labelX: Math.max(0, Math.min(widest.left + small * 0.4, width - labelWidth)), labelWidth };
}

/** In the first unbroken part that holds a label, else behind the band, or before it; null where there is no such place. */
function findPlace(labelWidth: number, { outer, inner, cuts }: BandRoom, ground: Ground): number | null {
  const pad = ground.small * 0.4;
  const part = unbroken(inner, cuts).find(({ left, right }) => right - left >= labelWidth + pad);
  if (part) return part.left + Math.min(pad, (part.right - part.left - labelWidth) / 2);
  if (outer.right + pad + labelWidth <= ground.width) return outer.right + pad;
  return outer.left - pad - labelWidth >= 0 ? outer.left - pad - labelWidth : null;
}

function unbroken({ left, right }: Extent, cuts: readonly Extent[]): readonly Extent[] {
  const edges = [left, ...cuts.flatMap((cut) => [cut.left, cut.right]), right];
  return Array.from({ length: edges.length / 2 }, (_, index) => ({
    left: edges[index * 2] ?? 0,
    right: edges[index * 2 + 1] ?? 0,
  }));
}
