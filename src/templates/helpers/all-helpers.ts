import type { Helper } from '../helper.ts';
import { BLOCK_HELPERS } from './block-helpers.ts';
import { BUILTIN_HELPERS } from './builtin-helpers.ts';
import { CITATION_HELPERS } from './citation-helpers.ts';
import { FIGURE_HELPERS } from './figure-helpers.ts';
import { ITEM_HELPERS } from './item-helpers.ts';
import { JUDGMENT_HELPERS } from './judgment-helpers.ts';
import { LIST_HELPERS } from './list-helpers.ts';
import { LOGIC_HELPERS } from './logic-helpers.ts';
import { PROSE_HELPERS } from './prose-helpers.ts';
import { WORD_HELPERS } from './word-helpers.ts';

/** Everything a template may call, in the order of the reference. */
export const HELPERS: readonly Helper[] = [
  ...BUILTIN_HELPERS,
  ...BLOCK_HELPERS,
  ...WORD_HELPERS,
  ...PROSE_HELPERS,
  ...JUDGMENT_HELPERS,
  ...CITATION_HELPERS,
  ...FIGURE_HELPERS,
  ...LIST_HELPERS,
  ...ITEM_HELPERS,
  ...LOGIC_HELPERS,
];

/** The same by their names. */
export const HELPER_MAP: ReadonlyMap<string, Helper> = new Map(
  HELPERS.map((helper) => [helper.name, helper]),
);
