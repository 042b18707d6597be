import type { Placed } from './block.ts';
import type { Drawing, FaceRef } from './drawing.ts';
import type { Rect } from './slide.ts';

/** A run of one face and colour on a line; `x` is from the frame's left edge, in points. */
export interface Run {
  readonly x: number;
  readonly width: number;
  readonly text: string;
  readonly face: FaceRef;
  readonly size: number;
  readonly color: string;
  /** Points above the baseline, for note numbers. */
  readonly rise: number;
  readonly href: string | null;
  /** Of its words, where it is not the document's (BCP 47). */
  readonly language: string | null;
  /** Read from right to left: its text begins at its right edge. */
  readonly rtl: boolean;
}

/**
 * What stands between a line and the next: a space that is read and copied but not seen, a hyphen that is seen but not
 * read, or nothing.
 */
export type LineEnd = 'space' | 'hyphen' | 'none';

export interface Line {
  /** From the frame's top to the baseline. */
  readonly baseline: number;
  readonly runs: readonly Run[];
  readonly end: LineEnd;
  /** Points by which each of its spaces is wider than the font's; the runs' places and widths have them. */
  readonly stretch: number;
}

/** What stands in a frame. */
export type FrameContent =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'drawing'; readonly drawing: Drawing }
  | { readonly kind: 'image'; readonly path: string; readonly alt: string }
  | { readonly kind: 'fill'; readonly color: string }
  | { readonly kind: 'rule'; readonly color: string };

/** Something at its place on a page. `tag` is its place in the layout's `tags`: null is an artifact. */
export interface Frame extends Placed, Rect {
  readonly content: FrameContent;
  readonly tag: number | null;
  /** Anchors that begin here. */
  readonly anchors: readonly string[];
}

export interface Page {
  /** As printed: `iv`, `12`. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly frames: readonly Frame[];
}

/** Anchor → the label of the page on which it begins. */
export type PageLabels = ReadonlyMap<string, string>;

/** Roles of PDF's structure tree that we use (ISO 32000-1, 14.8.4). */
export type TagRole =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'BlockQuote'
  | 'Code'
  | 'Sect'
  | 'TOC'
  | 'TOCI'
  | 'Note';

/** A node of the tree that readers who cannot see follow; frames hang on its leaves. */
export interface Tag {
  readonly role: TagRole;
  /** Index of the node it stands in; null for the document itself. */
  readonly parent: number | null;
  /** In place of what a figure shows. */
  readonly alt: string | null;
  /** A note's number: it stands in the tree right after the first citation of it, wherever it is in the list. */
  readonly cited: number | null;
  /** A header cell's direction, or how a list is numbered. */
  readonly attribute: 'Column' | 'Row' | 'Decimal' | 'Disc' | null;
}
