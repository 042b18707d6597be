import { warning } from '../../diagnostics/diagnose.ts';
import type { DimensionsSpec } from '../../model/chart-spec.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { DimensionRow, DimensionsData } from './dimensions-data.ts';

/** Words in a title that say something moved; English, as titles in other languages are not judged. */
const MOVED =
  /\b(?:ris(?:e|es|en|ing)|rose|fall(?:s|en|ing)?|fell|grow(?:s|n|ing|th)?|grew|increas\w+|decreas\w+|declin\w+|deepen\w*|weaken\w*|strengthen\w*|improv\w+|worsen\w*|drop(?:s|ped)?|gain(?:s|ed)?|lost|loses|changed?|changes|up|down)\b/iu;

/** Words that take such a claim back, or say that it is not certain. */
const HEDGED =
  /\b(?:no|not|none|never|nothing|little|hardly|may|might|perhaps|if|unclear|without|likely|unlikely)\b/iu;

/**
 * A title that says a dimension moved, where the plausible ranges of the two periods overlap, is `charts/claim`: the
 * dimensions that it names, or all where it names none. A chart of all periods may speak of others and is not judged.
 */
export function checkClaim(
  spec: DimensionsSpec,
  { rows, now, before }: DimensionsData,
  report: Report,
): void {
  const { title } = spec;
  if (spec.form === 'matrix' || spec.form === 'multiples') return;
  if (!title || !before || !MOVED.test(title.text) || HEDGED.test(title.text)) return;
  const named = rows.filter((row) => names(row).some((name) => holds(title.text, name)));
  const meant = named.length > 0 ? named : rows;
  if (meant.some(({ change }) => change.kind === 'changed' && change.rangesApart !== false)) return;
  const message = `The title "${title.text}" speaks of a change, but the plausible ranges for ${before.label.text} and ${now.label.text} overlap.`;
  report(
    warning('charts/claim', title.span, message, 'Say that it is not certain, or look at the ranges again.'),
  );
}

function names({ dimension }: DimensionRow): readonly string[] {
  const { label, short } = dimension;
  return [label.text, ...(short ? [short.text] : [])];
}

function holds(title: string, name: string): boolean {
  return title.toLowerCase().includes(name.toLowerCase());
}
