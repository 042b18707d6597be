import type { Helper } from '../helper.ts';
import { elementOf, list, NUMBER, type Shape, STRING, UNKNOWN } from '../shape.ts';
import { fieldOf, holds, idOf, itemsOf, plain } from './values.ts';

const aList = { name: 'list', takes: ['list'] };

function sameList([shape]: readonly Shape[]): Shape {
  return list(elementOf(shape ?? UNKNOWN) ?? UNKNOWN);
}

function oneOf([shape]: readonly Shape[]): Shape {
  return elementOf(shape ?? UNKNOWN) ?? UNKNOWN;
}

/** Whether an element's field holds, or is one of the wanted values where some are given. */
function matches(item: unknown, [key, ...wanted]: readonly unknown[]): boolean {
  const field = fieldOf(item, key);
  if (wanted.length === 0) return holds(field);
  return wanted.some((value) => field === value || (plain(field) !== null && plain(field) === plain(value)));
}

/** Subexpressions that choose from a list. */
export const LIST_HELPERS: readonly Helper[] = [
  {
    name: 'slice',
    kind: 'value',
    parameters: [
      aList,
      { name: 'start', takes: ['number'] },
      { name: 'end', takes: ['number'], optional: true },
    ],
    options: [],
    doc: 'A list’s elements from one position to before another, counted from 0.',
    example: '{{#each (slice judgments 1 3)}}…{{/each}}',
    result: sameList,
    run: ([value, start, end]) =>
      itemsOf(value).slice(Number(start), end === undefined ? undefined : Number(end)),
  },
  {
    name: 'first',
    kind: 'value',
    parameters: [aList],
    options: [],
    doc: 'A list’s first element; null where it has none.',
    example: '{{#with (first judgments)}}…{{/with}}',
    result: oneOf,
    run: ([value]) => itemsOf(value)[0] ?? null,
  },
  {
    name: 'last',
    kind: 'value',
    parameters: [aList],
    options: [],
    doc: 'A list’s last element; null where it has none.',
    example: '{{#with (last judgments)}}…{{/with}}',
    result: oneOf,
    run: ([value]) => itemsOf(value).at(-1) ?? null,
  },
  {
    name: 'where',
    kind: 'value',
    parameters: [
      aList,
      { name: 'field', takes: ['string'] },
      { name: 'value', takes: ['any'], optional: true, rest: true },
    ],
    options: [],
    doc: 'The elements whose field has one of the values; without a value, those where it is there.',
    example: '{{#each (where claims "kind" "quote")}}…{{/each}}',
    result: sameList,
    run: ([value, ...test]) => itemsOf(value).filter((item) => matches(item, test)),
  },
  {
    name: 'without',
    kind: 'value',
    parameters: [
      aList,
      { name: 'field', takes: ['string'] },
      { name: 'value', takes: ['any'], optional: true, rest: true },
    ],
    options: [],
    doc: 'The elements that `where` leaves out.',
    example: '{{#each (without timeline.events "date")}}…{{/each}}',
    result: sameList,
    run: ([value, ...test]) => itemsOf(value).filter((item) => !matches(item, test)),
  },
  {
    name: 'naming',
    kind: 'value',
    parameters: [aList, { name: 'field', takes: ['string'] }, { name: 'item', takes: ['any'] }],
    options: [],
    doc: 'The elements with a field of references that names an item.',
    example: '{{#each (naming assumptions "linchpinFor" this)}}{{text}}{{/each}}',
    result: sameList,
    run: ([value, field, item]) =>
      itemsOf(value).filter((one) => itemsOf(fieldOf(one, field)).some((ref) => idOf(ref) === idOf(item))),
  },
  {
    name: 'shared',
    kind: 'value',
    parameters: [aList, { name: 'field', takes: ['string'] }],
    options: [],
    doc: 'The one value that a field has in every element; null where they differ.',
    example: '{{#with (shared judgments "confidence")}}{{this}}{{/with}}',
    result: STRING,
    run: ([value, field]) => {
      const values = new Set(itemsOf(value).map((item) => plain(fieldOf(item, field))));
      return values.size === 1 ? ([...values][0] ?? null) : null;
    },
  },
  {
    name: 'part',
    kind: 'value',
    parameters: [aList, { name: 'which', takes: ['number'] }, { name: 'of how many', takes: ['number'] }],
    options: [],
    doc: 'One of several parts of a list, nearly equal: `(part gaps 1 2)` is its first half.',
    example: '{{#bullets (part gaps 1 2)}}{{text}}{{/bullets}}',
    result: sameList,
    run: ([value, which, parts]) => {
      const items = itemsOf(value);
      const size = Math.max(1, Math.ceil(items.length / Math.max(1, Number(parts))));
      return items.slice((Number(which) - 1) * size, Number(which) * size);
    },
  },
  {
    name: 'count',
    kind: 'value',
    parameters: [aList],
    options: [],
    doc: 'How many elements a list has.',
    example: '{{count claims}}',
    result: NUMBER,
    run: ([value]) => itemsOf(value).length,
  },
];
