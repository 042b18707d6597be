import { listIn } from '../words/count-in.ts';
import { sentence } from '../words/sentence.ts';
import { wordsIn } from '../words/words-in.ts';
import type { DimensionRow, DimensionsData } from './dimensions-data.ts';
import { sayNumber, sayScore } from './say-score.ts';

/** The scores in words: scale, periods, what changed and whether the ranges part, what did not, what is missing. */
export function describeDimensions(data: DimensionsData, language: string): string {
  const { source, rows, now, before, blank } = data;
  const words = wordsIn(language).dimensions;
  const { low, high, anchors } = source.scale;
  const say = (value: number) => sayNumber(value, language);
  const anchor = (value: number) => anchors.find((one) => one.value === value)?.label.text;
  const end = (value: number) => (anchor(value) ? `${say(value)} (${anchor(value)})` : say(value));
  const period = words.inPeriod(now.label.text, before?.label.text ?? null);
  const sentences = [`${words.shows(rows.length, { from: end(low), to: end(high) })}${period}`];
  const of = (kind: DimensionRow['change']['kind']) => rows.filter((row) => row.change.kind === kind);
  const list = (kind: DimensionRow['change']['kind']) =>
    listIn(
      language,
      of(kind).map(({ dimension, now: own }) => words.at(dimension.label.text, sayScore(own, language))),
    );
  for (const row of of('changed')) sentences.push(sayChange(row, language));
  if (of('unchanged').length > 0) sentences.push(words.allUnchanged(list('unchanged')));
  if (of('first').length > 0)
    sentences.push(
      before ? words.firstScores(list('first'), before.label.text) : words.scores(list('first')),
    );
  if (of('range').length > 0) sentences.push(words.onlyRange(list('range')));
  const gaps = [...of('none'), ...blank].filter((row) => row.change.kind !== 'n/a');
  const names = gaps.map((row) => row.dimension.label.text);
  if (gaps.length > 0) sentences.push(words.withoutEvidence(listIn(language, names)));
  return sentences.map(sentence).join(' ');
}

function sayChange({ dimension, now, before, change }: DimensionRow, language: string): string {
  const words = wordsIn(language).dimensions;
  if (change.kind !== 'changed') return dimension.label.text;
  const moves = words.moves(
    dimension.label.text,
    sayScore(before, language),
    sayScore(now, language),
    change.to > change.from,
  );
  if (change.rangesApart === null) return moves;
  return `${moves}; ${change.rangesApart ? words.apart : words.meet}`;
}
