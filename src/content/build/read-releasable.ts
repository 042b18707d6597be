import { error, info } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Report } from '../../model/diagnostic.ts';
import { findLabel } from '../../model/find-label.ts';
import type { HandlingLabel, HandlingScheme, Releasable } from '../../model/handling.ts';
import type { Span } from '../../model/span.ts';
import type { Ref } from '../../model/text.ts';
import { FORMER_LABELS, TLP } from '../tlp.ts';
import { fieldOf, type Located } from '../yaml/located.ts';
import { asRef, readRefs } from './read-node.ts';

/** What the builders of items share. */
export interface BuildContext {
  readonly scheme: HandlingScheme;
  readonly report: Report;
}

/** An item's own label and audiences. */
export function readReleasable(node: Located | null, context: BuildContext): Releasable {
  const audiences = fieldOf(node, 'audiences');
  return {
    handling: readHandling(node, 'handling', context),
    audiences: audiences?.kind === 'list' ? readRefs(node, 'audiences') : null,
  };
}

/** A mention of a handling label, by the label's id. */
export function readHandling(node: Located | null, key: string, context: BuildContext): Ref | null {
  const mention = asRef(fieldOf(node, key));
  if (mention === null) return null;
  const label = labelNamed(mention.id, mention.span, context);
  return label === null ? null : { id: label.id, span: mention.span };
}

/**
 * The label that was written: its id, its printed form or its last word (`tlp-amber`, `TLP:AMBER`, `amber`). A former
 * name is read with an info; an unknown one is an error.
 */
function labelNamed(written: string, span: Span, { scheme, report }: BuildContext): HandlingLabel | null {
  const id = written
    .trim()
    .toLowerCase()
    .replace(/[\s:+_]+/g, '-');
  const found = findLabel(scheme, written) ?? findLabel(scheme, id) ?? findLabel(scheme, `tlp-${id}`);
  if (found !== null) return found;
  const now = findLabel(scheme, FORMER_LABELS[id] ?? FORMER_LABELS[`tlp-${id}`] ?? '');
  if (now !== null) {
    report(
      info('content/former-label', span, `"${written}" is read as ${now.label}, its name since TLP 2.0.`),
    );
    return now;
  }
  const ids = scheme.labels.map((label) => label.id);
  // The package's audiences speak of TLP, which a house may have replaced.
  const replaced = findLabel(TLP, written) ?? findLabel(TLP, id) ?? findLabel(TLP, `tlp-${id}`);
  const hint =
    replaced === null
      ? didYouMean(id, ids, 'Labels')
      : `Write in markings.yaml which marking stands for it: \`also: [${replaced.id}]\`. Labels: ${ids.join(', ')}.`;
  report(
    error('content/unknown-label', span, `"${written}" is not a handling label of ${scheme.name}.`, hint),
  );
  return null;
}
