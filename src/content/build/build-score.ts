import { error } from '../../diagnostics/diagnose.ts';
import type { EvidenceStrength, Scale, Score } from '../../model/briefing.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';
import { fieldOf, type Located } from '../yaml/located.ts';
import { readNumber, readRefs, readText, readWord } from './read-node.ts';
import { type BuildContext, readReleasable } from './read-releasable.ts';

const STRENGTHS = ['none', 'thin', 'moderate', 'strong', 'mixed'] as const;

/** Which cell a score is for, and where it stands. */
interface Cell {
  readonly dimension: string;
  readonly period: string;
  readonly span: Span;
}

interface ScoreContext {
  readonly scale: Scale;
  readonly context: BuildContext;
}

/** One cell: `n/a`, a number, or a mapping. What lies outside the scale, or outside its own range, is an error. */
export function buildScore(node: Located | null, cell: Cell, { scale, context }: ScoreContext): Score {
  const alone = node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : null;
  const score = alone ?? readNumber(node, 'score');
  const low = readNumber(node, 'low');
  const high = readNumber(node, 'high');
  checkNumbers(node, { score, low, high }, scale, context.report);
  const supports = readRefs(node, 'supports');
  const contrary = readRefs(node, 'contrary');
  const applies = !(node?.kind === 'scalar' && node.value === 'n/a');
  return {
    id: `${cell.dimension}-${cell.period}`,
    ...cell,
    ...readReleasable(node, context),
    state: applies ? stateOf(score, low, high) : 'n/a',
    ...{ score, low, high, supports, contrary },
    evidence: readWord(node, 'evidence', STRENGTHS) ?? assumed(supports.length + contrary.length),
    rationale: readText(node, 'rationale'),
  };
}

function stateOf(score: number | null, low: number | null, high: number | null): Score['state'] {
  if (score !== null) return 'point';
  return low !== null || high !== null ? 'range' : 'none';
}

/** Where the author has not said how strong the evidence is. */
function assumed(claims: number): EvidenceStrength {
  return claims === 0 ? 'none' : 'thin';
}

type Numbers = Readonly<Record<'score' | 'low' | 'high', number | null>>;

function checkNumbers(node: Located | null, numbers: Numbers, scale: Scale, report: Report): void {
  if (node === null) return;
  const { score, low, high } = numbers;
  for (const [key, value] of Object.entries(numbers)) {
    if (value === null || (value >= scale.low && value <= scale.high)) continue;
    const span = fieldOf(node, key)?.span ?? node.span;
    const message = `${value} is not on the scale from ${scale.low} to ${scale.high}.`;
    report(error('content/score-scale', span, message, 'Correct the score, or widen the scale.'));
  }
  if (low !== null && high !== null && low > high) {
    const span = fieldOf(node, 'high')?.span ?? node.span;
    report(
      error(
        'content/score-range',
        span,
        `The range ends at ${high}, below its start ${low}.`,
        'Swap the two.',
      ),
    );
    return;
  }
  if (score !== null && ((low !== null && score < low) || (high !== null && score > high))) {
    const span = fieldOf(node, 'score')?.span ?? node.span;
    const message = `The score ${score} lies outside its own range, ${low ?? '…'} to ${high ?? '…'}.`;
    report(error('content/score-range', span, message, 'Widen the range, or correct the score.'));
  }
}
