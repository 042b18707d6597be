import type { Evidence } from '../../model/briefing.ts';
import { NAMED_SHAPES } from '../data-shape.ts';
import { type Call, fail, type Helper } from '../helper.ts';
import { list, NUMBER } from '../shape.ts';
import { idOf, itemsOf } from './values.ts';

const aReference = ['reference', 'string', 'claim', 'source', 'judgment'];

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

/** Subexpressions that find an item, what is behind it, or its number. */
export const ITEM_HELPERS: readonly Helper[] = [
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
