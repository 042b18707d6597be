import type { BlockCall, Helper } from '../helper.ts';
import { elementOf, UNKNOWN } from '../shape.ts';
import { holds, itemsOf } from './values.ts';

/** Handlebars' own blocks, over our data: texts, listings and prose are empty when they have nothing to show. */
export const BUILTIN_HELPERS: readonly Helper[] = [
  {
    name: 'if',
    kind: 'block',
    parameters: [{ name: 'value', takes: ['any'] }],
    options: [],
    doc: 'Prints its body when the value is there: not null, no, 0, or an empty text, list or listing.',
    example: '{{#if subtitle}}{{subtitle}}{{else}}No subtitle{{/if}}',
    inner: null,
    run: ([value], call) => (holds(value) ? call.body() : call.otherwise()),
  },
  {
    name: 'unless',
    kind: 'block',
    parameters: [{ name: 'value', takes: ['any'] }],
    options: [],
    doc: 'Prints its body when the value is not there.',
    example: '{{#unless subtitle}}No subtitle{{/unless}}',
    inner: null,
    run: ([value], call) => (holds(value) ? call.otherwise() : call.body()),
  },
  {
    name: 'with',
    kind: 'block',
    parameters: [{ name: 'value', takes: ['any'] }],
    options: [],
    doc: 'Prints its body with the value as `this`, when it is there.',
    example: '{{#with (first claims)}}{{statement}}{{/with}}',
    inner: ([shape]) => shape ?? UNKNOWN,
    run: ([value], call) => (holds(value) ? call.body(value) : call.otherwise()),
  },
  {
    name: 'each',
    kind: 'block',
    parameters: [{ name: 'list', takes: ['list'] }],
    options: [],
    doc: 'Prints its body once for every element of a list or listing, with `@index` (from 0), `@number` (from 1), `@first` and `@last`.',
    example: '{{#each judgments}}{{@number}}. {{text}}{{/each}}',
    inner: ([shape]) => elementOf(shape ?? UNKNOWN) ?? UNKNOWN,
    run: ([value], call) => {
      const printed = printEach(value, call);
      return printed.length === 0 ? call.otherwise() : printed.join('');
    },
  },
];

/** The body once for every element. */
export function printEach(value: unknown, call: BlockCall): readonly string[] {
  const items = itemsOf(value);
  return items.map((item, index) =>
    call.body(item, { index, number: index + 1, first: index === 0, last: index === items.length - 1 }),
  );
}
