import type { Score } from '../../model/briefing.ts';
import { formatNumber } from '../../text/format-number.ts';
import { wordsIn } from '../words/words-in.ts';

export function sayNumber(value: number, language: string): string {
  return formatNumber(value, { language, decimals: null, sign: false });
}

/** A cell in words: `4 (2–4)`, `range 2–4`, `no evidence`, `n/a`. */
export function sayScore(score: Score | null, language: string): string {
  const words = wordsIn(language).dimensions;
  if (!score || score.state === 'none') return words.noEvidence;
  if (score.state === 'n/a') return words.notApplicable;
  const say = (value: number) => sayNumber(value, language);
  const range = score.low === null || score.high === null ? null : `${say(score.low)}–${say(score.high)}`;
  if (score.state === 'range' || score.score === null)
    return range ? words.rangeOnly(range) : words.noEvidence;
  return range ? `${say(score.score)} (${range})` : say(score.score);
}
