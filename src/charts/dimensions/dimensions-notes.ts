import type { Score } from '../../model/briefing.ts';
import type { DimensionsSpec } from '../../model/chart-spec.ts';
import { formatDate } from '../../text/format-date.ts';
import type { DimensionMark } from '../words/chart-words.ts';
import { listIn } from '../words/count-in.ts';
import { wordsIn } from '../words/words-in.ts';
import type { DimensionRow, DimensionsData } from './dimensions-data.ts';
import { sayNumber } from './say-score.ts';

interface NotesOptions {
  readonly spec: DimensionsSpec;
  readonly form: DimensionsSpec['form'];
  readonly language: string;
}

/** What a reader must know to read the marks, unless the author's note says it. */
export function dimensionsNotes(data: DimensionsData, options: NotesOptions): readonly string[] {
  const { spec, form, language } = options;
  const words = wordsIn(language).dimensions;
  const scale = form === 'matrix' || form === 'multiples' ? [scaleEnds(data, options)] : [];
  const judged = words.saysJudged.test(spec.note?.text ?? '') ? [] : [words.judged];
  return [...scale, ...marksOf(data, options), ...missingOf(data, options), ...judged];
}

/** What the marks that are to be seen stand for. */
function marksOf(data: DimensionsData, { form, language }: NotesOptions): readonly string[] {
  const words = wordsIn(language).dimensions;
  if (form !== 'ranges') return marksSeen(data, form).map((mark) => words.marks[mark]);
  const ranged = (period: DimensionsData['now']) =>
    data.rows.some(({ dimension }) => data.cell(dimension.id, period.id)?.low != null);
  const before = data.before && ranged(data.before) ? name(data.before) : null;
  return before !== null || ranged(data.now) ? [words.rangeMarks(name(data.now), before)] : [];
}

function marksSeen(data: DimensionsData, form: DimensionsSpec['form']): readonly DimensionMark[] {
  const { dimensions, periods } = data.source;
  const compared = [data.now, ...(data.before ? [data.before] : [])];
  const shown = form === 'matrix' || form === 'multiples' ? periods : compared;
  const cells = shown.flatMap((period) => dimensions.map(({ id }) => data.cell(id, period.id)));
  const seen = (mark: DimensionMark, holds: (score: Score | null) => boolean) =>
    cells.some(holds) ? [mark] : [];
  const ranged = (score: Score | null) => score?.state === 'point' && score.low !== null;
  const outlined = seen('outlined', (score) => score?.state === 'range');
  const missing = (score: Score | null) => score === null || score.state === 'none';
  const dots = seen('dots', (score) => score?.state === 'point' && DOTTED.includes(score.evidence));
  if (form === 'matrix') return [...seen('cellRange', ranged), ...outlined, ...seen('hatched', missing)];
  if (form === 'multiples')
    return [...seen('band', ranged), ...outlined, ...seen('dotted', missing), ...dots];
  return form === 'slope' ? [...seen('pointRange', ranged), ...dots] : dots;
}

/** Evidence whose dots are not full. */
const DOTTED: readonly Score['evidence'][] = ['mixed', 'thin', 'none'];

/** "Scale from 0 (absent) to 5 (very close).", for forms that have no room for the anchors. */
function scaleEnds({ source }: DimensionsData, { language }: NotesOptions): string {
  const { low, high, anchors } = source.scale;
  const end = (value: number) => {
    const label = anchors.find((anchor) => anchor.value === value)?.label.text;
    return `${sayNumber(value, language)}${label ? ` (${label})` : ''}`;
  };
  return wordsIn(language).dimensions.scale(end(low), end(high));
}

/** What the two periods compared leave out. */
function missingOf(data: DimensionsData, { form, language }: NotesOptions): readonly string[] {
  if (form === 'matrix' || form === 'multiples') return [];
  const words = wordsIn(language).dimensions;
  const list = (parts: readonly string[]) => listIn(language, parts);
  const skipped = form === 'radar' ? [] : data.skipped.map(name);
  const half = form === 'slope' ? data.rows.filter((row) => row.now?.state !== 'point') : [];
  const reference = form === 'radar' ? unscored(data.rows, 'before') : [];
  const without = [...half, ...data.blank].map((row) => row.dimension.label.text);
  const where = form === 'slope' ? name(data.now) : null;
  return [
    ...(skipped.length > 0 ? [words.notShown(list(skipped), skipped.length)] : []),
    ...(data.before && reference.length > 0 ? [words.notDrawn(name(data.before), list(reference))] : []),
    ...(without.length > 0 ? [words.notScored(list(without), where)] : []),
  ];
}

/** Dimensions without a point score in one of the two periods. */
export function unscored(rows: readonly DimensionRow[], at: 'now' | 'before'): readonly string[] {
  return rows.filter((row) => row[at]?.state !== 'point').map((row) => row.dimension.label.text);
}

function name(period: DimensionsData['now']): string {
  return (period.short ?? period.label).text;
}

/** Who scored, and when. */
export function scoredBy({ source }: DimensionsData, language: string): readonly string[] {
  const { scoredBy: who, scoredOn } = source;
  if (!who && !scoredOn) return [];
  const on = scoredOn && formatDate(scoredOn.edtf, language, 'long');
  // A date may end in an abbreviation, whose full stop is the sentence's too.
  return [
    wordsIn(language)
      .dimensions.scored(who?.text ?? null, on)
      .replace(/\.\.$/, '.'),
  ];
}
