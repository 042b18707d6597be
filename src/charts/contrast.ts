import { parseColor } from './parse-color.ts';

/** Relative luminance of a colour, 0 to 1 (WCAG 2.2). */
function luminanceOf(color: string): number {
  const [red, green, blue] = channelsOf(color).map((share) =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Contrast that words need on their background, and marks on theirs. */
const WORDS = 4.5;

/** A mark's colour for words beside it: the same, darkened (or lightened, on dark paper) until it can be read. */
export function inkOf(color: string, background: string): string {
  const toward = luminanceOf(background) > 0.18 ? 0 : 1;
  for (let share = 0; share < 1; share += 0.04) {
    const ink = hexOf(channelsOf(color).map((channel) => channel + (toward - channel) * share));
    if (contrastOf(ink, background) >= WORDS) return ink;
  }
  return hexOf([toward, toward, toward]);
}

/** What one colour at an opacity over another looks like. */
export function mixed(color: string, background: string, opacity: number): string {
  const under = channelsOf(background);
  return hexOf(
    channelsOf(color).map((channel, index) => channel * opacity + (under[index] ?? 1) * (1 - opacity)),
  );
}

/** The one of two inks that is read better on a ground. */
export function readable(ground: string, inks: readonly [string, string]): string {
  return contrastOf(inks[0], ground) >= contrastOf(inks[1], ground) ? inks[0] : inks[1];
}

/** Red, green and blue, 0 to 1. */
function channelsOf(color: string): readonly number[] {
  const hex = parseColor(color).color;
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

function hexOf(channels: readonly number[]): string {
  const digits = channels.map((share) =>
    Math.round(share * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}
