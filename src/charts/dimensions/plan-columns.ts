import { formatNumber } from '../../text/format-number.ts';
import type { Ground } from '../ground.ts';
import { measureText } from '../sketch.ts';
import { balanceLabel, wrapLabel } from '../wrap-label.ts';
import type { DimensionsData } from './dimensions-data.ts';
import type { RowText } from './row-text.ts';

/** A step of the scale with its number and its name, a line each. */
export interface ScaleAnchor {
  readonly value: number;
  readonly lines: readonly string[];
}

/** Where the chart's columns stand, in points. */
export interface Columns {
  readonly scaleLeft: number;
  readonly scaleRight: number;
  readonly changeX: number;
  readonly rangesX: number;
  readonly evidenceX: number;
  readonly anchors: readonly ScaleAnchor[];
  /** No name of a step had to be cut. */
  readonly whole: boolean;
  /** Words above the marks rather than beside them, where the width is too little for both. */
  readonly stacked: boolean;
}

/** A scale narrower than this many ems has its words above it instead. */
const NARROW = 15;

/** Measures all words and shares the width between names, scale, change, ranges and evidence. */
export function planColumns(data: DimensionsData, rows: readonly RowText[], ground: Ground): Columns {
  const { text, small, fonts, width } = ground;
  const widest = (words: readonly string[], head: string) =>
    Math.max(...[...words, head].map((word) => measureText(fonts, word, { size: small })));
  const changes = rows.map((row) => measureText(fonts, row.change, { size: text, weight: 600 }));
  const ranges = rows.map((row) => row.ranges);
  const evidenceX =
    width -
    widest(
      rows.map((row) => row.evidence),
      'Evidence',
    );
  const rangesX = ranges.every((word) => word === '')
    ? evidenceX
    : evidenceX - text - widest(ranges, 'Ranges');
  const changeX = rangesX - text - Math.max(widest([], 'Change'), ...changes);
  const overhang = (value: number) => {
    const label = data.source.scale.anchors.find((anchor) => anchor.value === value)?.label.text ?? '';
    return Math.max(text * 1.12, Math.min(measureText(fonts, label, { size: small }) / 2, text * 2.4));
  };
  const { low, high } = data.source.scale;
  const names = Math.max(...rows.map((row) => row.label.width));
  const beside = { left: names + text * 0.8 + overhang(low), right: changeX - text - overhang(high) };
  const stacked = beside.right - beside.left < text * NARROW;
  const scaleLeft = stacked ? overhang(low) : beside.left;
  const scaleRight = stacked ? width - overhang(high) : beside.right;
  const named = planAnchors(data, ground, scaleRight - scaleLeft);
  return { scaleLeft, scaleRight, changeX, rangesX, evidenceX, ...named, stacked };
}

function planAnchors(
  data: DimensionsData,
  { small, fonts, language }: Ground,
  width: number,
): Pick<Columns, 'anchors' | 'whole'> {
  const count = data.source.scale.high - data.source.scale.low;
  const steps = count > 0 && count <= 10 && Number.isInteger(count) ? count : 0;
  const step = steps > 0 ? width / steps : width / 2;
  let whole = true;
  const anchors = anchorsOf(data, steps).map(({ value, label, short }) => {
    const within = (words: string, most: number) =>
      balanceLabel(words, { width: step * 0.97, most, look: { size: small }, fonts })?.lines ?? null;
    const found = within(label, 1) ?? within(short, 1) ?? within(label, 2) ?? within(short, 3);
    whole = whole && (found !== null || label === '');
    const lines = label === '' ? [] : (found ?? wrapLabel(short, step, { size: small }, fonts).lines);
    return { value, lines: [formatNumber(value, { language, decimals: null, sign: false }), ...lines] };
  });
  return { anchors, whole };
}

/** Every whole step of a short scale, named where it has an anchor; else the anchors and the two ends. */
function anchorsOf(
  data: DimensionsData,
  steps: number,
): readonly { readonly value: number; readonly label: string; readonly short: string }[] {
  const { low, high, anchors } = data.source.scale;
  const values =
    steps > 0
      ? Array.from({ length: steps + 1 }, (_, index) => low + index)
      : [...new Set([low, ...anchors.map((anchor) => anchor.value), high])].sort((a, b) => a - b);
  return values.map((value) => {
    const label = anchors.find((anchor) => anchor.value === value)?.label;
    return { value, label: label?.text ?? '', short: label?.short ?? label?.text ?? '' };
  });
}
