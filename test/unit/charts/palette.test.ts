import { describe, expect, it } from 'vitest';
import { inkOf, mixed, readable } from '../../../src/model/contrast.ts';
import { defaultTheme } from '../../support/theme.ts';

const { colors } = defaultTheme();

/** Linear red, green and blue, 0 to 1 (sRGB). */
function linear(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

const luminance = (rgb: readonly number[]) => dot([0.2126, 0.7152, 0.0722], rgb);

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** CIE L*a*b*, D65. */
function lab(rgb: readonly number[]): readonly [number, number, number] {
  const bend = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = bend(dot([0.4124, 0.3576, 0.1805], rgb) / 0.9505);
  const y = bend(luminance(rgb));
  const z = bend(dot([0.0193, 0.1192, 0.9505], rgb) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Complete protanopia, deuteranopia and tritanopia (Machado, Oliveira and Fernandes 2009, severity 1). */
const BLINDNESS = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

function seen(hex: string, matrix: readonly (readonly number[])[]): readonly [number, number, number] {
  const rgb = linear(hex);
  return lab(matrix.map((row) => Math.min(1, Math.max(0, dot(row, rgb)))));
}

/** All pairs of a list. */
function pairs<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((one, index) => list.slice(index + 1).map((other) => [one, other] as const));
}

describe('the default palette', () => {
  it('has 3:1 for marks and 4.5:1 for words', () => {
    for (const mark of [...colors.series, colors.primary, colors.accent, colors.grey])
      expect(contrast(mark, colors.background)).toBeGreaterThanOrEqual(3);
    for (const words of [colors.text, colors.muted, colors.primary, colors.accent]) {
      expect(contrast(words, colors.background)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(words, colors.surface)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('keeps its categories apart in greyscale: ten steps of lightness', () => {
    for (const [one, other] of pairs(colors.series)) {
      const apart = Math.abs(lab(linear(one))[0] - lab(linear(other))[0]);
      expect(apart, `${one} and ${other}`).toBeGreaterThanOrEqual(10);
    }
  });

  it.each(Object.entries(BLINDNESS))('keeps its categories apart with colour blindness: %s', (_, matrix) => {
    for (const [one, other] of pairs(colors.series)) {
      const [a, b] = [seen(one, matrix), seen(other, matrix)];
      const apart = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
      expect(apart, `${one} and ${other}`).toBeGreaterThanOrEqual(20);
    }
  });
});

describe('words beside and on marks', () => {
  it('have their mark’s colour, darkened until they can be read', () => {
    for (const mark of colors.series)
      expect(contrast(inkOf(mark, colors.background), colors.background)).toBeGreaterThanOrEqual(4.5);
    expect(inkOf(colors.primary, colors.background)).toBe(colors.primary);
    expect(contrast(inkOf(colors.primary, '#101418'), '#101418')).toBeGreaterThanOrEqual(4.5);
  });

  it('can be read in every cell of a matrix or heat map', () => {
    for (let share = 0; share <= 1.0001; share += 0.05) {
      const fill = mixed(colors.primary, colors.background, 0.06 + 0.94 * share);
      expect(contrast(readable(fill, [colors.background, colors.text]), fill)).toBeGreaterThanOrEqual(4);
    }
  });
});
