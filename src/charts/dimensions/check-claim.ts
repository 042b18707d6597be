import { warning } from '../../diagnostics/diagnose.ts';
import type { DimensionsSpec } from '../../model/chart-spec.ts';
import type { Report } from '../../model/diagnostic.ts';
import { claimWords } from './claim-words.ts';
import type { DimensionRow, DimensionsData } from './dimensions-data.ts';

/**
 * A title that says a dimension moved, where the plausible ranges of the two periods overlap, is `charts/claim`: the
 * dimensions that it names, or all where it names none. A chart of all periods may speak of others and is not judged, nor is a title in a
 * language whose words are not known.
 */
export function checkClaim(
  spec: DimensionsSpec,
  { rows, now, before }: DimensionsData,
  { language, report }: { readonly language: string; readonly report: Report },
): void {
  const { title } = spec;
  if (spec.form === 'matrix' || spec.form === 'multiples') return;
  const words = claimWords(language);
  if (!title || !before || words === null) return;
  const said = title.text.toLowerCase();
  if (!words.moved.test(said) || words.hedged.test(said)) return;
  const named = rows.filter((row) => names(row).some((name) => said.includes(name.toLowerCase())));
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
