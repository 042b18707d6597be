import { error } from '../../diagnostics/diagnose.ts';
import type { Audience, ReportManner } from '../../model/audience.ts';
import type { Ref } from '../../model/text.ts';
import { readWord } from '../build/read-node.ts';
import { type BuildContext, readHandling } from '../build/read-releasable.ts';
import { entriesOf, entryOf, fieldOf, type Located } from '../yaml/located.ts';

const EVENTS = ['all', 'dated', 'key'] as const;
const UNSUPPORTED = ['withhold', 'mark'] as const;
const NOTES = ['end', 'foot', 'margin'] as const;
const FORMS = ['ranges', 'slope', 'matrix', 'multiples', 'radar'] as const;

type Merged = Pick<
  Audience,
  'ceiling' | 'unsupportedJudgments' | 'notes' | 'report' | 'include' | 'labels' | 'charts'
>;

/** What the `audience.yaml` files of a chain say together, the nearest first. */
export function mergeLayers(layers: readonly Located[], context: BuildContext): Merged {
  const chart = (layer: Located, name: string) => fieldOf(fieldOf(layer, 'charts'), name);
  const events = first(layers, (layer) => readWord(chart(layer, 'timeline'), 'events', EVENTS));
  const form = first(layers, (layer) => readWord(chart(layer, 'dimensions'), 'form', FORMS));
  return {
    ceiling: readCeiling(layers, context),
    unsupportedJudgments:
      first(layers, (layer) => readWord(layer, 'unsupported_judgments', UNSUPPORTED)) ?? 'withhold',
    notes: first(layers, (layer) => readBoolean(layer, 'notes')) ?? true,
    report: readManner(layers),
    include: merged(layers, 'include', (node) => (node.kind === 'scalar' ? node.value === true : false)),
    labels: merged(layers, 'labels', (node) => (node.kind === 'scalar' ? node.text : '')),
    charts: { timeline: { events: events ?? 'all' }, dimensions: { form: form ?? 'ranges' } },
  };
}

/** How the report is printed: each key from the nearest layer that has it. */
function readManner(layers: readonly Located[]): ReportManner {
  const of = layers.flatMap((layer) => fieldOf(layer, 'report') ?? []);
  return {
    notes: first(of, (node) => readWord(node, 'notes', NOTES)) ?? 'end',
    pages: readCount(of, 'pages'),
    attach: first(of, (node) => readBoolean(node, 'attach')) ?? false,
    annexColumns: readCount(of, 'annex_columns') === 2 ? 2 : 1,
    cover: readCount(of, 'cover'),
  };
}

/** The nearest number of a key; null takes away what another layer gives. */
function readCount(layers: readonly Located[], key: string): number | null {
  const given = first(layers, (layer) => entryOf(layer, key))?.value;
  return given?.kind === 'scalar' && typeof given.value === 'number' ? given.value : null;
}

/** The first value that a layer gives. */
export function first<T>(layers: readonly Located[], pick: (layer: Located) => T | null): T | null {
  for (const layer of layers) {
    const value = pick(layer);
    if (value !== null) return value;
  }
  return null;
}

/** The nearest ceiling that is given. `ceiling: null` takes it off, and only when it says so: nothing is no answer. */
function readCeiling(layers: readonly Located[], context: BuildContext): Ref | null {
  for (const layer of layers) {
    const entry = entryOf(layer, 'ceiling');
    if (entry === null) continue;
    if (entry.value.kind === 'scalar' && entry.value.text === '') {
      const hint = 'Write a label, or `ceiling: null` for an audience that may see everything.';
      context.report(error('content/missing-key', entry.keySpan, '`ceiling` has no value.', hint));
    }
    return readHandling(layer, 'ceiling', context);
  }
  return null;
}

function readBoolean(node: Located, key: string): boolean | null {
  const value = fieldOf(node, key);
  return value?.kind === 'scalar' && typeof value.value === 'boolean' ? value.value : null;
}

/** A mapping whose keys come from all layers, each from the nearest that has it. */
function merged<T>(
  layers: readonly Located[],
  key: string,
  read: (node: Located) => T,
): Readonly<Record<string, T>> {
  const entries = layers.toReversed().flatMap((layer) => entriesOf(fieldOf(layer, key)));
  return Object.fromEntries(entries.map((entry) => [entry.key, read(entry.value)]));
}
