/** What a template may do with a value, as the static pass sees it. */
export type Shape =
  /** A value that `{{x}}` prints; `name` is what messages call it. */
  | { readonly kind: 'value'; readonly name: 'text' | 'string' | 'number' | 'date' }
  /** A value that only a helper prints or tests: `prose`, `reference`, `yes or no`. */
  | { readonly kind: 'opaque'; readonly name: string }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'record'; readonly name: string; readonly fields: Readonly<Record<string, Shape>> }
  /** Nothing is known but what messages call it, and nothing is checked before rendering. */
  | { readonly kind: 'unknown'; readonly name: string };

export const TEXT: Shape = { kind: 'value', name: 'text' };
export const STRING: Shape = { kind: 'value', name: 'string' };
export const NUMBER: Shape = { kind: 'value', name: 'number' };
export const DATE: Shape = { kind: 'value', name: 'date' };
export const BOOLEAN: Shape = { kind: 'opaque', name: 'yes or no' };
export const PROSE: Shape = { kind: 'opaque', name: 'prose' };
export const REF: Shape = { kind: 'opaque', name: 'reference' };
export const HIDDEN: Shape = { kind: 'opaque', name: 'internal value' };
export const MARKDOWN: Shape = { kind: 'opaque', name: 'Markdown' };
export const UNKNOWN: Shape = { kind: 'unknown', name: 'unknown value' };

export function list(of: Shape): Shape {
  return { kind: 'list', of };
}

/** A record that has a shape for every field of `T`: tsc complains when the model gains one. */
export function record<T>(
  name: string,
  fields: Readonly<Record<keyof T & string, Shape>>,
): Extract<Shape, { kind: 'record' }> {
  return { kind: 'record', name, fields };
}

/** As messages say it: "a list of judgments". */
export function describe(shape: Shape): string {
  switch (shape.kind) {
    case 'value':
    case 'opaque':
    case 'record':
    case 'unknown':
      return shape.name;
    case 'list':
      return shape.of.kind === 'unknown' ? 'list' : `list of ${describe(shape.of)}`;
  }
}

/** What `#each` walks over: a list's elements, or a listing's items. Null is not a list. */
export function elementOf(shape: Shape): Shape | null {
  if (shape.kind === 'list') return shape.of;
  if (shape.kind === 'unknown') return UNKNOWN;
  if (shape.kind === 'record' && shape.fields.items?.kind === 'list') return shape.fields.items.of;
  return null;
}
