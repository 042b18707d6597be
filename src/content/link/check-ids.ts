import { error } from '../../diagnostics/diagnose.ts';
import { placeOf } from '../../diagnostics/position.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';
import { entriesOf, fieldOf, itemsOf, type Located } from '../yaml/located.ts';

interface Written {
  readonly root: Located;
  readonly claims: Located | null;
  readonly sources: Located | null;
  readonly timeline: Located | null;
  readonly dimensions: Located | null;
  readonly sections: readonly { readonly front: Located | null }[];
}

interface Named {
  readonly id: string;
  readonly span: Span;
}

const LISTS = [
  ...[
    'judgments',
    'assumptions',
    'alternatives',
    'indicators',
    'gaps',
    'contradictions',
    'implications',
    'asks',
  ],
  ...['questions', 'glossary'],
];

/**
 * Checks that ids tell things apart: within each list, and among claims and sources together, which are both cited as
 * `[@id]`.
 */
export function checkIds(
  { root, claims, sources, timeline, dimensions, sections }: Written,
  report: Report,
): void {
  // A key that is given twice has been reported as one.
  const keys = new Map(entriesOf(sources).map(({ key, keySpan }) => [key, keySpan] as const));
  const cited = Array.from(keys, ([id, span]) => ({ id, span }));
  checkUnique([...cited, ...idsOf(claims)], 'Claims and sources are cited alike: [@id].', report);
  for (const key of LISTS) {
    const list = fieldOf(root, key);
    checkUnique(idsOf(list?.kind === 'map' ? fieldOf(list, 'items') : list), null, report);
  }
  for (const key of ['events', 'eras']) checkUnique(idsOf(fieldOf(timeline, key)), null, report);
  for (const key of ['periods', 'dimensions']) checkUnique(idsOf(fieldOf(dimensions, key)), null, report);
  checkUnique(
    sections.flatMap(({ front }) => idOf(front) ?? []),
    null,
    report,
  );
}

function idsOf(list: Located | null): readonly Named[] {
  return itemsOf(list).flatMap((item) => idOf(item) ?? []);
}

function idOf(item: Located | null): Named | null {
  const id = fieldOf(item, 'id');
  return id?.kind === 'scalar' ? { id: id.text, span: id.span } : null;
}

function checkUnique(named: readonly Named[], why: string | null, report: Report): void {
  const first = new Map<string, Span>();
  for (const { id, span } of named) {
    const before = first.get(id);
    if (before === undefined) first.set(id, span);
    else {
      const hint = [`The first is at ${placeOf(before)}: rename one.`, why]
        .filter((part) => part !== null)
        .join(' ');
      report(error('content/duplicate-id', span, `The id "${id}" is taken.`, hint));
    }
  }
}
