import { info } from '../../diagnostics/diagnose.ts';
import type { Timeline } from '../../model/briefing.ts';
import type { TimelineSpec } from '../../model/chart-spec.ts';
import type { ChartContent, ReadContext } from '../chart-content.ts';
import { wordsIn } from '../words/words-in.ts';
import { MANY_EVENTS } from './choose-plan.ts';
import { tooManySteps } from './cut-axis.ts';
import { describeTimeline } from './describe-timeline.ts';
import { drawTimeline } from './draw-timeline.ts';
import { readTimeline, type TimelineData } from './timeline-data.ts';
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
  reportForm(spec, data, report);
  return {
    title: wordsIn(language).timeline.title,
    subtitle: null,
    notes: [],
    alt: describeTimeline(data, language),
    table: timelineTable(data),
    native: null,
    turns: true,
    rows: null,
    draw: (ground) => drawTimeline(data, ground),
  };
}

/** Says where the timeline is drawn otherwise than it was asked for, or than its author may expect. */
function reportForm(spec: TimelineSpec, data: TimelineData, report: ReadContext['report']): void {
  if (tooManySteps(data)) {
    const message = `The timeline "${spec.id}" has more gaps than equal steps can name; it is drawn to scale.`;
    report(
      info('charts/form', spec.span, message, 'Leave out `scale: ordinal`, or show only the key events.'),
    );
  }
  const dated = data.marks.reduce((sum, mark) => sum + mark.events.length, 0);
  if (dated <= MANY_EVENTS || data.marks.some((mark) => mark.events.some((event) => event.key))) return;
  const message = `The timeline "${spec.id}" counts its ${dated} events in a strip and names only some.`;
  report(info('charts/too-many', spec.span, message, 'Mark those that matter with `key: true`.'));
}
