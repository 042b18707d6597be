import type { Glyph } from './open-shaper.ts';

/** A word as a font shapes it. */
export interface ShapedWord {
  readonly advance: number;
  /** Null where an earlier run needed its advance alone. */
  glyphs: readonly Glyph[] | null;
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
type PackedGlyph = readonly [
  id: number,
  width: number,
  advance: number,
  dx: number,
  dy: number,
  ...codePoints: readonly number[],
];

/** What a run used of a memory, as data for JSON. */
export interface PackedFont {
  readonly metrics: FontMemory['metrics'];
  readonly has: readonly (readonly [number, boolean])[];
  /** A word, its advance and its glyphs. */
  readonly words: readonly (readonly [string, number, readonly PackedGlyph[] | null])[];
}

export function packFont({ metrics, has, words }: FontMemory): PackedFont {
  const pack = ({ id, width, advance, dx, dy, codePoints }: Glyph): PackedGlyph => [
    ...([id, width, advance, dx, dy] as const),
    ...codePoints,
  ];
  return {
    metrics,
    has: [...has],
    words: [...words]
      .filter(([, { isUsed }]) => isUsed)
      .map(([word, { advance, glyphs, isShown }]) => [
        word,
        advance,
        isShown ? (glyphs?.map(pack) ?? null) : null,
      ]),
  };
}

export function unpackFont({ metrics, has, words }: PackedFont): FontMemory {
  const entries = words.map(([word, advance, glyphs]) => [word, unpackWord(advance, glyphs)] as const);
  return { metrics, has: new Map(has), words: new Map(entries) };
}

function unpackWord(advance: number, packed: readonly PackedGlyph[] | null): ShapedWord {
  const isUsed = false;
  if (packed === null) return { advance, glyphs: null, isUsed, isShown: false };
  const glyphs = packed.map(([id, width, step, dx, dy, ...codePoints]) => ({
    ...{ id, width, advance: step, dx, dy },
    codePoints,
  }));
  return { advance, glyphs, isUsed, isShown: false };
}
