import { warning } from '../../diagnostics/diagnose.ts';
import type { Briefing, Judgment, Yardstick } from '../../model/briefing.ts';
import type { Report } from '../../model/diagnostic.ts';
import { earliest, latest } from '../../model/edtf-bounds.ts';
import type { Text } from '../../model/text.ts';

const VAGUE = /\b(may|might|could|possible|possibly|perhaps)\b/;

/** What a careful editor would ask about. All of it is a warning. */
export function lintBriefing(briefing: Briefing, report: Report): void {
  lintCutoff(briefing, report);
  for (const { id, evidence, statement } of briefing.claims) {
    if (evidence.length > 0) continue;
    const hint = 'Add `evidence:` with a source and where in it the passage stands.';
    report(warning('content/no-evidence', statement.span, `The claim "${id}" has no evidence.`, hint));
  }
  for (const judgment of briefing.judgments.items) {
    if (judgment.supports.length === 0 && briefing.claims.length > 0) {
      const message = 'The judgment names no claim that supports it.';
      report(
        warning('content/no-support', judgment.text.span, message, 'Add `supports:` with ids of claims.'),
      );
    }
    lintWords(judgment, briefing.yardstick, report);
  }
}

/** Nobody knows what comes after the day on which he writes. */
function lintCutoff({ issued, informationCutoff: cutoff }: Briefing, report: Report): void {
  if (cutoff === null || cutoff === 'unknown') return;
  const from = earliest(cutoff.edtf);
  if (from === null || from < (latest(issued.edtf) ?? Infinity)) return;
  const message = `The brief is issued on ${issued.written} and covers what came after.`;
  const hint =
    '`information_cutoff` is the last day that sources speak of, `issued` the day of this edition.';
  report(warning('content/date-order', cutoff.span, message, hint));
}

/** ICD 203 keeps likelihood and confidence in sentences of their own; neither yardstick has words like "may". */
function lintWords(judgment: Judgment, yardstick: Yardstick | null, report: Report): void {
  for (const text of [judgment.text, judgment.headline].flatMap((part) => part ?? [])) {
    const vague = VAGUE.exec(text.text)?.[0];
    if (vague !== undefined) {
      const hint = 'Say how likely it is with a term of the yardstick.';
      report(
        warning(
          'content/vague-likelihood',
          text.span,
          `"${vague}" says nothing about how likely it is.`,
          hint,
        ),
      );
    }
    if (yardstick !== null && mixesScales(text, yardstick)) {
      const message = 'A likelihood and a confidence stand in one sentence.';
      const hint =
        'Keep them apart (ICD 203): give the confidence as `confidence:`, or in a sentence of its own.';
      report(warning('content/likelihood-with-confidence', text.span, message, hint));
    }
  }
}

function mixesScales({ text }: Text, { bands }: Yardstick): boolean {
  const terms = bands.flatMap(({ term, also }) => [term, ...also]);
  return text.split(/(?<=[.!?])\s+/).some((sentence) => {
    const lower = sentence.toLowerCase();
    const likely = terms.some((term) => new RegExp(`\\b${term}\\b`).test(lower));
    return likely && /\b(low|moderate|high) confidence\b|\bconfiden(t|ce)\b/.test(lower);
  });
}
