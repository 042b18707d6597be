import type { ChartSize } from './chart.ts';
import type { Span } from './span.ts';

/**
 * What a citation points at: a claim (`locator` null), or a source with a place in it. `key` is unique for the pair and
 * is what notes are numbered by.
 */
export interface CiteTarget {
  readonly key: string;
  readonly id: string;
  readonly locator: string | null;
  /** Words of a note that the author wrote out, which is about neither: `id` is empty then. Null for all others. */
  readonly own: readonly Inline[] | null;
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly content: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  /** A style by name: `muted`, `accent`, `label`; from templates only. */
  | { readonly kind: 'span'; readonly name: string; readonly content: readonly Inline[] }
  /** Words of another language than the document's (BCP 47). */
  | { readonly kind: 'language'; readonly language: string; readonly content: readonly Inline[] }
  /** `href` is `https:`, `mailto:`, `#anchor`, or `ref:<anchor>` for a page reference, whose content is then the page's label. */
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
  /** Printed as the notes' numbers; `numbers` is empty until numbered, then as long as `targets`. */
  | { readonly kind: 'cite'; readonly targets: readonly CiteTarget[]; readonly numbers: readonly number[] }
  | { readonly kind: 'image'; readonly path: string; readonly alt: string }
  | { readonly kind: 'break' };

/** Where a block came from: the innermost pieces of content and templates that it was rendered from, in order. */
export interface Placed {
  readonly origins: readonly Span[];
}

/** What a figure shows. A picture's bytes are the briefing's `images`, a chart's drawing is the chart's. */
export type FigureTarget =
  | { readonly kind: 'chart'; readonly id: string; readonly size: ChartSize }
  | { readonly kind: 'image'; readonly path: string }
  | { readonly kind: 'yardstick'; readonly band: string };

export interface HeadingBlock extends Placed {
  readonly kind: 'heading';
  /** 1 is the document's title, or a slide's headline. */
  readonly level: number;
  readonly anchor: string;
  readonly content: readonly Inline[];
}

export interface ParagraphBlock extends Placed {
  readonly kind: 'paragraph';
  /** A style by name, from templates only: `lead`, `small`, `label`, `subtitle`; null is body text. */
  readonly style: string | null;
  readonly content: readonly Inline[];
}

export interface ListBlock extends Placed {
  readonly kind: 'list';
  /** First number of an ordered list; null is a bullet list. */
  readonly start: number | null;
  readonly tight: boolean;
  readonly items: readonly (Placed & { readonly blocks: readonly Block[] })[];
}

export interface TableCell {
  readonly content: readonly Inline[];
}

export interface TableBlock extends Placed {
  readonly kind: 'table';
  readonly anchor: string | null;
  /** Null until numbered, and for a table without a caption. */
  readonly number: number | null;
  readonly caption: readonly Inline[] | null;
  readonly align: readonly ('left' | 'right' | 'center')[];
  readonly head: readonly TableCell[];
  readonly rows: readonly (Placed & { readonly cells: readonly TableCell[] })[];
}

export interface FigureBlock extends Placed {
  readonly kind: 'figure';
  readonly anchor: string;
  /** Null until numbered, and for a figure without a caption. */
  readonly number: number | null;
  readonly target: FigureTarget;
  readonly alt: string;
  readonly caption: readonly Inline[] | null;
}

export interface QuoteBlock extends Placed {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
}

export interface CodeBlock extends Placed {
  readonly kind: 'code';
  readonly language: string | null;
  readonly text: string;
}

export interface RuleBlock extends Placed {
  readonly kind: 'rule';
}

export interface DefinitionsBlock extends Placed {
  readonly kind: 'definitions';
  readonly items: readonly { readonly term: readonly Inline[]; readonly blocks: readonly Block[] }[];
}

/** A set-off passage: `bottom-line`, `judgments`, `sources`, `note`, `title-block` … */
export interface BoxBlock extends Placed {
  readonly kind: 'box';
  readonly name: string;
  readonly blocks: readonly Block[];
}

/** Columns beside one another; on a slide they are the layout's regions. */
export interface ColumnsBlock extends Placed {
  readonly kind: 'columns';
  readonly columns: readonly (readonly Block[])[];
}

/** Furniture that only the printers can fill in. */
export interface DirectiveBlock extends Placed {
  readonly kind: 'contents' | 'notes-list' | 'page-break' | 'annex';
}

/** What a slide does with what does not fit. */
export type FitPolicy = 'split' | 'shrink' | 'spill' | 'fail';

/** One slide as a template wrote it. `blocks` start with the headline, a level 1 heading, where it has one. */
export interface SlideBlock extends Placed {
  readonly kind: 'slide';
  readonly layout: string;
  readonly policy: FitPolicy;
  readonly blocks: readonly Block[];
  /** Speaker notes; empty where the audience has none. */
  readonly notes: readonly Block[];
  /** The line of evidence and sources at the foot; null where it has none. */
  readonly sourceLine: readonly Inline[] | null;
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | FigureBlock
  | QuoteBlock
  | CodeBlock
  | RuleBlock
  | DefinitionsBlock
  | BoxBlock
  | ColumnsBlock
  | DirectiveBlock
  | SlideBlock;

/** One note, numbered once for deck and report together. */
export interface Note {
  readonly number: number;
  readonly target: CiteTarget;
  readonly content: readonly Inline[];
}
