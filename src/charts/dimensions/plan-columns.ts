import type { Ground } from '../ground.ts';
import { measureText } from '../sketch.ts';
import { wordsIn } from '../words/words-in.ts';
import type { DimensionsData } from './dimensions-data.ts';
import { nameScale, type ScaleNames } from './name-scale.ts';
import type { RowText } from './row-text.ts';

/** Where the chart's columns stand, in points. */
export interface Columns {
  readonly scaleLeft: number;
  readonly scaleRight: number;
  readonly changeX: number;
  readonly rangesX: number;
  readonly evidenceX: number;
  readonly scale: ScaleNames;
  /** Words above the marks rather than beside them, where the width is too little for both. */
  readonly stacked: boolean;
}

/** Room that the dot in front of a word about evidence takes. */
export function glyphRoom(small: number): number {
  return small * 1.05;
}

/** A scale narrower than this many ems has its words above it instead. */
const NARROW = 15;

/** Measures all words and shares the width between names, scale, change, ranges and evidence. */
export function planColumns(data: DimensionsData, rows: readonly RowText[], ground: Ground): Columns {
  const { text, small, fonts, width } = ground;
  const heads = wordsIn(ground.language).dimensions;
  const widest = (words: readonly string[], head: string) =>
    Math.max(...[...words, head].map((word) => measureText(fonts, word, { size: small })));
  const changes = rows.map((row) => measureText(fonts, row.change, { size: text, weight: 600 }));
  const ranges = rows.map((row) => row.ranges);
  const evidenceX =
    width -
    glyphRoom(small) -
    widest(
      rows.map((row) => row.evidence),
      heads.evidence,
    );
  const rangesX = ranges.every((word) => word === '')
    ? evidenceX
    : evidenceX - text - widest(ranges, heads.ranges);
  const changeX = rangesX - text - Math.max(widest([], heads.change), ...changes);
  const overhang = (value: number) => {
    const label = data.source.scale.anchors.find((anchor) => anchor.value === value)?.label.text ?? '';
    return Math.max(text * 1.12, Math.min(measureText(fonts, label, { size: small }) / 2, text * 3.2));
  };
  const { low, high } = data.source.scale;
  const names = Math.max(...rows.map((row) => row.label.width));
  const beside = { left: names + text * 0.8 + overhang(low), right: changeX - text - overhang(high) };
  const stacked = beside.right - beside.left < text * NARROW;
  const scaleLeft = stacked ? overhang(low) : beside.left;
  const scaleRight = stacked ? width - overhang(high) : beside.right;
  const scale = nameScale(data.source.scale, ground, { left: scaleLeft, right: scaleRight });
  return { scaleLeft, scaleRight, changeX, rangesX, evidenceX, scale, stacked };
}
