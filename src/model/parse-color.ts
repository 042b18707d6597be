import { invariant } from './invariant.ts';

export interface Color {
  /** `#rrggbb`. */
  readonly color: string;
  readonly opacity: number;
}

/** A canvas colour (`#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb()`, `rgba()`) → hex and opacity. */
export function parseColor(written: string): Color {
  const text = written.trim().toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short)
    return {
      color: `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`,
      opacity: 1,
    };
  const long = /^#([0-9a-f]{6})([0-9a-f]{2})?$/.exec(text);
  if (long) return { color: `#${long[1]}`, opacity: long[2] ? Number.parseInt(long[2], 16) / 255 : 1 };
  const parts = /^rgba?\(([^)]*)\)$/
    .exec(text)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  invariant(parts && parts.length >= 3, `a canvas colour is not understood: ${written}`);
  const hex = parts.slice(0, 3).map((part) => Math.round(part).toString(16).padStart(2, '0'));
  return { color: `#${hex.join('')}`, opacity: parts[3] ?? 1 };
}
