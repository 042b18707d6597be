import { warning } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';
import { entriesOf, fieldOf, itemsOf, type Located } from '../yaml/located.ts';
import type { Shape } from './translatable.ts';

/** A text of the original. */
export interface OriginalText {
  /** As a reader finds it: `judgments.recovery.headline`. */
  readonly path: string;
  readonly span: Span;
}

/** What a bibliography, an address or a locator says is commonly left as it is. */
const LEFT_AS_THEY_ARE = ['at', 'section', 'version', 'contact', 'sources'];

/** The texts below a value that an edition should translate; a text without letters is none. */
export function textsIn(shape: Shape, node: Located, path: string): readonly OriginalText[] {
  const inside = (key: string) => (path === '' ? key : `${path}.${key}`);
  const { scalar, map, record, list } = shape;
  if (node.kind === 'scalar') return scalar && /\p{L}/u.test(node.text) ? [{ path, span: node.span }] : [];
  if (node.kind === 'list') {
    if (list === null) return [];
    return itemsOf(node).flatMap((item, index) => textsIn(list, item, inside(nameOf(list, item, index))));
  }
  return entriesOf(node).flatMap(({ key, value }) => {
    const field = map?.fields.get(key) ?? (map === null ? record : null);
    if (field === null || LEFT_AS_THEY_ARE.includes(key)) return [];
    return textsIn(field, value, key === 'text' || key === 'items' ? path : inside(key));
  });
}

/** An item's id, or its number from 1. */
function nameOf({ map }: Shape, item: Located, index: number): string {
  const name = map?.by == null ? null : fieldOf(item, map.by);
  return name?.kind === 'scalar' ? name.text : String(index + 1);
}

/** How many places are named. */
const FIRST = 3;

/** One warning for each file of the original that has texts without a translation, with the first places. */
export function reportUntranslated(
  missing: readonly OriginalText[],
  { all, language }: { readonly all: readonly OriginalText[]; readonly language: string },
): readonly Diagnostic[] {
  const files = new Set(missing.map(({ span }) => span.file.path));
  return [...files].flatMap((path) => {
    const here = missing.filter(({ span }) => span.file.path === path);
    const [first] = here;
    if (first === undefined) return [];
    const count = all.filter(({ span }) => span.file.path === path).length;
    const places = here.slice(0, FIRST).map((text) => `\`${text.path}\``);
    const more = here.length > FIRST ? ', …' : '';
    const what = count === 1 ? 'The one text' : `${here.length} of ${count} texts`;
    const verb = here.length === 1 ? 'has' : 'have';
    const message = `${what} of ${path} ${verb} no translation into ${language}: ${places.join(', ')}${more}.`;
    return [warning('content/untranslated', first.span, message, 'The original is printed in its place.')];
  });
}
