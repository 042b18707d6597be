import type { Block, Inline, Note, TableBlock } from '../model/block.ts';
import type { Publication } from '../model/publication.ts';
import type { Span } from '../model/span.ts';
import type { TextStyle, Theme } from '../model/theme.ts';
import type { Hyphenate } from '../text/hyphenate.ts';
import type { Fonts } from '../text/open-fonts.ts';
import type { Direction } from '../text/order-runs.ts';
import type { Chunk } from './chunk.ts';
import type { TableNeeds } from './column-widths.ts';
import type { PageGeometry } from './page-geometry.ts';
import type { TagTree } from './tag-tree.ts';

/** What laying out any block needs. Collects tags and missing characters on the way. */
export interface Flow {
  readonly publication: Publication;
  readonly theme: Theme;
  readonly fonts: Fonts;
  /** Divides words of the brief's language. */
  readonly hyphenate: Hyphenate;
  readonly geometry: PageGeometry;
  /** Of the document. One from right to left is laid out from the left too, and mirrored at the end. */
  readonly direction: Direction;
  readonly notes: readonly Note[];
  /** Those that the list of notes has: all, or those that the report itself does not cite. */
  readonly listed: readonly Note[];
  /** Headings of the whole report, for the list of contents. */
  readonly headings: readonly Heading[];
  readonly tree: TagTree;
  readonly missing: (character: string, origins?: readonly Span[]) => void;
  /** Lays out blocks within blocks. */
  readonly blocks: (blocks: readonly Block[], place: Place) => readonly Chunk[];
  /** The same flow in another look. */
  readonly withTheme: (theme: Theme) => Flow;
  /** What tables need in this look. */
  readonly tables: WeakMap<TableBlock, TableNeeds>;
  /** A number no other paragraph has. */
  readonly nextId: () => number;
}

/** A heading that can be listed. */
export interface Heading {
  readonly level: number;
  readonly anchor: string;
  readonly content: readonly Inline[];
}

/** Where a block stands: its left edge and room, the box it is in, and the tag it hangs on. Points. */
export interface Place {
  readonly x: number;
  /** Room for tables and figures. */
  readonly width: number;
  /** Room for running text. */
  readonly measure: number;
  readonly tag: number;
  /** Name of the innermost box; null outside of any. */
  readonly box: string | null;
  /** How deep in lists. */
  readonly depth: number;
  /** Running text here. */
  readonly body: TextStyle;
}

/** The furniture's wording, as the audience has it. */
export function wording(flow: Pick<Flow, 'publication'>, key: string, otherwise: string): string {
  return flow.publication.labels[key] ?? otherwise;
}

/** Room for headings and captions: that of tables, but for a column of notes beside them. */
export function headRoom(place: Place, flow: Pick<Flow, 'publication'>): number {
  return flow.publication.report.notes === 'margin' ? Math.min(place.width, place.measure) : place.width;
}

/** What stands before a page's number. */
export function pageWord(flow: Pick<Flow, 'publication'>): string {
  return wording(flow, 'page_short', 'p.');
}
