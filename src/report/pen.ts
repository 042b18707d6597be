import type { FaceRef } from '../model/drawing.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { type EmbeddedFace, openEmbedded } from './embedded-face.ts';
import { internals, type PdfFont, type PdfInternals } from './pdf-internals.ts';
import { num } from './pdf-number.ts';
import { showText } from './show-text.ts';

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
  /** Read from right to left; `x` is its left edge all the same. */
  readonly rtl: boolean;
  /** The hyphen at its end belongs to the line, not to the word: it is copied as U+00AD (ISO 32000-1, 14.8.2.2.3). */
  readonly softHyphen: boolean;
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
    const made = openEmbedded(openFont(bytes, path, document));
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
    text: (run) => {
      if (run.text === '') return;
      const { x, y, size, color, rotation } = run;
      const used = face(run.face);
      pdf.page.fonts[used.font.id] ??= used.font.ref();
      const shown = showText(run, fonts.face(run.face), used);
      write(`BT /${used.font.id} ${num(size)} Tf ${rgb(color)} rg ${rotated(rotation, x, y)} Tm ${shown} ET`);
    },
  };
}

/** Fonts as pdfkit opened them, by their bytes. */
const OPENED = new WeakMap<Uint8Array, Pick<PdfFont, 'font' | 'constructor'>>();

/** A font of a document. Its tables are read once for all documents: reading them takes as long as embedding it. */
function openFont(bytes: Uint8Array, path: string, document: PDFKit.PDFDocument): PdfFont {
  const pdf = internals(document);
  const known = OPENED.get(bytes);
  if (known === undefined) {
    document.registerFont(path, bytes as Buffer);
    document.font(path);
    OPENED.set(bytes, { font: pdf._font.font, constructor: pdf._font.constructor });
    return pdf._font;
  }
  const made = new known.constructor(document, known.font, `F${++pdf._fontCount}`);
  pdf._fontFamilies[path] = made;
  return made;
}

/** The page is upside down (y grows downwards), so text is turned back. */
function rotated(degrees: number, x: number, y: number): string {
  if (degrees === 0) return `1 0 0 -1 ${num(x)} ${num(y)}`;
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return `${cos.toFixed(6)} ${sin.toFixed(6)} ${sin.toFixed(6)} ${(-cos).toFixed(6)} ${num(x)} ${num(y)}`;
}
