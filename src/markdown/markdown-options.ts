import type { FigureTarget, Note } from '../model/block.ts';
import { figurePath } from './figure-path.ts';
import { INLINE_DEFAULTS, type InlineOptions } from './write-inlines.ts';

/** How blocks are written. */
export interface MarkdownOptions extends InlineOptions {
  /** Written as footnotes where the notes' list stands, or at the end. */
  readonly notes: readonly Note[];
  readonly words: { readonly figure: string; readonly table: string };
  /** Where a figure's picture is. */
  readonly picture: (target: Exclude<FigureTarget, { kind: 'yardstick' }>) => string;
  /** A band of the yardstick in words. */
  readonly yardstick: (band: string) => string;
  /** The heading of a box, by its name; null has none. */
  readonly boxLabel: (name: string) => string | null;
  /** Boxes that are written as what they hold, without a quote around it. */
  readonly plainBoxes: readonly string[];
}

export const MARKDOWN_DEFAULTS: MarkdownOptions = {
  ...INLINE_DEFAULTS,
  notes: [],
  words: { figure: 'Figure', table: 'Table' },
  picture: figurePath,
  yardstick: (band) => band,
  boxLabel: () => null,
  plainBoxes: ['title-block'],
};
