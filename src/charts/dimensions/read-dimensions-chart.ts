import { info } from '../../diagnostics/diagnose.ts';
import type { Dimensions } from '../../model/briefing.ts';
import type { DimensionsSpec } from '../../model/chart-spec.ts';
import type { ChartContent, ReadContext } from '../chart-content.ts';
import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { wordsIn } from '../words/words-in.ts';
import { checkClaim } from './check-claim.ts';
import { chooseForm } from './choose-form.ts';
import { describeDimensions } from './describe-dimensions.ts';
import { dimensionRows } from './dimension-rows.ts';
import { type DimensionsData, readDimensions } from './dimensions-data.ts';
import { dimensionsNotes, scoredBy } from './dimensions-notes.ts';
import { dimensionsTable } from './dimensions-table.ts';
import { drawMatrix } from './draw-matrix.ts';
import { drawMultiples } from './draw-multiples.ts';
import { drawRadar } from './draw-radar.ts';
import { drawRanges } from './draw-ranges.ts';
import { drawSlope } from './draw-slope.ts';
import { nativeDimensions } from './native-dimensions.ts';

const DRAW: Readonly<Record<DimensionsSpec['form'], (data: DimensionsData, ground: Ground) => Body>> = {
  ranges: drawRanges,
  slope: drawSlope,
  matrix: drawMatrix,
  multiples: drawMultiples,
  radar: drawRadar,
};

/**
 * The brief's scores as a chart; null (and `charts/empty`) where none is left. A form that the scores do not allow is
 * drawn as ranges, and `charts/form` says why.
 */
export function readDimensionsChart(
  spec: DimensionsSpec,
  dimensions: Dimensions | null,
  { theme, language, report }: ReadContext,
): ChartContent | null {
  const data = dimensions && readDimensions(dimensions, spec);
  if (!data || data.rows.length === 0) {
    report(info('charts/empty', spec.span, `The chart "${spec.id}" has no score to show.`));
    return null;
  }
  const form = chooseForm(spec, data, report);
  checkClaim(spec, data, { language, report });
  const marksOf = (shown: DimensionsData) => ({
    native: nativeDimensions(shown, form, { theme, language }),
    draw: (ground: Ground) => DRAW[form](shown, ground),
  });
  return {
    title: wordsIn(language).dimensions.title,
    subtitle: null,
    notes: dimensionsNotes(data, { spec, form, language }),
    aloneNotes: scoredBy(data, language),
    alt: describeDimensions(data, language),
    table: dimensionsTable(data, language),
    turns: form !== 'radar',
    rows: dimensionRows(data, { form, language }, marksOf),
    ...marksOf(data),
  };
}
