import { create, type Font } from 'fontkit';
import type { FaceRef } from '../model/drawing.ts';
import type { FontFamily, FontFile, Theme } from '../model/theme.ts';

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
  /** Whether the font has a glyph for a code point. */
  readonly has: (codePoint: number) => boolean;
}

/** The theme's fonts; a face is parsed when it is first asked for. */
export interface Fonts {
  readonly face: (ref: FaceRef) => Face;
}

type Metrics = Omit<Face, 'ref' | 'family'>;

/** Theme → fonts to measure with. Everything cached lives as long as the value returned. */
export function openFonts(theme: Theme): Fonts {
  const files = new Map<FontFile, Metrics>();
  const faces = new Map<string, Face>();
  const metrics = (file: FontFile): Metrics => {
    const known = files.get(file);
    if (known) return known;
    const made = openFile(file);
    files.set(file, made);
    return made;
  };
  return {
    face: (ref) => {
      const key = `${ref.family} ${ref.weight} ${ref.italic}`;
      const known = faces.get(key);
      if (known) return known;
      const family = theme.fonts[ref.family];
      const made: Face = { ref, family: family.name, ...metrics(fileOf(family, ref)) };
      faces.set(key, made);
      return made;
    },
  };
}

/** Families have one italic: a bold italic is set in it, not slanted by machine. */
function fileOf(family: FontFamily, ref: FaceRef): FontFile {
  if (ref.italic) return family.italic;
  if (ref.weight === 400) return family.regular;
  return ref.weight === 600 ? family.semibold : family.bold;
}

function openFile(file: FontFile): Metrics {
  const font = create(file.bytes);
  const em = font.unitsPerEm;
  const advance = wordAdvances(font);
  const known = new Map<number, boolean>();
  return {
    file,
    ascent: font.ascent / em,
    descent: -font.descent / em,
    capHeight: font.capHeight / em,
    measure: (text, size) => (advance(text) * size) / em,
    has: (codePoint) => {
      const found = known.get(codePoint);
      if (found !== undefined) return found;
      const has = font.hasGlyphForCodePoint(codePoint);
      known.set(codePoint, has);
      return has;
    },
  };
}

/** Advance of a text in font units: words from a cache, and the spaces between them. */
function wordAdvances(font: Font): (text: string) => number {
  const words = new Map<string, number>();
  const advance = (word: string): number => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const made = font.layout(word).advanceWidth;
    words.set(word, made);
    return made;
  };
  return (text) => {
    let total = 0;
    let start = 0;
    while (start < text.length) {
      const space = text.indexOf(' ', start);
      const end = space < 0 ? text.length : space;
      if (end > start) total += advance(text.slice(start, end));
      if (space >= 0) total += advance(' ');
      start = end + 1;
    }
    return total;
  };
}
