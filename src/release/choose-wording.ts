import type { Text } from '../model/text.ts';

/**
 * The same value with every text in the wording written for this audience (or the nearest it extends), and no trace of
 * the wordings for others; what is short of an item's text is the item's short form. A wording of its own has no short or long form: those that are written are the common text's.
 */
export function chooseWording<T>(value: T, audiences: readonly string[]): T {
  return choose(value, audiences) as T;
}

function choose(value: unknown, audiences: readonly string[]): unknown {
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map((item) => choose(item, audiences));
  if (isText(value)) return worded(value, audiences);
  return withShort(
    Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, key === 'span' ? item : choose(item, audiences)]),
    ),
  );
}

/** An item that has no `short` of its own has that of its text. */
function withShort(item: Readonly<Record<string, unknown>>): unknown {
  if (item.short !== null) return item;
  const main = [item.text, item.label, item.title].find(
    (one) => typeof one === 'object' && one !== null && isText(one),
  ) as Text | undefined;
  return main === undefined || main.short === null
    ? item
    : { ...item, short: { ...main, text: main.short, short: null, long: null } };
}

function worded(text: Text, audiences: readonly string[]): Text {
  const chosen = audiences.find((id) => text.wordings[id] !== undefined);
  if (chosen === undefined) return { ...text, wordings: {} };
  return { ...text, text: text.wordings[chosen] ?? text.text, short: null, long: null, wordings: {} };
}

function isText(value: object): value is Text {
  return 'text' in value && 'span' in value && 'wordings' in value;
}
