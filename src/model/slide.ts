import type { Block, Inline, Placed } from './block.ts';

/** A rectangle in points, origin top left. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One slide after fitting: every printer shows exactly this. */
export interface Slide extends Placed {
  /** Position in the deck, from 1. */
  readonly number: number;
  readonly layout: string;
  readonly headline: readonly Inline[] | null;
  /** Which part of a slide that was split; null where it was not. */
  readonly part: { readonly index: number; readonly of: number } | null;
  /** Blocks of each of the layout's regions, in reading order. */
  readonly regions: readonly { readonly name: string; readonly blocks: readonly Block[] }[];
  readonly sourceLine: readonly Inline[] | null;
  readonly notes: readonly Block[];
  /** Body text is set at this share of its size: less than 1 to fit, more where a short text has the slide to itself. */
  readonly scale: number;
  /** What stands one below the other is this many times as far apart: more than 1 where it would leave much of the slide empty. */
  readonly air: number;
}

/** A deck ready to print, and what moved to the report's annex. */
export interface Deck {
  readonly slides: readonly Slide[];
  readonly spilled: readonly Block[];
}
