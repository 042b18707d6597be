import type { DimensionsSpec } from '../../model/chart-spec.ts';
import { formatDate } from '../../text/format-date.ts';
import { listed } from '../words.ts';
import type { DimensionRow, DimensionsData } from './dimensions-data.ts';
import { sayNumber } from './say-score.ts';

interface NotesOptions {
  readonly spec: DimensionsSpec;
  readonly form: DimensionsSpec['form'];
  readonly language: string;
}

/** What a reader must know to read the marks, unless the author's note says it. */
export function dimensionsNotes(data: DimensionsData, options: NotesOptions): readonly string[] {
  const { spec, form } = options;
  const scale = form === 'matrix' || form === 'multiples' ? [scaleEnds(data, options)] : [];
  const judged = /judge?ment/i.test(spec.note?.text ?? '') ? [] : ['Analyst judgment, not measurement.'];
  return [...scale, ...marksOf(data, form), ...missingOf(data, form), ...judged];
}

function marksOf(data: DimensionsData, form: DimensionsSpec['form']): readonly string[] {
  if (form === 'matrix')
    return ['In brackets, the range another analyst could defend. Hatched: no evidence.'];
  if (form === 'slope') return ['In brackets, the plausible range.'];
  if (form === 'multiples')
    return ['Band: plausible range; dashed outline: a range without a score; dotted: no evidence.'];
  if (form === 'radar') return [];
  const earlier = data.before ? `, thin line ${name(data.before)}` : '';
  return [`Ranges: band ${name(data.now)}${earlier}.`];
}

/** "Scale from 0, absent, to 5, very close.", for forms that have no room for the anchors. */
function scaleEnds({ source }: DimensionsData, { language }: NotesOptions): string {
  const { low, high, anchors } = source.scale;
  const end = (value: number) => {
    const label = anchors.find((anchor) => anchor.value === value)?.label.text;
    return `${sayNumber(value, language)}${label ? ` (${label})` : ''}`;
  };
  return `Scale from ${end(low)} to ${end(high)}.`;
}

/** What the two periods compared leave out. */
function missingOf(data: DimensionsData, form: DimensionsSpec['form']): readonly string[] {
  if (form === 'matrix' || form === 'multiples') return [];
  const skipped = data.skipped.map(name);
  const between =
    form !== 'radar' && skipped.length > 0
      ? [`${listed(skipped)} ${skipped.length === 1 ? 'is' : 'are'} not shown.`]
      : [];
  const half = form === 'slope' ? data.rows.filter((row) => row.now?.state !== 'point') : [];
  const reference = form === 'radar' ? unscored(data.rows, 'before') : [];
  const gap =
    data.before && reference.length > 0
      ? [`${name(data.before)} is not drawn: no score for ${listed(reference)}.`]
      : [];
  const without = [...half, ...data.blank].map((row) => row.dimension.label.text);
  const where = form === 'slope' ? `for ${name(data.now)}` : 'in these periods';
  return [...between, ...gap, ...(without.length > 0 ? [`Not scored ${where}: ${listed(without)}.`] : [])];
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
  const by = who ? ` by ${who.text}` : '';
  const on = scoredOn ? `, ${formatDate(scoredOn.edtf, language, 'long')}` : '';
  return [`Scored${who ? by : ''}${who ? on : on.replace(',', '')}.`];
}
