import { info } from '../../diagnostics/diagnose.ts';
import type { Dimensions } from '../../model/briefing.ts';
import type { DimensionsSpec } from '../../model/chart-spec.ts';
import type { ChartContent, ReadContext } from '../chart-content.ts';
import { listed } from '../words.ts';
import { describeDimensions } from './describe-dimensions.ts';
import { type DimensionsData, readDimensions } from './dimensions-data.ts';
import { dimensionsTable } from './dimensions-table.ts';
import { drawMatrix } from './draw-matrix.ts';
import { drawRanges } from './draw-ranges.ts';

const DRAWN: readonly DimensionsSpec['form'][] = ['ranges', 'matrix'];

/**
 * The brief's scores as a chart; null (and `charts/empty`) where none is left. A form that is not drawn yet is drawn as
 * ranges, and `charts/form` says so.
 */
export function readDimensionsChart(
  spec: DimensionsSpec,
  dimensions: Dimensions | null,
  { language, report }: ReadContext,
): ChartContent | null {
  const data = dimensions && readDimensions(dimensions, spec);
  if (!data || data.rows.length === 0) {
    report(info('charts/empty', spec.span, `The chart "${spec.id}" has no score to show.`));
    return null;
  }
  if (!DRAWN.includes(spec.form))
    report(
      info(
        'charts/form',
        spec.span,
        `The form "${spec.form}" is not drawn yet; "${spec.id}" shows ranges instead.`,
        'Choose ranges or matrix.',
      ),
    );
  const form = spec.form === 'matrix' ? 'matrix' : 'ranges';
  return {
    title: 'Dimensions',
    subtitle: null,
    notes: notesOf(data, spec, form),
    alt: describeDimensions(data, language),
    table: dimensionsTable(data, language),
    draw: (ground) => (form === 'matrix' ? drawMatrix(data, ground) : drawRanges(data, ground)),
  };
}

/** What a reader must know to read the marks, unless the author's note says it. */
function notesOf(data: DimensionsData, spec: DimensionsSpec, form: 'ranges' | 'matrix'): readonly string[] {
  const notes: string[] = [];
  const name = (period: DimensionsData['now']) => (period.short ?? period.label).text;
  if (form === 'ranges') {
    const earlier = data.before ? `, thin line ${name(data.before)}` : '';
    notes.push(`Ranges: band ${name(data.now)}${earlier}.`);
    const skipped = data.skipped.map(name);
    if (skipped.length > 0)
      notes.push(`${listed(skipped)} ${skipped.length === 1 ? 'is' : 'are'} not shown.`);
    if (data.blank.length > 0)
      notes.push(
        `Not scored in these periods: ${listed(data.blank.map((row) => row.dimension.label.text))}.`,
      );
  } else notes.push('In brackets, the range another analyst could defend. Hatched: no evidence.');
  if (!/judge?ment/i.test(spec.note?.text ?? '')) notes.push('Analyst judgment, not measurement.');
  return notes;
}
