import type { Claim, Evidence, Judgment, LikelihoodBand, Score } from '../../model/briefing.ts';
import { formatNumber } from '../../text/format-number.ts';
import { type Call, type Helper, markdown } from '../helper.ts';
import { MARKDOWN, STRING } from '../shape.ts';
import { directive } from './write-markdown.ts';

const aJudgment = { name: 'judgment', takes: ['judgment', 'likelihood band'] };

function bandOf(value: unknown): LikelihoodBand | null {
  if (typeof value !== 'object' || value === null) return null;
  return 'likelihood' in value
    ? (value as Judgment).likelihood
    : 'range' in value
      ? (value as LikelihoodBand)
      : null;
}

/** `4 (2–4)`, `(1–3)`, `–` for no evidence, `n/a`. Nothing is ever shown as 0 that is not. */
function scoreText(score: Score | null, call: Call): string {
  const { language } = call.room.briefing;
  const figure = (value: number) => formatNumber(value, { language, decimals: null, sign: false });
  if (score === null || score.state === 'none') return '–';
  if (score.state === 'n/a') return 'n/a';
  const range =
    score.low === null || score.high === null ? '' : `(${figure(score.low)}–${figure(score.high)})`;
  return [score.score === null ? '' : figure(score.score), range].filter((part) => part !== '').join(' ');
}

/** A source's letter and a claim's figure: F6. Only what is graded is printed; null where neither is. */
function gradeText(value: unknown, call: Call): string | null {
  const evidence = 'evidence' in Object(value) ? (value as Claim).evidence : [value as Evidence];
  const grades = evidence.flatMap(({ source, credibility }) => {
    const reliability = call.room.sources.get(source.id)?.reliability ?? null;
    return reliability === null && credibility === null ? [] : [`${reliability ?? ''}${credibility ?? ''}`];
  });
  return grades.length === 0 ? null : [...new Set(grades)].join(', ');
}

/** What the field's terms are printed as. */
export const JUDGMENT_HELPERS: readonly Helper[] = [
  {
    name: 'likelihood',
    kind: 'value',
    parameters: [aJudgment],
    options: [{ name: 'percent', takes: ['yes or no'] }],
    doc: 'A judgment’s likelihood in the yardstick’s words; with `percent=true`, its range too. Nothing where it has none.',
    example: '{{likelihood this percent=true}}',
    result: STRING,
    run: ([value], call) => {
      const band = bandOf(value);
      if (band === null) return null;
      return call.options.percent === true ? `${band.term} (${band.range})` : band.term;
    },
  },
  {
    name: 'confidence',
    kind: 'value',
    parameters: [{ name: 'judgment', takes: ['judgment'] }],
    options: [],
    doc: 'A judgment’s confidence in a word: low, moderate or high. Never put it in the sentence of the likelihood (ICD 203).',
    example: '{{label "confidence"}}: {{confidence this}}.',
    result: STRING,
    run: ([value]) => (value as Judgment | null)?.confidence ?? null,
  },
  {
    name: 'yardstick',
    kind: 'value',
    parameters: [aJudgment],
    options: [],
    doc: 'A judgment’s likelihood drawn on its yardstick.',
    example: '{{yardstick this}}',
    result: MARKDOWN,
    run: ([value]) => {
      const band = bandOf(value);
      return band === null ? null : markdown(directive('yardstick', { band: band.id }));
    },
  },
  {
    name: 'score',
    kind: 'value',
    parameters: [{ name: 'score', takes: ['score'] }],
    options: [],
    doc: 'A score with its range: `4 (2–4)`; `–` is no evidence, `n/a` does not apply.',
    example: '{{score (scoreFor dimension period)}}',
    result: STRING,
    run: ([value], call) => scoreText((value ?? null) as Score | null, call),
  },
  {
    name: 'grade',
    kind: 'value',
    parameters: [{ name: 'claim or evidence', takes: ['claim', 'evidence'] }],
    options: [],
    doc: 'The Admiralty grade: the source’s reliability and the claim’s credibility, `F6`.',
    example: '{{grade this}}',
    result: STRING,
    run: ([value], call) => (value === null ? null : gradeText(value, call)),
  },
];
