import type { Span } from './span.ts';

/** A stretch of rendered Markdown and the piece of content or template it came from. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly span: Span;
}

/** What a template printed: Markdown without any sentinel, and where each stretch came from (sorted, innermost, no overlap). */
export interface Rendered {
  readonly markdown: string;
  readonly segments: readonly Segment[];
}
