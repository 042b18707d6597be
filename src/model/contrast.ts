import { parseColor } from './parse-color.ts';

/** Relative luminance of a colour, 0 to 1 (WCAG 2.2). */
function luminanceOf(color: string): number {
  const [red, green, blue] = channelsOf(color).map((share) =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Contrast that words need on their background (WCAG 2.2, 1.4.3), and marks that say something on theirs (1.4.11). */
export const WORDS = 4.5;
export const MARKS = 3;

/** A colour that another must be told from, and the contrast that takes. */
export interface Neighbour {
  readonly color: string;
  readonly least: number;
}

/** The colour of the same hue and saturation, nearest in lightness, that passes beside every neighbour; null where none does. */
export function nearestPassing(color: string, neighbours: readonly Neighbour[]): string | null {
  const passes = (tried: string) => neighbours.every((one) => contrastOf(tried, one.color) >= one.least);
  const { hue, saturation, lightness } = hslOf(color);
  for (let step = 0; step <= STEPS; step += 1) {
    for (const light of [lightness - step / STEPS, lightness + step / STEPS]) {
      const tried = hexOf(channelsOfHsl({ hue, saturation, lightness: Math.min(Math.max(light, 0), 1) }));
      if (passes(tried)) return tried;
    }
  }
  return null;
}

/** Steps of lightness that are tried from black to white. */
const STEPS = 400;

/** Hue in degrees, saturation and lightness 0 to 1 (CSS Color 4). */
interface Hsl {
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
}

function hslOf(color: string): Hsl {
  const [red = 0, green = 0, blue = 0] = channelsOf(color);
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  const lightness = most - range / 2;
  if (range === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  if (most === red)
    return { hue: 60 * ((green - blue) / range + (green < blue ? 6 : 0)), saturation, lightness };
  const [from, above, below] = most === green ? [120, blue, red] : [240, red, green];
  return { hue: from + (60 * (above - below)) / range, saturation, lightness };
}

function channelsOfHsl({ hue, saturation, lightness }: Hsl): readonly number[] {
  const spread = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((shift) => {
    const at = (shift + hue / 30) % 12;
    return lightness - spread * Math.max(-1, Math.min(at - 3, 9 - at, 1));
  });
}

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
