import type { ChartSpec } from '../../model/chart-spec.ts';
import type { Located } from '../yaml/located.ts';
import { dimensionsSpec, type Frame, readFrame, timelineSpec } from './build-charts.ts';
import type { BuildContext } from './read-releasable.ts';

interface Written {
  readonly timeline: Located | null;
  readonly dimensions: Located | null;
}

/**
 * The charts a brief has: its own, then `timeline` and `dimensions` where it has such files and no chart of that id. A
 * variant without title, subtitle or note takes those of its file.
 */
export function builtInCharts(
  charts: readonly ChartSpec[],
  { timeline, dimensions }: Written,
  context: BuildContext,
): readonly ChartSpec[] {
  const base = {
    timeline: timeline === null ? null : timelineSpec(frameOf('timeline', timeline, context), timeline),
    dimensions:
      dimensions === null ? null : dimensionsSpec(frameOf('dimensions', dimensions, context), dimensions),
  };
  const own = charts.map((chart) => {
    const from = chart.kind === 'plot' ? null : base[chart.kind];
    return from === null ? chart : { ...chart, ...filledIn(chart, from) };
  });
  const missing = [base.timeline, base.dimensions].flatMap((chart) => chart ?? []);
  return [...own, ...missing.filter(({ id }) => !charts.some((chart) => chart.id === id))];
}

function frameOf(id: string, node: Located, context: BuildContext): Frame {
  return readFrame({ id, span: node.span, node }, context);
}

function filledIn(chart: Frame, from: Frame): Pick<Frame, 'title' | 'subtitle' | 'note'> {
  return {
    title: chart.title ?? from.title,
    subtitle: chart.subtitle ?? from.subtitle,
    note: chart.note ?? from.note,
  };
}
