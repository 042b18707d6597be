import type { SourceFile, Span } from '../../model/span.ts';

/** A scalar. `text` is what was written, unquoted and unfolded: `1555` and `2024-12-08` stay what they look like. */
export interface Scalar {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly value: string | number | boolean | null;
  readonly text: string;
}

export interface List {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly Located[];
}

export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Located;
}

export interface Mapping {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly Entry[];
}

/** A YAML value of which every part knows its place. */
export type Located = Scalar | List | Mapping;

/** The entry of a mapping; null where there is none, or `node` is no mapping. */
export function entryOf(node: Located | null, key: string): Entry | null {
  if (node?.kind !== 'map') return null;
  return node.entries.find((entry) => entry.key === key) ?? null;
}

/** The value of a key; null where it is missing or empty. */
export function fieldOf(node: Located | null, key: string): Located | null {
  const value = entryOf(node, key)?.value ?? null;
  return value?.kind === 'scalar' && value.value === null ? null : value;
}

/** The entries of a mapping that have a value. */
export function entriesOf(node: Located | null): readonly Entry[] {
  return node?.kind === 'map' ? node.entries : [];
}

/** The items of a list. */
export function itemsOf(node: Located | null): readonly Located[] {
  return node?.kind === 'list' ? node.items : [];
}

/** What stands for an empty file. */
export function emptyMapping(file: SourceFile): Mapping {
  return { kind: 'map', span: { file, start: 0, end: 0 }, entries: [] };
}

/**
 * The plain value that schemas judge. A key without a value counts as left out, so that `contact:` waiting to be filled
 * in is no mistake.
 */
export function toPlain(node: Located): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toPlain);
  const filled = node.entries.filter(({ value }) => value.kind !== 'scalar' || value.value !== null);
  return Object.fromEntries(filled.map(({ key, value }) => [key, toPlain(value)]));
}

/** The node at a schema's path, or null. */
export function nodeAt(node: Located, path: readonly PropertyKey[]): Located | null {
  let found: Located | null = node;
  for (const step of path) {
    if (found?.kind === 'list') found = found.items[Number(step)] ?? null;
    else found = fieldOf(found, String(step));
  }
  return found;
}
