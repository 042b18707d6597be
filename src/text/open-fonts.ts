import type { FaceRef } from '../model/drawing.ts';
import type { Host } from '../model/host.ts';
import { type Memo, openMemo } from '../model/memo.ts';
import { sha256 } from '../model/sha256.ts';
import type { FontFamily, FontFile, Theme } from '../model/theme.ts';
import { base64 } from './base64.ts';
import { fontChecksum } from './font-checksum.ts';
import { type Glyph, openShaper, type Shaper } from './open-shaper.ts';
import { subsetFace } from './subset-face.ts';
import { wordsOf } from './words-of.ts';

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

/** The theme's fonts; a face is parsed when it is first asked for. */
export interface Fonts {
  readonly face: (ref: FaceRef) => Face;
  /** What these fonts make of what the key says, such as the lines of a paragraph: made once, in this build or the last. */
  readonly once: <T>(key: string, make: () => T) => T;
  /** The fonts that PowerPoint shows in their place. */
  readonly office: Pick<Fonts, 'face' | 'once'>;
}

type Metrics = Omit<Face, 'ref' | 'family'>;

/** Fonts that were opened, by their bytes, with every word they have shaped and every subset they have made. */
export interface FontShelf {
  readonly opened: WeakMap<Uint8Array, Metrics>;
  /** Lines that were set in them; `sweep` after each build lets go of those that it did not need. */
  readonly lines: Memo<unknown>;
}

/** An empty shelf. Whoever builds more than once keeps one, and pays for a font once. */
export function openShelf(): FontShelf {
  return { opened: new WeakMap(), lines: openMemo() };
}

/** Where subsets are kept between runs: cutting the first one costs as much as a report's pages. */
type Keep = Pick<Host, 'cached' | 'cache'>;

const NOWHERE: Keep = { cached: async () => null, cache: async () => {} };

/** Theme → fonts to measure with, taken from the shelf where it has them. */
export function openFonts(theme: Theme, shelf: FontShelf = openShelf(), keep: Keep = NOWHERE): Fonts {
  return { ...openFaces(theme.fonts, shelf, keep), office: openFaces(officeFonts(theme), shelf, keep) };
}

/** The theme's families in PowerPoint. It has no font for code: a theme's own is named there too. */
function officeFonts({ fonts, office }: Theme): Theme['fonts'] {
  const mono = fonts.mono.name === fonts.sans.name ? office.sans : fonts.mono;
  return { ...office, mono, arabic: fonts.arabic };
}

function openFaces(families: Theme['fonts'], shelf: FontShelf, keep: Keep): Pick<Fonts, 'face' | 'once'> {
  const faces = new Map<string, Face>();
  // Most lookups are with a reference met before: no name has to be put together for them.
  const byRef = new WeakMap<FaceRef, Face>();
  const metrics = (file: FontFile): Metrics => {
    const known = shelf.opened.get(file.bytes);
    if (known) return known;
    const made = openFile(file, keep);
    shelf.opened.set(file.bytes, made);
    return made;
  };
  const open = (ref: FaceRef): Face => {
    const key = `${ref.family} ${ref.weight} ${ref.italic}`;
    const known = faces.get(key);
    if (known) return known;
    const family = families[ref.family];
    const made: Face = { ref, family: family.name, ...metrics(fileOf(family, ref)) };
    faces.set(key, made);
    return made;
  };
  const name = nameOf(families);
  return {
    // What a key stands for is its maker's: one kind of key, one kind of value.
    once: <T>(key: string, make: () => T) => shelf.lines.get(`${name} ${key}`, make) as T,
    face: (ref) => {
      const known = byRef.get(ref);
      if (known) return known;
      const made = open(ref);
      byRef.set(ref, made);
      return made;
    },
  };
}

/** Another name for other fonts. */
function nameOf(families: Theme['fonts']): string {
  const files = Object.values(families).flatMap(({ regular, italic, semibold, bold }) => [
    regular,
    italic,
    semibold,
    bold,
  ]);
  return files.map(({ bytes }) => fontChecksum(bytes)).join(' ');
}

/** Families have one italic: a bold italic is set in it, not slanted by machine. */
function fileOf(family: FontFamily, ref: FaceRef): FontFile {
  if (ref.italic) return family.italic;
  if (ref.weight === 400) return family.regular;
  return ref.weight === 600 ? family.semibold : family.bold;
}

function openFile(file: FontFile, keep: Keep): Metrics {
  const shaper = openShaper(file.bytes);
  const shape = wordShaper(shaper);
  const advance = advancer(shape);
  const known = new Map<number, boolean>();
  return {
    file,
    ascent: shaper.ascent,
    descent: shaper.descent,
    capHeight: shaper.capHeight,
    measure: (text, size) => (advance(text) * size) / 1000,
    shape: (text, rtl = false) => wordsOf(text).flatMap((word) => shape(word, rtl).glyphs),
    outline: shaper.outline,
    has: (codePoint) => {
      const found = known.get(codePoint);
      if (found !== undefined) return found;
      const has = shaper.has(codePoint);
      known.set(codePoint, has);
      return has;
    },
    dataUrl: subsetter(file, keep),
  };
}

/** Texts that differ only in Basic Latin share a subset, so most of a brief's pictures carry the same one. */
function subsetter(file: FontFile, keep: Keep): (text: string) => Promise<string> {
  const made = new Map<string, Promise<string>>();
  return (text) => {
    const others = [...new Set(text.replace(/[ -~]/g, ''))].sort();
    const characters = `${BASIC_LATIN}${others.join('')}`;
    const known = made.get(characters) ?? subsetUrl(file, characters, keep);
    made.set(characters, known);
    return known;
  };
}

/** TrueType as it is: packing a face as WOFF2 takes twenty times as long. */
async function subsetUrl(file: FontFile, characters: string, keep: Keep): Promise<string> {
  const key = `subset-${CUTTER}-${await fingerprint(file.bytes)}-${await sha256(characters)}`;
  const known = await keep.cached(key);
  const bytes = known ?? (await subsetFace(file, characters, 'sfnt'));
  if (known === null) await keep.cache(key, bytes);
  return `data:font/ttf;base64,${base64(bytes)}`;
}

/** Counted up when the way a subset is cut changes. */
const CUTTER = 1;

/** A font's table directory holds a checksum of every table. */
async function fingerprint(bytes: Uint8Array): Promise<string> {
  return (await sha256(bytes.subarray(0, 512))).slice(0, 16);
}

const BASIC_LATIN = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');

interface ShapedWord {
  readonly glyphs: readonly Glyph[];
  readonly advance: number;
}

/** Shapes a word the first time it is met, and remembers it. */
function wordShaper({ shape }: Shaper): (word: string, rtl?: boolean) => ShapedWord {
  const words = { ltr: new Map<string, ShapedWord>(), rtl: new Map<string, ShapedWord>() };
  return (word, rtl = false) => {
    const shaped = rtl ? words.rtl : words.ltr;
    const known = shaped.get(word);
    if (known) return known;
    const glyphs = shape(word, rtl);
    const made = { glyphs, advance: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) };
    shaped.set(word, made);
    return made;
  };
}

/** Remembered up to this many characters: a word with what stands on either side of it. */
const SHORT = 32;

/** Advance of a text in thousandths of the size. Line breaking asks for the same few words over and over. */
function advancer(shape: (word: string) => ShapedWord): (text: string) => number {
  const advances = new Map<string, number>();
  return (text) => {
    const known = advances.get(text);
    if (known !== undefined) return known;
    let total = 0;
    for (const word of wordsOf(text)) total += shape(word).advance;
    if (text.length <= SHORT) advances.set(text, total);
    return total;
  };
}
