import { error } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Item, Judgment, LikelihoodBand, Yardstick } from '../../model/briefing.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Ref } from '../../model/text.ts';
import { slug } from '../slug.ts';
import type { Located } from '../yaml/located.ts';
import { itemText } from './build-items.ts';
import { readRef, readRefs, readText, readWord } from './read-node.ts';

interface JudgmentContext {
  readonly yardstick: Yardstick | null;
  readonly report: Report;
}

/** One key judgment; a likelihood that is not in the yardstick is an error that lists its bands. */
export function buildJudgment(node: Located, item: Item, context: JudgmentContext): Judgment {
  const likelihood = readRef(node, 'likelihood');
  return {
    ...item,
    text: itemText(node),
    headline: readText(node, 'headline'),
    short: readText(node, 'short'),
    likelihood: likelihood === null ? null : bandOf(likelihood, context),
    confidence: readWord(node, 'confidence', ['low', 'moderate', 'high']),
    confidenceBasis: readText(node, 'confidence_basis'),
    supports: readRefs(node, 'supports'),
    contrary: readRefs(node, 'contrary'),
    evidenceWithheld: false,
    change: readWord(node, 'change', CHANGES),
    changeReason: readText(node, 'change_reason'),
  };
}

const CHANGES = ['new', 'unchanged', 'strengthened', 'weakened', 'reversed', 'dropped'] as const;

function bandOf({ id, span }: Ref, { yardstick, report }: JudgmentContext): LikelihoodBand | null {
  if (yardstick === null) {
    const message = `The brief has no yardstick, so "${id}" has no meaning.`;
    report(
      error(
        'content/likelihood',
        span,
        message,
        'Choose `yardstick: icd203` or `phia`, or leave the likelihood out.',
      ),
    );
    return null;
  }
  const wanted = slug(id);
  const names = (band: LikelihoodBand) => [band.id, slug(band.term), ...band.also.map(slug)];
  const found = yardstick.bands.find((band) => names(band).includes(wanted));
  if (found !== undefined) return found;
  const near = didYouMean(
    id,
    yardstick.bands.map((band) => band.term),
    'Terms',
  );
  const terms = `Its terms: ${yardstick.bands.map((band) => `${band.term} (${band.range})`).join(', ')}.`;
  const hint = near?.startsWith('Did') ? `${near} ${terms}` : terms;
  report(
    error('content/likelihood', span, `"${id}" is not a term of the yardstick ${yardstick.name}.`, hint),
  );
  return null;
}
