import { error } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';
import { entriesOf, fieldOf, itemsOf, type Located } from '../yaml/located.ts';

/** Checks every mention of an audience in a file: lists under `audiences`, and the wordings of a text. */
export function checkAudiences(node: Located, known: readonly string[], report: Report): void {
  const check = (id: string, span: Span) => {
    if (known.includes(id)) return;
    report(error('content/unknown-audience', span, `There is no audience "${id}".`, didYouMean(id, known)));
  };
  const mentions = fieldOf(node, 'audiences');
  for (const item of itemsOf(mentions)) if (item.kind === 'scalar') check(item.text, item.span);
  if (fieldOf(node, 'text') !== null) {
    for (const { key, keySpan } of entriesOf(mentions)) check(key, keySpan);
  }
  for (const item of itemsOf(node)) checkAudiences(item, known, report);
  for (const { value } of entriesOf(node)) checkAudiences(value, known, report);
}
