import type { DimensionsSpec } from '../../model/chart-spec.ts';
import type { ChartMarks, ChartRows } from '../chart-content.ts';
import { heightOverMore, sayMore } from '../fit-rows.ts';
import type { Ground } from '../ground.ts';
import type { DimensionsData } from './dimensions-data.ts';
import { planMatrix } from './draw-matrix.ts';
import { rangesHeight } from './draw-ranges.ts';
import { planMultiples } from './plan-multiples.ts';
import { planSlope } from './plan-slope.ts';

type Form = DimensionsSpec['form'];

const HEIGHT: Readonly<Record<Form, ((data: DimensionsData, ground: Ground) => number) | null>> = {
  ranges: rangesHeight,
  slope: (data, ground) => planSlope(data, ground).height,
  matrix: (data, ground) => planMatrix(data, ground).height,
  multiples: (data, ground) => planMultiples(data, ground).height,
  // A polygon with a corner less would be another one.
  radar: null,
};

/** A row, a line or a panel a dimension, in the order asked for; null where the form shows all or none. */
export function dimensionRows(
  data: DimensionsData,
  { form, language }: { readonly form: Form; readonly language: string },
  marksOf: (data: DimensionsData) => ChartMarks,
): ChartRows | null {
  const heightOf = HEIGHT[form];
  if (heightOf === null) return null;
  const all = form === 'matrix' || form === 'multiples';
  const count = all ? data.source.dimensions.length : data.rows.length;
  return {
    count,
    heightOf: (shown, ground) => {
      const height = (on: Ground) => heightOf(keep(data, shown), on);
      return shown < count ? heightOverMore(ground, height) : height(ground);
    },
    only: (shown) => sayMore(marksOf(keep(data, shown)), count - shown, language),
  };
}

function keep(data: DimensionsData, shown: number): DimensionsData {
  const { source, rows } = data;
  return {
    ...data,
    rows: rows.slice(0, shown),
    source: { ...source, dimensions: source.dimensions.slice(0, shown) },
  };
}
