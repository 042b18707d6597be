import { info } from '../../diagnostics/diagnose.ts';
import type { Timeline } from '../../model/briefing.ts';
import type { TimelineSpec } from '../../model/chart-spec.ts';
import type { ChartContent, ReadContext } from '../chart-content.ts';
import { describeTimeline } from './describe-timeline.ts';
import { drawTimeline } from './draw-timeline.ts';
import { readTimeline } from './timeline-data.ts';
import { timelineTable } from './timeline-table.ts';

/** The brief's timeline as a chart; null (and `charts/empty`) where it has no event to show. */
export function readTimelineChart(
  spec: TimelineSpec,
  timeline: Timeline | null,
  { theme, language, report }: ReadContext,
): ChartContent | null {
  const data = timeline && readTimeline(timeline, spec, { theme, language });
  if (!data || data.events.length === 0) {
    report(info('charts/empty', spec.span, `The timeline "${spec.id}" has no event to show.`));
    return null;
  }
  return {
    title: 'Timeline',
    subtitle: null,
    notes: [],
    alt: describeTimeline(data, language),
    table: timelineTable(data),
    draw: (ground) => drawTimeline(data, ground),
  };
}
