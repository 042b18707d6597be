import type { Evidence } from '../../model/briefing.ts';
import { NAMED_SHAPES } from '../data-shape.ts';
import { type Call, fail, type Helper } from '../helper.ts';
import { elementOf, list, NUMBER, type Shape, STRING, UNKNOWN } from '../shape.ts';
import { holds, idOf, itemsOf, plain } from './values.ts';

const aList = { name: 'list', takes: ['list'] };
const aReference = ['reference', 'string', 'claim', 'source', 'judgment'];

function sameList([shape]: readonly Shape[]): Shape {
  return list(elementOf(shape ?? UNKNOWN) ?? UNKNOWN);
}

function oneOf([shape]: readonly Shape[]): Shape {
  return elementOf(shape ?? UNKNOWN) ?? UNKNOWN;
}

/** Whether an element's field holds, or is one of the wanted values where some are given. */
function matches(item: unknown, [key, ...wanted]: readonly unknown[]): boolean {
  if (typeof item !== 'object' || item === null) return false;
  const field = (item as Readonly<Record<string, unknown>>)[plain(key) ?? ''];
  if (wanted.length === 0) return holds(field);
  return wanted.some((value) => field === value || (plain(field) !== null && plain(field) === plain(value)));
}

/** Finds an item by its id, or stops: a name that the brief does not have is the template's mistake. */
function findItem<T>(value: unknown, known: ReadonlyMap<string, T>, what: string, call: Call): T {
  const id = idOf(value) ?? '';
  const found = known.get(id);
  return (
    found ??
    fail('templates/unknown-item', call.place, `The brief has no ${what} \`${id}\`.`, 'Look at its ids.')
  );
}

/** All sources behind references, claims or items that rest on claims; each once, in the order met. */
function sourcesBehind(values: readonly unknown[], call: Call): readonly unknown[] {
  const ids = new Set<string>();
  for (const value of values) {
    const claim = call.room.claims.get(idOf(value) ?? '');
    if (claim === undefined && call.room.sources.has(idOf(value) ?? '')) ids.add(idOf(value) ?? '');
    for (const evidence of (claim?.evidence ?? []) as readonly Evidence[]) ids.add(evidence.source.id);
  }
  return [...ids].flatMap((id) => call.room.sources.get(id) ?? []);
}

const LIST_HELPERS: readonly Helper[] = [
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
      itemsOf(value).filter((one) => {
        const refs = Object(one)[plain(field) ?? ''];
        return itemsOf(refs).some((ref) => idOf(ref) === idOf(item));
      }),
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
      const values = new Set(itemsOf(value).map((item) => plain(Object(item)[plain(field) ?? ''])));
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

const ITEM_HELPERS: readonly Helper[] = [
  {
    name: 'claim',
    kind: 'value',
    parameters: [{ name: 'reference', takes: aReference }],
    options: [],
    doc: 'The claim that a reference or id names.',
    example: '{{#with (claim this)}}{{statement}}{{/with}}',
    result: NAMED_SHAPES.claim,
    run: ([value], call) => findItem(value, call.room.claims, 'claim', call),
  },
  {
    name: 'claims',
    kind: 'value',
    parameters: [{ name: 'references', takes: ['list'] }],
    options: [],
    doc: 'The claims that references name; references to sources are passed over.',
    example: '{{#each (claims supports)}}{{statement}}{{/each}}',
    result: list(NAMED_SHAPES.claim),
    run: ([value], call) => itemsOf(value).flatMap((item) => call.room.claims.get(idOf(item) ?? '') ?? []),
  },
  {
    name: 'source',
    kind: 'value',
    parameters: [{ name: 'reference', takes: aReference }],
    options: [],
    doc: 'The source that a reference or id names.',
    example: '{{sourceReference (source source)}}',
    result: NAMED_SHAPES.source,
    run: ([value], call) => findItem(value, call.room.sources, 'source', call),
  },
  {
    name: 'sourcesOf',
    kind: 'value',
    parameters: [{ name: 'references', takes: ['list'], rest: true }],
    options: [],
    doc: 'The sources behind lists of references or claims, each once.',
    example: '{{#each (sourcesOf supports contrary)}}…{{/each}}',
    result: list(NAMED_SHAPES.source),
    run: (values, call) => sourcesBehind(values.flatMap(itemsOf), call),
  },
  {
    name: 'judgment',
    kind: 'value',
    parameters: [{ name: 'reference', takes: aReference }],
    options: [],
    doc: 'The judgment that a reference or id names.',
    example: '{{#with (judgment this)}}{{text}}{{/with}}',
    result: NAMED_SHAPES.judgment,
    run: ([value], call) => findItem(value, call.room.judgments, 'judgment', call),
  },
  {
    name: 'judgmentNumber',
    kind: 'value',
    parameters: [{ name: 'judgment or reference', takes: aReference }],
    options: [],
    doc: 'A judgment’s position among those printed, from 1.',
    example: 'Judgment {{judgmentNumber this}}',
    result: NUMBER,
    run: ([value], call) => {
      const judgment = findItem(value, call.room.judgments, 'judgment', call);
      return call.room.briefing.judgments.items.indexOf(judgment) + 1;
    },
  },
  {
    name: 'sourceNumber',
    kind: 'value',
    parameters: [{ name: 'source or reference', takes: aReference }],
    options: [],
    doc: 'A source’s position in the list of sources, from 1.',
    example: 'Source {{sourceNumber source}}',
    result: NUMBER,
    run: ([value], call) => {
      const source = findItem(value, call.room.sources, 'source', call);
      return call.room.briefing.sources.indexOf(source) + 1;
    },
  },
  {
    name: 'scoreFor',
    kind: 'value',
    parameters: [
      { name: 'dimension', takes: ['dimension', 'string'] },
      { name: 'period', takes: ['period', 'string'] },
    ],
    options: [],
    doc: 'The score of a dimension in a period; null where there is none.',
    example: '{{score (scoreFor dimension period)}}',
    result: NAMED_SHAPES.score,
    run: ([dimension, period], call) =>
      call.room.briefing.dimensions?.scores.find(
        (score) => score.dimension === idOf(dimension) && score.period === idOf(period),
      ) ?? null,
  },
];

/** Subexpressions that find things. */
export const LOOKUP_HELPERS: readonly Helper[] = [...LIST_HELPERS, ...ITEM_HELPERS];
