import type { Face } from '../text/open-fonts.ts';
import type { Glyph } from '../text/open-shaper.ts';
import { wordsOf } from '../text/words-of.ts';
import { type EmbeddedFace, glyphNumber } from './embedded-face.ts';
import { num } from './pdf-number.ts';

/** What is shown of a text; see `PenText`. */
export interface ShownText {
  readonly text: string;
  readonly size: number;
  readonly stretch: number;
  readonly rtl: boolean;
  readonly softHyphen: boolean;
}

/**
 * Text → the operators that show it: one TJ array, or several where marks are set off the line by their own `Ts`. Each
 * word is put together once a document.
 */
export function showText(run: ShownText, face: Face, embedded: EmbeddedFace): string {
  const stretch = (run.stretch * 1000) / run.size;
  if (run.rtl) {
    // As they are seen, from left to right: readers turn them round again, and find no spaces in any other order.
    const glyphs = changed(shownGlyphs(face, run.text, true), { stretch, ends: run.softHyphen });
    return showMoved(glyphs.toReversed(), embedded);
  }
  const words = wordsOf(run.text);
  const parts: string[] = [];
  for (const [index, word] of words.entries()) {
    const ends = run.softHyphen && index === words.length - 1;
    const part =
      ends || (word === ' ' && stretch !== 0)
        ? flatArray(changed(shownGlyphs(face, word), { stretch, ends }), embedded)
        : flatWord(word, face, embedded);
    if (part === null) {
      const glyphs = words.flatMap((each) => shownGlyphs(face, each));
      return showMoved(changed(glyphs, { stretch, ends: run.softHyphen }), embedded);
    }
    parts.push(part);
  }
  return `[${parts.join(' ').replaceAll('> <', '')}] TJ`;
}

/** A word's part of a TJ array; null where a glyph of it stands off the line. */
function flatWord(word: string, face: Face, embedded: EmbeddedFace): string | null {
  const known = embedded.words.get(word);
  if (known !== undefined) return known;
  const made = flatArray(shownGlyphs(face, word), embedded);
  embedded.words.set(word, made);
  return made;
}

function flatArray(glyphs: readonly Glyph[], embedded: EmbeddedFace): string | null {
  return glyphs.some(({ dy }) => dy !== 0) ? null : arrayOf(glyphs, embedded);
}

/**
 * The glyphs of a text. What the font does not have is shown as a question mark in the same room, and copied as it was
 * written: PDF/UA-1 (7.21.8) and PDF/A-2 (6.2.11.8) allow no reference to a font's own sign for it.
 */
function shownGlyphs(face: Face, text: string, rtl = false): readonly Glyph[] {
  const glyphs = face.shape(text, rtl);
  if (glyphs.every(({ id, codePoints }) => id !== 0 && codePoints.every(copies))) return glyphs;
  const [mark] = face.shape('?');
  return glyphs.map((glyph) => ({
    ...glyph,
    ...(glyph.id === 0 && mark ? { id: mark.id, width: mark.width } : {}),
    codePoints: glyph.codePoints.map((code) => (copies(code) ? code : 0xfffd)),
  }));
}

/** Glyphs with wider spaces, by thousandths of the size, and a hyphen at the end that belongs to the line. */
function changed(
  glyphs: readonly Glyph[],
  { stretch, ends }: { readonly stretch: number; readonly ends: boolean },
): readonly Glyph[] {
  return glyphs.map((glyph, index) => {
    const isSpace = glyph.codePoints[0] === 0x20;
    const wider = isSpace && stretch !== 0 ? { ...glyph, advance: glyph.advance + stretch } : glyph;
    return ends && index === glyphs.length - 1 ? { ...wider, codePoints: [0xad] } : wider;
  });
}

/** Whether a code point may be what a glyph stands for (PDF/UA-1, 7.21.7): no mark of byte order, no half of a pair. */
function copies(code: number): boolean {
  return code > 0 && code !== 0xfeff && code !== 0xfffe && (code < 0xd800 || code > 0xdfff);
}

/** Glyphs of which some are moved off the line, each by its own `Ts`. */
function showMoved(glyphs: readonly Glyph[], face: EmbeddedFace): string {
  return stretches(glyphs)
    .map((stretch) => {
      const { dy } = stretch[0] ?? { dy: 0 };
      const shown = `[${arrayOf(stretch, face)}] TJ`;
      return dy === 0 ? shown : `${num(dy / 100)} Ts ${shown} 0 Ts`;
    })
    .join(' ');
}

/** Glyphs on the line together, every other one by itself. */
function stretches(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const found: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = found.at(-1);
    if (glyph.dy === 0 && last?.[0]?.dy === 0) last.push(glyph);
    else found.push([glyph]);
  }
  return found;
}

/** What stands in a TJ array: glyphs, and where kerning moves the next one. */
function arrayOf(glyphs: readonly Glyph[], face: EmbeddedFace): string {
  const array: string[] = [];
  let hex = '';
  const move = (by: number): void => {
    if (hex !== '') array.push(`<${hex}>`);
    hex = '';
    if (Math.abs(by) > 0.01) array.push(num(-by));
  };
  for (const glyph of glyphs) {
    const code = glyphNumber(glyph, face).toString(16).padStart(4, '0');
    if (glyph.dx !== 0) move(glyph.dx);
    hex += code;
    const rest = glyph.advance - glyph.width - glyph.dx;
    if (Math.abs(rest) > 0.01) move(rest);
  }
  move(0);
  return array.join(' ');
}
