import type { FaceRef } from '../model/drawing.ts';
import type { Face, Fonts } from '../text/open-fonts.ts';
import type { Glyph } from '../text/open-shaper.ts';
import { internals, type PdfFont, type PdfInternals } from './pdf-internals.ts';

/** Writes page content: PDF operators, with text shaped by us. Coordinates are points from the page's top left. */
export interface Pen {
  readonly document: PDFKit.PDFDocument;
  readonly pdf: PdfInternals;
  readonly write: (operators: string) => void;
  /** One run of text whose baseline begins at `x`, `y`. */
  readonly text: (run: PenText) => void;
}

export interface PenText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly face: FaceRef;
  readonly size: number;
  readonly color: string;
  /** Clockwise, in degrees. */
  readonly rotation: number;
  /** Points by which each space is wider than the font's. */
  readonly stretch: number;
  /** The hyphen at its end belongs to the line, not to the word: it is copied as U+00AD (ISO 32000-1, 14.8.2.2.3). */
  readonly softHyphen: boolean;
}

/** A number as PDF wants it: no exponent, a thousandth of a point at most. */
export function num(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : `${rounded}`;
}

/** A colour `#rrggbb` for the operators `rg` and `RG`. */
export function rgb(color: string): string {
  const value = Number.parseInt(color.slice(1, 7), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].map((part) => num(part / 255)).join(' ');
}

/** A pen for a document; each face is embedded when it is first used. */
export function openPen(document: PDFKit.PDFDocument, fonts: Fonts): Pen {
  const pdf = internals(document);
  const embedded = new Map<string, EmbeddedFace>();
  const face = (ref: FaceRef): EmbeddedFace => {
    const { path, bytes } = fonts.face(ref).file;
    const known = embedded.get(path);
    if (known) return known;
    document.registerFont(path, bytes as Buffer);
    document.font(path);
    const made: EmbeddedFace = { font: pdf._font, aliases: new Map() };
    embedded.set(path, made);
    return made;
  };
  const write = (operators: string): void => {
    pdf.addContent(operators);
  };
  return {
    document,
    pdf,
    write,
    text: ({ x, y, text, face: ref, size, color, rotation, stretch, softHyphen }) => {
      if (text === '') return;
      const used = face(ref);
      pdf.page.fonts[used.font.id] ??= used.font.ref();
      const matrix = rotated(rotation, x, y);
      const glyphs = spaced(shownGlyphs(fonts.face(ref), text), (stretch * 1000) / size);
      const shown = showGlyphs(softHyphen ? hyphenated(glyphs) : glyphs, used);
      write(`BT /${used.font.id} ${num(size)} Tf ${rgb(color)} rg ${matrix} Tm ${shown} ET`);
    },
  };
}

/**
 * The glyphs of a text. What the font does not have is shown as a question mark in the same room, and copied as it was
 * written: PDF/UA-1 (7.21.8) and PDF/A-2 (6.2.11.8) allow no reference to a font's own sign for it.
 */
function shownGlyphs(face: Face, text: string): readonly Glyph[] {
  const glyphs = face.shape(text);
  if (glyphs.every(({ id, codePoints }) => id !== 0 && codePoints.every(copies))) return glyphs;
  const [mark] = face.shape('?');
  return glyphs.map((glyph) => ({
    ...glyph,
    ...(glyph.id === 0 && mark ? { id: mark.id, width: mark.width } : {}),
    codePoints: glyph.codePoints.map((code) => (copies(code) ? code : 0xfffd)),
  }));
}

/** Wider spaces, by thousandths of the size. */
function spaced(glyphs: readonly Glyph[], stretch: number): readonly Glyph[] {
  if (stretch === 0) return glyphs;
  return glyphs.map((glyph) =>
    glyph.codePoints[0] === 0x20 ? { ...glyph, advance: glyph.advance + stretch } : glyph,
  );
}

function hyphenated(glyphs: readonly Glyph[]): readonly Glyph[] {
  return glyphs.map((glyph, index) =>
    index === glyphs.length - 1 ? { ...glyph, codePoints: [0xad] } : glyph,
  );
}

/** Whether a code point may be what a glyph stands for (PDF/UA-1, 7.21.7): no mark of byte order, no half of a pair. */
function copies(code: number): boolean {
  return code > 0 && code !== 0xfeff && code !== 0xfffe && (code < 0xd800 || code > 0xdfff);
}

interface EmbeddedFace {
  readonly font: PdfFont;
  /** Numbers for a glyph that stands for other characters than where it was first used. */
  readonly aliases: Map<string, number>;
}

/** The page is upside down (y grows downwards), so text is turned back. */
function rotated(degrees: number, x: number, y: number): string {
  if (degrees === 0) return `1 0 0 -1 ${num(x)} ${num(y)}`;
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return `${cos.toFixed(6)} ${sin.toFixed(6)} ${sin.toFixed(6)} ${(-cos).toFixed(6)} ${num(x)} ${num(y)}`;
}

/** A TJ array: glyphs, and where kerning moves the next one. Marks set off the line are moved by their own `Ts`. */
function showGlyphs(glyphs: readonly Glyph[], face: EmbeddedFace): string {
  const operators: string[] = [];
  let array: string[] = [];
  let hex = '';
  const push = (adjust: number): void => {
    if (hex !== '') array.push(`<${hex}>`);
    hex = '';
    if (Math.abs(adjust) > 0.01) array.push(num(-adjust));
  };
  const flush = (): void => {
    push(0);
    if (array.length > 0) operators.push(`[${array.join(' ')}] TJ`);
    array = [];
  };
  for (const glyph of glyphs) {
    const code = numberOf(glyph, face).toString(16).padStart(4, '0');
    if (glyph.dx !== 0) push(glyph.dx);
    if (glyph.dy !== 0) {
      flush();
      operators.push(`${num(glyph.dy / 100)} Ts`);
    }
    hex += code;
    const rest = glyph.advance - glyph.width - glyph.dx;
    if (Math.abs(rest) > 0.01) push(rest);
    if (glyph.dy !== 0) {
      flush();
      operators.push('0 Ts');
    }
  }
  flush();
  return operators.join(' ');
}

/** The glyph's number in the embedded font; another one where it stands for other characters, so that text copies right. */
function numberOf(glyph: Glyph, { font, aliases }: EmbeddedFace): number {
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
