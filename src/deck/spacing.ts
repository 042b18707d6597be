import type { Block } from '../model/block.ts';
import type { SlideStyles } from './layout-of.ts';

/** Distances of the flow, in points. CSS is written from them and heights are measured with them. */
export interface Spacing {
  /** Between two blocks. */
  readonly block: number;
  /** Before a heading, and between it (or a label) and what it heads. */
  readonly beforeHeading: number;
  readonly afterHeading: number;
  /** Between list items, and between an item's text and a list in it. */
  readonly item: number;
  /** Between other blocks of one item: less than between items, so that they are seen to belong together. */
  readonly within: number;
  /** From a list's left edge to its text. */
  readonly indent: number;
  /** Around code, and above a box's text: a box is a hairline, so that its text keeps the left edge. */
  readonly pad: number;
  readonly box: number;
  /** From a quotation's left edge to its text. */
  readonly quote: number;
  /** Above and below a table row's text, and the hairline under it. */
  readonly row: number;
  readonly line: number;
  /** Between a table's columns. */
  readonly cell: number;
  /** Between a figure and its caption. */
  readonly caption: number;
}

/**
 * Distances that go with the size of the body's text. Items and rows stand `air` times as far apart; what is apart
 * already takes half of what that adds.
 */
export function spacingOf(styles: SlideStyles, air = 1): Spacing {
  const em = styles.body.size;
  const of = (share: number): number => Math.round(em * share * 10) / 10;
  const half = (1 + air) / 2;
  return {
    block: of(0.6 * half),
    beforeHeading: of(0.9 * half),
    afterHeading: of(0.3),
    item: of(0.45 * air),
    within: of(0.2),
    indent: of(1.1),
    pad: of(0.6),
    box: of(0.5 * half),
    quote: of(1.1),
    row: of(0.27 * air),
    line: 0.75,
    cell: of(0.8),
    caption: of(0.3),
  };
}

/** Space above a block that follows another; `inItem` is inside a list item. */
export function gapBetween(before: Block, after: Block, spacing: Spacing, inItem: boolean): number {
  if (before.kind === 'heading' || isLabel(before)) return spacing.afterHeading;
  if (after.kind === 'heading' || isLabel(after)) return spacing.beforeHeading;
  if (before.kind === 'figure' && isCaption(after)) return spacing.caption;
  if (inItem) return after.kind === 'list' ? spacing.item : spacing.within;
  return spacing.block;
}

function isCaption(block: Block): boolean {
  return block.kind === 'paragraph' && block.style === 'caption';
}

/** A paragraph that heads what follows. */
export function isLabel(block: Block): boolean {
  return block.kind === 'paragraph' && block.style === 'label';
}
