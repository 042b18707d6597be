import { error } from '../../diagnostics/diagnose.ts';
import type { ChartSpec, DimensionsSpec, PlotSpec, TimelineSpec } from '../../model/chart-spec.ts';
import type { Span } from '../../model/span.ts';
import type { Located } from '../yaml/located.ts';
import { fieldOf } from '../yaml/located.ts';
import { PLOTS } from './plot-types.ts';
import { readFlag, readRef, readRefs, readText, readWord } from './read-node.ts';
import { type BuildContext, readReleasable } from './read-releasable.ts';

const SCALES = ['auto', 'linear', 'segmented', 'ordinal'] as const;
const EVENTS = ['all', 'dated', 'key'] as const;
const FORMS = ['ranges', 'slope', 'matrix', 'multiples', 'radar'] as const;

/** A chart as written: its id, and the file or entry that describes it. */
export interface WrittenChart {
  readonly id: string;
  readonly span: Span;
  readonly node: Located;
}

/** A plot whose columns wait for its table. */
export interface WrittenPlot extends WrittenChart {
  readonly frame: Frame;
  readonly type: PlotSpec['type'];
}

/** What all charts share. */
export type Frame = Omit<PlotSpec, Exclude<keyof PlotSpec, keyof TimelineSpec> | 'kind'>;

/** A chart as written → a chart of the brief's own content, or a plot that waits for its table; null where it is neither. */
export function buildChart(chart: WrittenChart, context: BuildContext): ChartSpec | WrittenPlot | null {
  const { node } = chart;
  const kind = readWord(node, 'kind', ['timeline', 'dimensions']);
  const type = readWord(node, 'type', PLOTS);
  const frame = readFrame(chart, context);
  if (kind !== null && type !== null) {
    const span = fieldOf(node, 'type')?.span ?? chart.span;
    const message = `The chart "${chart.id}" has both a \`kind\` and a \`type\`.`;
    context.report(
      error('content/chart', span, message, '`type` is for a chart of data, `kind` for the built-in ones.'),
    );
  }
  if (kind === 'timeline') return timelineSpec(frame, node);
  if (kind === 'dimensions') return dimensionsSpec(frame, node);
  if (type !== null) return { ...chart, frame, type };
  if (fieldOf(node, 'type') === null && fieldOf(node, 'kind') === null) {
    const hint = `Add \`type:\` (${PLOTS.join(', ')}), or \`kind: timeline\` or \`dimensions\`.`;
    context.report(
      error('content/missing-key', chart.span, `The chart "${chart.id}" has no \`type\`.`, hint),
    );
  }
  return null;
}

/** The timeline as a chart: a variant's keys, or the timeline's own title, subtitle and note. */
export function timelineSpec(frame: Frame, node: Located): TimelineSpec {
  return {
    ...frame,
    kind: 'timeline',
    scale: readWord(node, 'scale', SCALES) ?? 'auto',
    events: readWord(node, 'events', EVENTS) ?? 'all',
    lanes: readFlag(node, 'lanes'),
  };
}

/** The dimensions as a chart. */
export function dimensionsSpec(frame: Frame, node: Located): DimensionsSpec {
  return {
    ...frame,
    kind: 'dimensions',
    form: readWord(node, 'form', FORMS) ?? 'ranges',
    period: readRef(node, 'period'),
    previous: readRef(node, 'previous'),
    order: readWord(node, 'order', ['author', 'change']) ?? 'author',
  };
}

export function readFrame({ id, span, node }: WrittenChart, context: BuildContext): Frame {
  return {
    id,
    span,
    ...readReleasable(node, context),
    title: readText(node, 'title'),
    subtitle: readText(node, 'subtitle'),
    note: readText(node, 'note'),
    sources: readRefs(node, 'source'),
    alt: readText(node, 'alt'),
  };
}
