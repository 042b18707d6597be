import type { Item, Listing } from '../../model/briefing.ts';
import { derivedId } from '../../model/derived-id.ts';
import { fieldOf, itemsOf, type Located } from '../yaml/located.ts';
import { asText, readPlain, readText } from './read-node.ts';
import { type BuildContext, readReleasable } from './read-releasable.ts';

/** What makes one item: its node, and the parts that every item has. */
export type BuildItem<T> = (node: Located, item: Item) => T;

/** A list of items, or `{headline, items}`. Items without an id get `<name>#<n>`, which no author can write. */
export function buildListing<T extends Item>(
  node: Located | null,
  { name, context, build }: { name: string; context: BuildContext; build: BuildItem<T> },
): Listing<T> {
  const list = node?.kind === 'map' ? fieldOf(node, 'items') : node;
  return { headline: readText(node, 'headline'), items: buildItems(itemsOf(list), { name, context, build }) };
}

/** The items of a list, each with an id. */
export function buildItems<T extends Item>(
  nodes: readonly Located[],
  { name, context, build }: { name: string; context: BuildContext; build: BuildItem<T> },
): readonly T[] {
  return nodes.map((node, index) => {
    const id = readPlain(node, 'id') ?? derivedId(name, index + 1);
    return build(node, { id, span: node.span, ...readReleasable(node, context) });
  });
}

/** The text of an item that may be a text alone. */
export function itemText(node: Located) {
  const text = node.kind === 'scalar' ? asText(node) : readText(node, 'text');
  return text ?? { text: '', span: node.span, short: null, long: null, wordings: {} };
}
