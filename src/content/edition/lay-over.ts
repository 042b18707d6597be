import { error } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Report } from '../../model/diagnostic.ts';
import { type Entry, fieldOf, type List, type Located, type Mapping } from '../yaml/located.ts';
import type { MapShape, Shape } from './translatable.ts';
import { type OriginalText, textsIn } from './untranslated.ts';

/** Where translations are laid over the original. */
export interface LayContext {
  readonly report: Report;
  /** Hears of texts that stay as they were. */
  readonly untranslated: (texts: readonly OriginalText[]) => void;
}

/** A value of the original and what translates it; `translation` is null where nothing does. */
interface Pair {
  readonly original: Located;
  readonly translation: Located | null;
  readonly path: string;
}

/**
 * Lays an edition over the original: texts are the edition's, at its places, and everything else the original's. Yields
 * `content/edition-fact` for a fact and `content/edition-adds` for what the original does not have.
 */
export function layOver(shape: Shape, { original, translation, path }: Pair, context: LayContext): Located {
  if (translation === null || (translation.kind === 'scalar' && translation.value === null)) {
    context.untranslated(textsIn(shape, original, path));
    return original;
  }
  const { map, record, list, scalar } = shape;
  if (original.kind === 'scalar' && translation.kind === 'scalar' && isText(translation)) {
    if (scalar) return translation;
  }
  if (map !== null) {
    const [whole, given] = [asMapping(original, map), asMapping(translation, map)];
    if (whole !== null && given !== null)
      return layMapping(map, { original: whole, translation: given, path }, context);
  }
  if (record !== null && original.kind === 'map' && translation.kind === 'map')
    return layRecord(record, { original, translation, path }, context);
  if (list !== null && original.kind === 'list' && translation.kind === 'list')
    return layList(list, { original, translation, path }, context);
  const takes = original.kind === 'scalar' ? 'a text' : `a ${original.kind === 'list' ? 'list' : 'mapping'}`;
  const message = `A translation has the shape of the original, which is ${takes} here.`;
  context.report(error('content/wrong-type', translation.span, message));
  return original;
}

function isText(node: Located): boolean {
  return node.kind === 'scalar' && typeof node.value !== 'boolean';
}

/** A value as a mapping: a text alone stands for `text`, a column's name for `column`, a list for `items`. */
function asMapping(node: Located, { fields, by }: MapShape): Mapping | null {
  if (node.kind === 'map') return node;
  const key = node.kind === 'list' ? 'items' : by === 'column' ? 'column' : 'text';
  if (key !== 'column' && !fields.has(key)) return null;
  return { kind: 'map', span: node.span, entries: [{ key, keySpan: node.span, value: node }] };
}

interface Mappings {
  readonly original: Mapping;
  readonly translation: Mapping;
  readonly path: string;
}

function layMapping(
  shape: MapShape,
  { original, translation, path }: Mappings,
  context: LayContext,
): Located {
  const { fields, by } = shape;
  for (const entry of translation.entries) checkKey(entry, shape, context.report);
  const entries = original.entries.map((entry): Entry => {
    const field = fields.get(entry.key);
    if (field === undefined || fieldOf(original, entry.key) === null) return entry;
    const inside = entry.key === 'text' || entry.key === 'items' ? path : join(path, entry.key);
    const pair = { original: entry.value, translation: fieldOf(translation, entry.key), path: inside };
    return { ...entry, value: layOver(field, pair, context) };
  });
  const added = translation.entries.filter(
    ({ key }) => fields.has(key) && fieldOf(original, key) === null && fieldOf(translation, key) !== null,
  );
  // A column is called by its name where it has no label: only then is there something to translate.
  if (by === 'column') return { ...original, entries: [...entries, ...added] };
  for (const { key, keySpan } of added) {
    const known = [...fields.keys()].filter((field) => fieldOf(original, field) !== null);
    const hint = didYouMean(key, known, 'Its texts');
    context.report(error('content/edition-adds', keySpan, `The original has no \`${key}\` here.`, hint));
  }
  return { ...original, entries };
}

function checkKey({ key, keySpan }: Entry, { fields, facts, by }: MapShape, report: Report): void {
  if (key === by || fields.has(key)) return;
  if (facts.includes(key)) {
    const hint = 'Take it away: an edition translates texts, and the original says all else.';
    report(error('content/edition-fact', keySpan, `\`${key}\` is not for a translation to say.`, hint));
    return;
  }
  const hint = didYouMean(key, fields.keys(), 'Its texts');
  report(error('content/unknown-key', keySpan, `\`${key}\` is not a text of the original.`, hint));
}

function layRecord(shape: Shape, { original, translation, path }: Mappings, context: LayContext): Located {
  for (const { key, keySpan } of translation.entries) {
    if (fieldOf(original, key) !== null) continue;
    const known = original.entries.map((entry) => entry.key);
    context.report(
      error('content/edition-adds', keySpan, `The original has no \`${key}\` here.`, didYouMean(key, known)),
    );
  }
  const entries = original.entries.map((entry) => {
    const pair = { original: entry.value, translation: fieldOf(translation, entry.key) };
    return { ...entry, value: layOver(shape, { ...pair, path: join(path, entry.key) }, context) };
  });
  return { ...original, entries };
}

interface Lists {
  readonly original: List;
  readonly translation: List;
  readonly path: string;
}

function layList(shape: Shape, { original, translation, path }: Lists, context: LayContext): Located {
  const by = shape.map?.by ?? null;
  const names = original.items.map((item) => (by === null ? null : nameOf(item, by)));
  const found = new Map<number, Located>();
  for (const [index, item] of translation.items.entries()) {
    const at = placeOf(item, { index, names, by }, context.report);
    if (at === null) continue;
    if (found.has(at))
      context.report(error('content/duplicate-id', item.span, 'This item is translated above already.'));
    found.set(at, item);
  }
  const items = original.items.map((item, index) => {
    const pair = { original: item, translation: found.get(index) ?? null };
    return layOver(shape, { ...pair, path: join(path, names[index] ?? String(index + 1)) }, context);
  });
  return { ...original, items };
}

interface Among {
  readonly index: number;
  /** Ids of the original's items. */
  readonly names: readonly (string | null)[];
  readonly by: 'id' | 'column' | null;
}

/** The place of the item that one of an edition translates: by its id, or by position where the original has none. */
function placeOf(item: Located, { index, names, by }: Among, report: Report): number | null {
  const name = by === null || item.kind === 'scalar' ? null : nameOf(item, by);
  const known = names.filter((one) => one !== null);
  if (name !== null) {
    const at = names.indexOf(name);
    if (at >= 0) return at;
    const span = fieldOf(item, by ?? '')?.span ?? item.span;
    const hint = didYouMean(name, known, 'Its items');
    report(error('content/edition-adds', span, `The original has no item "${name}" here.`, hint));
    return null;
  }
  if (index >= names.length) {
    const message = `The original has ${names.length} items here, and this is number ${index + 1}.`;
    report(error('content/edition-adds', item.span, message));
    return null;
  }
  const named = names[index] ?? null;
  if (named === null || (item.kind === 'scalar' && item.value === null)) return index;
  const message = `Item ${index + 1} of the original is called "${named}".`;
  report(
    error('content/edition-adds', item.span, message, `Say which one it translates: \`${by}: ${named}\`.`),
  );
  return null;
}

function nameOf(item: Located, by: 'id' | 'column'): string | null {
  const name = item.kind === 'scalar' && by === 'column' ? item : fieldOf(item, by);
  return name?.kind === 'scalar' ? name.text : null;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
