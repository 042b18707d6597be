import type { Glyph } from '../text/open-shaper.ts';
import type { PdfFont } from './pdf-internals.ts';

/** A face in a document: its glyphs are numbered as they are first used. */
export interface EmbeddedFace {
  readonly font: PdfFont;
  /** Numbers for a glyph that stands for other characters than where it was first used. */
  readonly aliases: Map<string, number>;
  /** Words as they are shown in this document. */
  readonly words: Map<string, string | null>;
}

export function openEmbedded(font: PdfFont): EmbeddedFace {
  return { font, aliases: new Map(), words: new Map() };
}

/** The glyph's number in the embedded font; another one where it stands for other characters, so that text copies right. */
export function glyphNumber(glyph: Glyph, { font, aliases }: EmbeddedFace): number {
  const known = font.subset.includeGlyph(glyph.id);
  const meant = font.unicode[known];
  if (meant === undefined) return record(known, glyph, font);
  if (sameCharacters(meant, glyph.codePoints)) return known;
  const key = `${glyph.id} ${glyph.codePoints.join(' ')}`;
  const alias = aliases.get(key);
  if (alias !== undefined) return alias;
  const made = record(font.subset.glyphs.push(glyph.id) - 1, glyph, font);
  aliases.set(key, made);
  return made;
}

function record(number: number, glyph: Glyph, font: PdfFont): number {
  font.widths[number] = glyph.width;
  font.unicode[number] = glyph.codePoints;
  return number;
}

function sameCharacters(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((code, index) => code === b[index]);
}
