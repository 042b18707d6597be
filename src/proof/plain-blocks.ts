import type { Block, Inline, TableBlock } from '../model/block.ts';

// Blocks that no template made.

export const PLACED = { origins: [] } as const;

export function text(words: string): Inline {
  return { kind: 'text', text: words };
}

export function muted(words: string): Inline {
  return { kind: 'span', name: 'muted', content: [text(words)] };
}

export function strong(words: string): Inline {
  return { kind: 'strong', content: [text(words)] };
}

export function paragraph(...content: readonly Inline[]): Block {
  return { ...PLACED, kind: 'paragraph', style: null, content };
}

export function heading(level: number, words: string, anchor: string): Block {
  return { ...PLACED, kind: 'heading', level, anchor, content: [text(words)] };
}

/** A table; without a `head`, its first column names the rows. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (readonly Inline[])[])[],
  { anchor, header }: { readonly anchor: string; readonly header: boolean },
): TableBlock {
  return {
    ...PLACED,
    kind: 'table',
    anchor,
    number: null,
    caption: null,
    align: head.map(() => 'left'),
    head: header ? head.map((words) => ({ content: [text(words)] })) : [],
    rows: rows.map((cells) => ({ ...PLACED, cells: cells.map((content) => ({ content })) })),
  };
}
