import type { PathCommand } from '../../model/drawing.ts';
import { circlePath, polygon } from '../sketch.ts';

/** Shapes of the categories, in order. */
export const GLYPHS = ['circle', 'square', 'triangle', 'diamond'] as const;
export type Glyph = (typeof GLYPHS)[number];

/** A glyph round (x, y); `radius` is half its height, and all look equally heavy. */
export function glyphPath(glyph: Glyph, x: number, y: number, radius: number): readonly PathCommand[] {
  if (glyph === 'square') {
    const r = radius * 0.88;
    return polygon([
      [x - r, y - r],
      [x + r, y - r],
      [x + r, y + r],
      [x - r, y + r],
    ]);
  }
  if (glyph === 'triangle')
    return polygon([
      [x, y - radius],
      [x + radius * 1.08, y + radius * 0.85],
      [x - radius * 1.08, y + radius * 0.85],
    ]);
  if (glyph === 'diamond') {
    const r = radius * 1.15;
    return polygon([
      [x, y - r],
      [x + r, y],
      [x, y + r],
      [x - r, y],
    ]);
  }
  return circlePath(x, y, radius);
}
