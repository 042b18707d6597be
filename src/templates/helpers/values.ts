import type { Text } from '../../model/text.ts';
import { isText } from '../print-value.ts';

/** The plain string of a text, a string or a number; anything else is null. */
export function plain(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return isText(value) ? value.text : null;
}

/** A text in other letters, from the same place; a string stays a string. */
export function reword(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  return isText(value)
    ? ({
        ...value,
        text: change(value.text),
        long: value.long === null ? null : change(value.long),
      } satisfies Text)
    : value;
}

/** A list's elements, or a listing's items; anything else has none. */
export function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items)) {
    return value.items;
  }
  return [];
}

/** Whether `#if` prints its body: not for null, no, 0, an empty text, list or listing, or prose without a letter. */
export function holds(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === 0 || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object') return true;
  if (isText(value)) return value.text.trim() !== '';
  if ('items' in value && Array.isArray(value.items)) return value.items.length > 0;
  if ('pieces' in value && Array.isArray(value.pieces)) {
    return value.pieces.some((piece: { readonly text: string }) => piece.text.trim() !== '');
  }
  return true;
}

/** The id of an item or a reference, or the string itself. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return null;
  return 'id' in value && typeof value.id === 'string' ? value.id : null;
}

/** An item's own field by a name that a template gives; what every object inherits is no field. */
export function fieldOf(item: unknown, name: unknown): unknown {
  const key = plain(name) ?? '';
  if (typeof item !== 'object' || item === null || !Object.hasOwn(item, key)) return undefined;
  return (item as Readonly<Record<string, unknown>>)[key];
}
