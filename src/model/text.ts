import type { Span } from './span.ts';

/**
 * Plain text that the author wrote, with its place. `text` is what is printed, `long` what the report prints instead
 * where a text stands whole, `short` what has less room; `wordings` are those for audiences, by their ids: release picks
 * one and empties the rest.
 */
export interface Text {
  readonly text: string;
  readonly span: Span;
  readonly short: string | null;
  readonly long: string | null;
  readonly wordings: Readonly<Record<string, string>>;
}

/** A mention of another item by its id, with the place of the mention. */
export interface Ref {
  readonly id: string;
  readonly span: Span;
}
