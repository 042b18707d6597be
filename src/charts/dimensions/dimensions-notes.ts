import type { DimensionsSpec } from '../../model/chart-spec.ts';
import { formatDate } from '../../text/format-date.ts';
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

function marksOf(data: DimensionsData, { form, language }: NotesOptions): readonly string[] {
  const words = wordsIn(language).dimensions;
  if (form === 'matrix') return [words.matrixMarks];
  if (form === 'slope') return [words.slopeMarks];
  if (form === 'multiples') return [words.multiplesMarks];
  if (form === 'radar') return [];
  return [words.rangeMarks(name(data.now), data.before && name(data.before))];
}

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
  return [wordsIn(language).dimensions.scored(who?.text ?? null, on)];
}
