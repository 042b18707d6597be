import type { FontFile } from '../model/theme.ts';
import type { Face } from './face.ts';
import { type FontMemory, type ShapedWord, unpackGlyph } from './font-memory.ts';
import { lackingWidth } from './lacking-width.ts';
import { type Glyph, openShaper, type Shaper } from './open-shaper.ts';
import { wordsOf } from './words-of.ts';

/** A font file to measure with. It is parsed only for what `memory` does not know, and that is remembered there. */
export function openFont(file: FontFile, memory: FontMemory): Omit<Face, 'ref' | 'family' | 'dataUrl'> {
  let opened: Shaper | null = null;
  const shaper = (): Shaper => {
    opened ??= openShaper(file.bytes);
    return opened;
  };
  memory.metrics ??= metricsOf(shaper());
  const [ascent, descent, capHeight] = memory.metrics;
  const has = (codePoint: number): boolean => {
    const known = memory.has.get(codePoint);
    if (known !== undefined) return known;
    const made = shaper().has(codePoint);
    memory.has.set(codePoint, made);
    return made;
  };
  const word = wordShaper(shaper, memory.words);
  const bare = (text: string): number => word(text).advance;
  const advance = advancer((text) => bare(text) + lackingWidth(text, bare, has));
  const glyphsOf = (text: string, rtl: boolean): readonly Glyph[] => {
    const shaped = word(text, rtl);
    shaped.isShown = true;
    shaped.glyphs ??= shaped.packed?.map(unpackGlyph) ?? shaper().shape(text, rtl);
    return shaped.glyphs;
  };
  return {
    ...{ file, ascent, descent, capHeight },
    measure: (text, size) => (advance(text) * size) / 1000,
    shape: (text, rtl = false) => wordsOf(text).flatMap((each) => glyphsOf(each, rtl)),
    outline: (glyph) => shaper().outline(glyph),
    has,
  };
}

function metricsOf({ ascent, descent, capHeight }: Shaper): readonly [number, number, number] {
  return [ascent, descent, capHeight];
}

/** Shapes a word the first time it is met, and remembers it. */
function wordShaper(
  shaper: () => Shaper,
  words: Map<string, ShapedWord>,
): (word: string, rtl?: boolean) => ShapedWord {
  return (word, rtl = false) => {
    const key = rtl ? `${RIGHT_TO_LEFT}${word}` : word;
    const known = words.get(key);
    if (known) {
      known.isUsed = true;
      return known;
    }
    const glyphs = shaper().shape(word, rtl);
    const advance = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
    const made = { advance, glyphs, packed: null, isUsed: true, isShown: false };
    remember(words, key, made);
    return made;
  };
}

/** Begins the key of a word that is set from right to left: a character that no content holds. */
const RIGHT_TO_LEFT = '\u0000';

/** Remembered up to this many characters: a word with what stands on either side of it. */
const SHORT = 32;

/** Advance of a text in thousandths of the size. Line breaking asks for the same few words over and over. */
function advancer(advanceOf: (word: string) => number): (text: string) => number {
  const advances = new Map<string, number>();
  return (text) => {
    const known = advances.get(text);
    if (known !== undefined) return known;
    let total = 0;
    for (const word of wordsOf(text)) total += advanceOf(word);
    if (text.length <= SHORT) remember(advances, text, total);
    return total;
  };
}

/** More words than a long report has: who edits for days begins anew now and then. */
const MOST = 50_000;

/** Keeps a value, and lets go of all others where there are too many. */
function remember<T>(known: Map<string, T>, key: string, value: T): void {
  if (known.size >= MOST) known.clear();
  known.set(key, value);
}
