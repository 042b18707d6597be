import { Blob, Buffer, BufferFlag, Direction, Face, Font, type GlyphInfo, shape } from 'harfbuzzjs';

/** One glyph of a shaped text; lengths are in thousandths of the size, as PDF counts them. */
export interface Glyph {
  readonly id: number;
  /** The characters it stands for: two or three for a ligature. */
  readonly codePoints: readonly number[];
  /** Its own advance, before kerning. */
  readonly width: number;
  /** Its advance in this text. */
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** A font file opened for shaping; heights are fractions of the size. */
export interface Shaper {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly has: (codePoint: number) => boolean;
  /** Glyphs from left to right; for `rtl` from right to left, with brackets mirrored. */
  readonly shape: (word: string, rtl?: boolean) => readonly Glyph[];
  /** A glyph's outline as SVG path data, in thousandths of the size, y up. */
  readonly outline: (glyph: number) => string;
}

/** Byte of `sCapHeight` in the OS/2 table, from its version 2 on (OpenType 1.9, OS/2). */
const CAP_HEIGHT = 88;

/**
 * A static TrueType or CFF font → glyphs for words, by HarfBuzz: the shaper that browsers use, so a line breaks here
 * where it breaks there.
 */
export function openShaper(bytes: Uint8Array): Shaper {
  const face = new Face(new Blob(bytes));
  const font = new Font(face);
  const buffer = new Buffer();
  const scale = 1000 / face.upem;
  const { ascender, descender } = font.hExtents();
  return {
    ascent: ascender / face.upem,
    descent: -descender / face.upem,
    capHeight: capHeightOf(face, ascender * 0.7) / face.upem,
    outline: (glyph) => scaledPath(font.glyphToPath(glyph), scale),
    has: (codePoint) => (font.nominalGlyph(codePoint) ?? 0) !== 0,
    shape: (word, rtl = false) => {
      buffer.reset();
      buffer.addText(word);
      buffer.guessSegmentProperties();
      // Digits of Arabic script go from left to right.
      if (rtl || !/\p{L}/u.test(word)) buffer.setDirection(rtl ? Direction.RTL : Direction.LTR);
      // A non-joiner keeps a glyph of its own, without width: in its place would stand a space.
      if (rtl) buffer.setFlags(BufferFlag.BOT | BufferFlag.EOT | BufferFlag.PRESERVE_DEFAULT_IGNORABLES);
      shape(font, buffer);
      const infos = buffer.getGlyphInfos();
      const positions = buffer.getGlyphPositions();
      if (rtl) {
        infos.reverse();
        positions.reverse();
      }
      const characters = charactersOf(infos, word);
      return infos.map(({ codepoint: id }, index) => {
        const position = positions[index];
        const width = font.glyphHAdvance(id) * scale;
        return {
          id,
          codePoints: characters[index] ?? [],
          width,
          advance: position === undefined ? width : position.xAdvance * scale,
          dx: (position?.xOffset ?? 0) * scale,
          dy: (position?.yOffset ?? 0) * scale,
        };
      });
    },
  };
}

function capHeightOf(face: Face, otherwise: number): number {
  const table = face.referenceTable('OS/2');
  if (table === undefined || table.length < CAP_HEIGHT + 2) return otherwise;
  return new DataView(table.buffer, table.byteOffset, table.length).getInt16(CAP_HEIGHT);
}

/** What each glyph stands for: all of its cluster where it is the cluster's first glyph, nothing where it follows one. */
function charactersOf(infos: readonly GlyphInfo[], word: string): readonly (readonly number[])[] {
  const starts = [...new Set(infos.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? word.length]));
  return infos.map(({ cluster }, index) => {
    if (infos[index - 1]?.cluster === cluster) return [];
    return Array.from(word.slice(cluster, ends.get(cluster)), (character) => character.codePointAt(0) ?? 0);
  });
}

/** Path data in other units, in whole numbers. */
function scaledPath(path: string, scale: number): string {
  return path.replace(/-?\d+(?:\.\d+)?/gu, (number) => `${Math.round(Number(number) * scale)}`);
}
