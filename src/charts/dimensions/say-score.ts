import type { Score } from '../../model/briefing.ts';
import { formatNumber } from '../../text/format-number.ts';

export function sayNumber(value: number, language: string): string {
  return formatNumber(value, { language, decimals: null, sign: false });
}

/** A cell in words: `4 (2–4)`, `range 2–4`, `no evidence`, `n/a`. */
export function sayScore(score: Score | null, language: string): string {
  if (!score || score.state === 'none') return 'no evidence';
  if (score.state === 'n/a') return 'n/a';
  const say = (value: number) => sayNumber(value, language);
  const range = score.low === null || score.high === null ? null : `${say(score.low)}–${say(score.high)}`;
  if (score.state === 'range' || score.score === null) return range ? `range ${range}` : 'no evidence';
  return range ? `${say(score.score)} (${range})` : say(score.score);
}
