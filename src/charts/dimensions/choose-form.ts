import { warning } from '../../diagnostics/diagnose.ts';
import type { DimensionsSpec } from '../../model/chart-spec.ts';
import type { Report } from '../../model/diagnostic.ts';
import { listIn } from '../words/count-in.ts';
import type { DimensionsData } from './dimensions-data.ts';

/** Spokes that a radar needs to be a polygon, and has room to name. */
const SPOKES = { least: 3, most: 12 };

/**
 * The form asked for, or ranges where the scores do not allow it: a slope needs two periods, a radar a score for every
 * spoke. `charts/form` says which, and why.
 */
export function chooseForm(
  spec: DimensionsSpec,
  data: DimensionsData,
  report: Report,
): DimensionsSpec['form'] {
  const problem =
    spec.form === 'slope' ? slopeProblem(data) : spec.form === 'radar' ? radarProblem(data) : null;
  if (!problem) return spec.form;
  const message = `The ${spec.form} "${spec.id}" is drawn as ranges: ${problem.why}.`;
  report(warning('charts/form', spec.span, message, problem.hint));
  return 'ranges';
}

interface Problem {
  readonly why: string;
  readonly hint: string;
}

function slopeProblem({ before, rows }: DimensionsData): Problem | null {
  const hint = 'A slope needs two periods with scores: choose `period` and `previous`, or another form.';
  if (!before) return { why: 'there is only one period', hint };
  const both = rows.some((row) => row.change.kind === 'changed' || row.change.kind === 'unchanged');
  return both ? null : { why: 'no dimension has a score in both periods', hint };
}

function radarProblem({ rows, blank, now }: DimensionsData): Problem | null {
  const gaps = [...rows.filter((row) => row.now?.state !== 'point'), ...blank];
  if (gaps.length > 0)
    return {
      why: `${listIn(
        'en',
        gaps.map((row) => row.dimension.label.text),
      )} ${gaps.length === 1 ? 'has' : 'have'} no score for ${now.label.text}`,
      hint: 'A radar cannot show a gap: choose ranges, matrix or multiples, or another period.',
    };
  const hint = 'Choose ranges, or score more dimensions.';
  if (rows.length < SPOKES.least)
    return { why: `it has ${rows.length} of at least ${SPOKES.least} dimensions`, hint };
  return rows.length > SPOKES.most
    ? {
        why: `it has room for ${SPOKES.most} names, not for ${rows.length}`,
        hint: 'Choose ranges, or leave dimensions out.',
      }
    : null;
}
