import type { LikelihoodBand, Yardstick } from '../model/briefing.ts';
import type { Drawing } from '../model/drawing.ts';
import { invariant } from '../model/invariant.ts';
import type { Theme } from '../model/theme.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { labelFonts } from './label-fonts.ts';
import { orderLabels } from './order-labels.ts';
import { makeSketch, moveShapes } from './sketch.ts';
import { wordsIn } from './words/words-in.ts';

export interface YardstickOptions {
  readonly fonts: Fonts;
  readonly theme: Theme;
  readonly language: string;
  /** Of the drawing, in points. */
  readonly width: number;
}

/**
 * A judgment's likelihood on its scale from 0 to 100 %: every band of the yardstick in grey, the one that is meant in
 * colour with its term above and its range inside, or below where it is too narrow. PHIA leaves gaps between bands.
 */
export function drawYardstick(
  yardstick: Yardstick,
  band: LikelihoodBand | string,
  { fonts, theme, language, width }: YardstickOptions,
): Drawing {
  const own = typeof band === 'string' ? yardstick.bands.find((one) => one.id === band) : band;
  invariant(own, `the yardstick has no band ${typeof band === 'string' ? band : band.id}`);
  const words = wordsIn(language);
  const name = words.yardstick(yardstick.name);
  const measuring = labelFonts(fonts);
  const sketch = makeSketch(measuring);
  const { colors } = theme;
  const unit = width / 14;
  const term = Math.min(Math.max(unit, theme.chart.page), 24);
  const text = Math.min(Math.max(unit * 0.78, theme.chart.page * 0.95), 18);
  const small = Math.min(Math.max(unit * 0.66, theme.chart.page * 0.9), 15);
  const bar = { top: term * 1.5, height: text * 2.1 };
  const x = (share: number) => (share / 100) * width;
  const gap = width / 400;
  const rail = yardstick.bands.map((one) => ({ one, from: x(one.low), to: x(one.high) }));
  for (const { one, from, to } of rail)
    sketch.rect(from + gap, bar.top, Math.max(to - from - 2 * gap, 1), bar.height, {
      fill: one.id === own.id ? colors.primary : colors.rule,
      opacity: one.id === own.id ? 1 : 0.62,
    });
  const middle = (x(own.low) + x(own.high)) / 2;
  const heading = { size: term, weight: 600, color: colors.primary } as const;
  const wide = sketch.measure(own.term, heading);
  sketch.text(clamp(middle - wide / 2, width - wide), term * 0.98, own.term, heading);
  const range = { size: text, weight: 600 } as const;
  const rangeWidth = sketch.measure(own.range, range);
  const inside = rangeWidth + text * 0.5 <= x(own.high) - x(own.low) - 2 * gap;
  const foot = bar.top + bar.height;
  if (inside)
    sketch.text(middle - rangeWidth / 2, bar.top + bar.height / 2 + text * 0.34, own.range, {
      ...range,
      color: colors.onPrimary,
    });
  else
    sketch.text(clamp(middle - rangeWidth / 2, width - rangeWidth), foot + text * 1.15, own.range, {
      ...range,
      color: colors.primary,
    });
  const ticksY = foot + (inside ? 0 : text * 1.35) + small * 1.3;
  const ends = { size: small, color: colors.muted } as const;
  sketch.text(0, ticksY, '0', ends);
  sketch.text(x(50), ticksY, '50', { ...ends, align: 'center' });
  sketch.text(width, ticksY, '100%', { ...ends, align: 'right' });
  const nameY = ticksY + small * 1.75;
  sketch.text(0, nameY, name, { size: small, color: colors.muted });
  return {
    width,
    height: Math.ceil((nameY + small * 0.4) * 100) / 100,
    title: own.term,
    alt: words.likelihood(own.term, own.range, name),
    language,
    shapes: orderLabels(moveShapes(sketch.shapes, 0, 0), { fonts: measuring, language }),
  };
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
