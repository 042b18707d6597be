import type { Ground } from '../ground.ts';
import { BASELINE, drawParagraph, LINE, type Paragraph, setParagraph } from '../set-text.ts';
import { measureText, type Sketch } from '../sketch.ts';
import type { DimensionsData } from './dimensions-data.ts';
import { sayNumber } from './say-score.ts';

/** What the lines of a radar are, and what its rings mean; set beside the chart where it is wide, else above it. */
export interface RadarKey {
  readonly periods: readonly { readonly words: string; readonly dashed: boolean }[];
  readonly anchors: readonly Paragraph[];
  /** Left of the chart, not above it. */
  readonly beside: boolean;
  readonly width: number;
  readonly height: number;
}

/** A chart so many times as wide as high has room for its key at its side. */
const WIDE = 2.2;

/** Measures the key: the periods, then a line an anchor beside the chart, or all anchors in one paragraph above it. */
export function planKey(
  data: DimensionsData,
  { ground, reference }: { readonly ground: Ground; readonly reference: boolean },
): RadarKey {
  const { small, fonts, theme, language } = ground;
  const beside = ground.width > ground.height * WIDE;
  const name = (period: DimensionsData['now']) => (period.short ?? period.label).text;
  const earlier = reference && data.before ? [{ words: name(data.before), dashed: true }] : [];
  const periods = [{ words: name(data.now), dashed: false }, ...earlier];
  const said = data.source.scale.anchors
    .map(
      ({ value, label }) =>
        `${sayNumber(value, language)}\u00a0\u00a0${label.text.replaceAll(' ', '\u00a0')}`,
    )
    .reverse();
  const lines = beside ? said : [said.toReversed().join(' · ')];
  const room = beside ? ground.width * 0.26 : ground.width;
  const anchors = lines
    .filter((line) => line !== '')
    .map((text) => setParagraph([{ text, color: theme.colors.muted }], { width: room, size: small, fonts }));
  const named = periods.map(({ words }) => measureText(fonts, words, { size: small, weight: 600 }));
  const widths = anchors.flatMap((one) => one.lines.map((line) => line.width));
  const height = anchors.reduce(
    (sum, one) => sum + one.height,
    linesOf(periods, beside) * small * LINE + small * 0.6,
  );
  return { periods, anchors, beside, width: Math.max(small * 2.3 + Math.max(...named), ...widths), height };
}

/** Periods stand below one another at the side, and side by side above the chart. */
function linesOf(periods: RadarKey['periods'], beside: boolean): number {
  return beside ? periods.length : 1;
}

export function drawRadarKey(sketch: Sketch, key: RadarKey, { small, text, theme }: Ground): void {
  const { primary, muted } = theme.colors;
  let left = 0;
  for (const [index, { words, dashed }] of key.periods.entries()) {
    const top = key.beside ? index * small * LINE : 0;
    const stroke = dashed ? muted : primary;
    const dash = dashed ? [text * 0.3, text * 0.22] : [];
    const y = top + small * 0.62;
    sketch.line(left, y, left + small * 1.7, y, { stroke, width: text * (dashed ? 0.1 : 0.16), dash });
    const weight = dashed ? 400 : 600;
    const look = { size: small, weight, color: stroke } as const;
    sketch.text(left + small * 2.2, top + small * BASELINE, words, look);
    if (!key.beside) left += small * 3.6 + sketch.measure(words, look);
  }
  let top = linesOf(key.periods, key.beside) * small * LINE + small * 0.6;
  for (const anchor of key.anchors) {
    drawParagraph(sketch, anchor, 0, top);
    top += anchor.height;
  }
}
