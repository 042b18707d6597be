/** A font that pdfkit embeds: glyphs get numbers in the order in which they are first used. */
export interface PdfFont {
  readonly id: string;
  readonly subset: { readonly glyphs: number[]; readonly includeGlyph: (glyph: number) => number };
  /** Advance and characters of each numbered glyph. */
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  readonly ref: () => unknown;
  /** The font file, opened. */
  readonly font: unknown;
  readonly constructor: new (document: PDFKit.PDFDocument, font: unknown, id: string) => PdfFont;
}

/** An object of the file, written when it ends. */
export interface PdfObject {
  readonly id: number;
  readonly data: Record<string, unknown>;
  readonly end: (bytes?: Uint8Array) => void;
}

/** An entry of the outline. */
export interface PdfOutlineItem {
  readonly outlineData: Record<string, unknown>;
  readonly addItem: (title: string, options: { readonly expanded: boolean }) => PdfOutlineItem;
}

/** A picture once opened. A PNG has compressed pixels, and `finalize`, called when they can be written. */
export interface PdfImage {
  readonly imgData?: Uint8Array;
  finalize?: () => unknown;
  readonly embed: (document: unknown) => void;
}

/** What an annotation is given to, in place of pdfkit's own elements. */
export interface AnnotationHolder {
  readonly add: (child: { readonly annotationRef: PdfObject }) => void;
}

type LinkMethod = (
  x: number,
  y: number,
  width: number,
  height: number,
  target: string,
  options: { readonly structParent: AnnotationHolder; readonly Contents: unknown },
) => unknown;

/** pdfkit 0.20.2 beyond its published types: what laying tags and glyphs by hand needs. Pinned, and tested by what it prints. */
export interface PdfInternals {
  info: Record<string, unknown>;
  _font: PdfFont;
  _fontCount: number;
  readonly _fontFamilies: Record<string, PdfFont>;
  readonly _root: {
    readonly data: {
      readonly Names: {
        readonly data: { readonly Dests: { _compareKeys: (a: string, b: string) => number } };
      };
      readonly ViewerPreferences: { readonly data: Record<string, unknown> };
      OutputIntents?: readonly PdfObject[];
      StructTreeRoot?: PdfObject;
      MarkInfo?: PdfObject;
    };
  };
  readonly page: {
    readonly dictionary: PdfObject;
    readonly fonts: Record<string, unknown>;
    readonly write: (content: Uint8Array) => unknown;
  };
  /** Bytes of the file so far. */
  _offset: number;
  /** Takes the next of them; a string is a line. */
  _write: (data: string | Uint8Array) => void;
  push: (data: Uint8Array | null) => boolean;
  readonly outline: PdfOutlineItem;
  _addInfo: () => void;
  /** Says where in the file an object begins that pdfkit does not write. */
  readonly _refEnd: (object: { readonly id: number; readonly offset: number }) => void;
  readonly ref: (dictionary: Record<string, unknown>) => PdfObject;
  readonly appendXML: (xml: string) => void;
  addContent: (operators: string) => unknown;
  readonly goTo: LinkMethod;
  readonly link: LinkMethod;
  readonly file: (bytes: Uint8Array, options: Record<string, unknown>) => unknown;
  readonly openImage: (bytes: Uint8Array) => PdfImage;
}

/** The same document with the fields that `@types/pdfkit` leaves out. */
export function internals(document: PDFKit.PDFDocument): PdfInternals {
  return document as unknown as PdfInternals;
}
