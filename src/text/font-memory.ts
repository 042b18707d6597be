import type { Glyph } from './open-shaper.ts';

/** A word as a font shapes it. */
export interface ShapedWord {
  readonly advance: number;
  /** Null where only its advance was asked for yet. */
  glyphs: readonly Glyph[] | null;
  /** The same from an earlier run. */
  readonly packed: readonly PackedGlyph[] | null;
  /** Whether this run needed it, and whether it needed its glyphs. */
  isUsed: boolean;
  isShown: boolean;
}

/** What is known of a font, from this run or the last: no font is opened for what it has said already. */
export interface FontMemory {
  /** Ascent, descent and height of capitals; see `Face`. */
  metrics: readonly [number, number, number] | null;
  readonly has: Map<number, boolean>;
  readonly words: Map<string, ShapedWord>;
}

export function openFontMemory(): FontMemory {
  return { metrics: null, has: new Map(), words: new Map() };
}

/** A glyph as numbers: its own, widths and offsets, and the characters it stands for. */
export type PackedGlyph = readonly [
  id: number,
  width: number,
  advance: number,
  dx: number,
  dy: number,
  ...codePoints: readonly number[],
];

/** What a run used of a memory, as data. */
export interface PackedFont {
  readonly metrics: FontMemory['metrics'];
  readonly has: readonly (readonly [number, boolean])[];
  /** A word, its advance and its glyphs. */
  readonly words: readonly (readonly [string, number, readonly PackedGlyph[] | null])[];
}

export function packFont({ metrics, has, words }: FontMemory): PackedFont {
  return {
    metrics,
    has: [...has],
    words: [...words]
      .filter(([, { isUsed }]) => isUsed)
      .map(([word, { advance, glyphs, packed, isShown }]) => [
        word,
        advance,
        isShown ? (packed ?? glyphs?.map(packGlyph) ?? null) : null,
      ]),
  };
}

export function unpackFont({ metrics, has, words }: PackedFont): FontMemory {
  const entries = words.map(([word, advance, packed]): readonly [string, ShapedWord] => [
    word,
    { advance, glyphs: null, packed, isUsed: false, isShown: false },
  ]);
  return { metrics, has: new Map(has), words: new Map(entries) };
}

function packGlyph({ id, width, advance, dx, dy, codePoints }: Glyph): PackedGlyph {
  return [id, width, advance, dx, dy, ...codePoints];
}

export function unpackGlyph([id, width, advance, dx, dy, ...codePoints]: PackedGlyph): Glyph {
  return { id, width, advance, dx, dy, codePoints };
}
