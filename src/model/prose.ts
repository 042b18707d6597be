import type { Span } from './span.ts';

/**
 * A stretch of Markdown with its place. Where `text` equals the file's text under `span` the place is exact to the
 * character; where it does not (a bound number, say) the whole piece stands for the whole span.
 */
export interface ProsePiece {
  readonly text: string;
  readonly span: Span;
}

/**
 * Markdown the author wrote, as pieces that concatenate to the text. Numbers have been bound; release has cut what is
 * withheld. Citations stand as written: `[@claim]`, `[@source, p. 2]`, `[@a; @b]`.
 */
export interface Prose {
  readonly pieces: readonly ProsePiece[];
}
