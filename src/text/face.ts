import type { FaceRef } from '../model/drawing.ts';
import type { FontFile } from '../model/theme.ts';
import type { Glyph } from './open-shaper.ts';

/** One face of the theme, ready to measure with. */
export interface Face {
  readonly ref: FaceRef;
  /** The theme's name for the family: "Source Sans 3". */
  readonly family: string;
  readonly file: FontFile;
  /** Above the baseline, as a fraction of the size. */
  readonly ascent: number;
  /** Below the baseline, as a positive fraction of the size. */
  readonly descent: number;
  readonly capHeight: number;
  /** Width in points, with the kerning and ligatures the font asks for; each word is shaped once. */
  readonly measure: (text: string, size: number) => number;
  /** The glyphs that `measure` measured, in reading order, which for `rtl` is from right to left. */
  readonly shape: (text: string, rtl?: boolean) => readonly Glyph[];
  /** A glyph's outline as SVG path data, in thousandths of the size, y up; empty for a space. */
  readonly outline: (glyph: number) => string;
  /** Whether the font has a glyph for a code point. */
  readonly has: (codePoint: number) => boolean;
  /** The font with the glyphs of Basic Latin and of a text as a `data:` URL, to be carried inside a page or a picture. */
  readonly dataUrl: (text: string) => Promise<string>;
}
