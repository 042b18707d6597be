import type { Span } from '../model/span.ts';

/** Something that the author wrote: words, or the name of an item or file. */
export interface Written {
  readonly kind: 'words' | 'name';
  readonly text: string;
  readonly span: Span;
}
