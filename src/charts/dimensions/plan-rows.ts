import { formatNumber } from '../../text/format-number.ts';
import type { Ground } from '../ground.ts';
import { LINE } from '../set-text.ts';
import { measureText } from '../sketch.ts';
import { balanceLabel, type WrappedLabel, wrapLabel } from '../wrap-label.ts';
import { type DimensionRow, type DimensionsData, evidenceWord } from './dimensions-data.ts';
import { fitName } from './fit-name.ts';

export interface RowText {
  readonly row: DimensionRow;
  readonly label: WrappedLabel;
  readonly change: string;
  /** Whether the ranges part. */
  readonly ranges: 'apart' | 'overlap' | '';
  readonly evidence: string;
}

/** Where the chart's columns stand, in points. */
export interface RowsPlan {
  readonly rows: readonly RowText[];
  readonly anchors: readonly { readonly value: number; readonly lines: readonly string[] }[];
  readonly scaleLeft: number;
  readonly scaleRight: number;
  readonly changeX: number;
  readonly rangesX: number;
  readonly evidenceX: number;
  readonly headHeight: number;
  /** Height of the line above the scale that names the periods; 0 where the first row does. */
  readonly legend: number;
  readonly rowHeight: number;
  /** Words above the marks rather than beside them, where the width is too little for both. */
  readonly stacked: boolean;
  /** Where in a row its marks and its words have their middle, as shares of its height. */
  readonly marks: number;
  readonly words: number;
  /** Radius of a dot. */
  readonly dot: number;
}

/** Height of the line that names the periods above a stacked chart, as a factor of the small size. */
export const LEGEND = 2;

/** Measures all words and shares the width between names, scale, change and evidence. */
export function planRows(data: DimensionsData, ground: Ground): RowsPlan {
  const { text, small, fonts, width } = ground;
  const rows = data.rows.map((row) => rowText(row, ground, data.before !== null));
  const widest = (values: readonly number[]) => Math.max(0, ...values);
  const names = widest(rows.map((row) => row.label.width));
  const changes = widest([
    ...rows.map((row) => measureText(fonts, row.change, { size: text, weight: 600 })),
    measureText(fonts, 'Change', { size: small }),
  ]);
  const ranges = rows.some((row) => row.ranges !== '')
    ? widest([
        ...rows.map((row) => measureText(fonts, row.ranges, { size: small })),
        measureText(fonts, 'Ranges', { size: small }),
      ])
    : 0;
  const evidences = widest([
    ...rows.map((row) => measureText(fonts, row.evidence, { size: small })),
    measureText(fonts, 'Evidence', { size: small }),
  ]);
  const dot = text * 0.52;
  const evidenceX = width - evidences;
  const rangesX = evidenceX - (ranges > 0 ? text + ranges : 0);
  const changeX = rangesX - text - changes;
  const overhang = (value: number) => {
    const label = data.source.scale.anchors.find((anchor) => anchor.value === value)?.label.text ?? '';
    return Math.max(dot + text * 0.6, Math.min(measureText(fonts, label, { size: small }) / 2, text * 2.4));
  };
  const { low, high } = data.source.scale;
  const beside = { left: names + text * 0.8 + overhang(low), right: changeX - text - overhang(high) };
  const stacked = beside.right - beside.left < text * 15;
  const scaleLeft = stacked ? overhang(low) : beside.left;
  const scaleRight = stacked ? width - overhang(high) : beside.right;
  const anchors = planAnchors(data, ground, scaleRight - scaleLeft);
  const headLines = widest(anchors.map((anchor) => anchor.lines.length - 1));
  const legend = stacked && data.before ? small * LEGEND : 0;
  const headHeight = legend + text * LINE + headLines * small * 1.2 + small * (stacked ? 0.8 : 1.75);
  const least = Math.max(
    text * (stacked ? 2.65 : 1.75),
    ...rows.map((row) => (stacked ? 0 : row.label.lines.length * text * 1.15 + text * 0.35)),
  );
  const most = text * (stacked ? 4 : 2.9);
  const rowHeight = Math.max(least, Math.min((ground.height - headHeight) / rows.length, most));
  const shares = stacked
    ? { words: (text * 0.75) / rowHeight, marks: (text * 1.85) / rowHeight }
    : { words: 0.5, marks: 0.5 };
  const columns = { scaleLeft, scaleRight, changeX, rangesX, evidenceX };
  return { rows, anchors, ...columns, headHeight, legend, rowHeight, stacked, ...shares, dot };
}

function planAnchors(data: DimensionsData, ground: Ground, width: number): RowsPlan['anchors'] {
  const { small, fonts, language } = ground;
  const count = data.source.scale.high - data.source.scale.low;
  const steps = count > 0 && count <= 10 && Number.isInteger(count) ? count : 0;
  const step = steps > 0 ? width / steps : width / 2;
  return anchorsOf(data, steps).map(({ value, label, short }) => {
    const within = (words: string, most: number) =>
      balanceLabel(words, { width: step * 0.97, most, look: { size: small }, fonts })?.lines ?? null;
    const found = within(label, 1) ?? within(short, 1) ?? within(label, 2) ?? within(short, 3);
    const lines = label === '' ? [] : (found ?? wrapLabel(short, step, { size: small }, fonts).lines);
    return { value, lines: [formatNumber(value, { language, decimals: null, sign: false }), ...lines] };
  });
}

function rowText(row: DimensionRow, ground: Ground, compared: boolean): RowText {
  const { text, fonts, width } = ground;
  const look = { size: text, weight: 600 } as const;
  const name = fitName(row.dimension, { width: width * 0.27, look, fonts });
  const evidence =
    row.now?.state === 'point' || row.now?.state === 'range' ? evidenceWord(row.now.evidence) : '';
  return { row, label: name, ...changeWords(row, ground.language, compared), evidence };
}

function changeWords(
  { change, now }: DimensionRow,
  language: string,
  compared: boolean,
): Pick<RowText, 'change' | 'ranges'> {
  const say = (value: number) => formatNumber(value, { language, decimals: null, sign: false });
  if (change.kind === 'changed') {
    const ranges = change.rangesApart === null ? '' : change.rangesApart ? 'apart' : 'overlap';
    return { change: `${say(change.from)} → ${say(change.to)}`, ranges };
  }
  if (change.kind === 'unchanged') return { change: 'unchanged', ranges: '' };
  if (change.kind === 'first')
    return {
      change: compared ? 'first score' : say(now?.score ?? 0),
      ranges: '',
    };
  if (change.kind === 'range')
    return { change: `${say(now?.low ?? 0)}–${say(now?.high ?? 0)}, no score`, ranges: '' };
  return { change: change.kind === 'n/a' ? 'n/a' : 'no evidence', ranges: '' };
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
