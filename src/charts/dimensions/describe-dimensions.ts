import { counted, listed, sentence } from '../words.ts';
import type { DimensionRow, DimensionsData } from './dimensions-data.ts';
import { sayNumber, sayScore } from './say-score.ts';

/** The scores in words: scale, periods, what changed and whether the ranges part, what did not, what is missing. */
export function describeDimensions(data: DimensionsData, language: string): string {
  const { source, rows, now, before, blank } = data;
  const { low, high, anchors } = source.scale;
  const say = (value: number) => sayNumber(value, language);
  const anchor = (value: number) => anchors.find((one) => one.value === value)?.label.text;
  const end = (value: number) => (anchor(value) ? `${say(value)} (${anchor(value)})` : say(value));
  const versus = before ? `, compared with ${before.label.text}` : '';
  const sentences = [
    `${counted(rows.length, 'dimension')} scored from ${end(low)} to ${end(high)} for ${now.label.text}${versus}`,
  ];
  const of = (kind: DimensionRow['change']['kind']) => rows.filter((row) => row.change.kind === kind);
  for (const row of of('changed')) sentences.push(sayChange(row, language));
  const unchanged = of('unchanged').map(
    (row) => `${row.dimension.label.text} at ${sayScore(row.now, language)}`,
  );
  if (unchanged.length > 0) sentences.push(`Unchanged: ${listed(unchanged)}`);
  const first = of('first').map((row) => `${row.dimension.label.text} at ${sayScore(row.now, language)}`);
  if (first.length > 0)
    sentences.push(`${before ? `No score for ${before.label.text}, now` : 'Scores'}: ${listed(first)}`);
  const ranges = of('range').map((row) => `${row.dimension.label.text}, ${sayScore(row.now, language)}`);
  if (ranges.length > 0) sentences.push(`Only a range: ${listed(ranges)}`);
  const gaps = [...of('none'), ...blank].filter((row) => row.change.kind !== 'n/a');
  if (gaps.length > 0) sentences.push(`No evidence: ${listed(gaps.map((row) => row.dimension.label.text))}`);
  return sentences.map(sentence).join(' ');
}

function sayChange({ dimension, now, before, change }: DimensionRow, language: string): string {
  if (change.kind !== 'changed') return dimension.label.text;
  const verb = change.to > change.from ? 'rises' : 'falls';
  const meet =
    change.rangesApart === null
      ? ''
      : change.rangesApart
        ? '; the ranges do not meet'
        : '; the ranges overlap';
  return `${dimension.label.text} ${verb} from ${sayScore(before, language)} to ${sayScore(now, language)}${meet}`;
}
