import type { Audience } from '../model/audience.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Chart, ChartSize } from '../model/chart.ts';
import type { ChartSpec } from '../model/chart-spec.ts';
import type { Diagnostic, Outcome, Report } from '../model/diagnostic.ts';
import type { Drawing } from '../model/drawing.ts';
import type { HandlingLabel } from '../model/handling.ts';
import { type Memo, openMemo } from '../model/memo.ts';
import type { Fonts } from '../text/open-fonts.ts';
import type { ChartContent } from './chart-content.ts';
import { readDimensionsChart } from './dimensions/read-dimensions-chart.ts';
import { drawingKey } from './drawing-key.ts';
import { frameChart, isAlone } from './frame.ts';
import { makeGround } from './ground.ts';
import { readPlotChart } from './plot/read-plot-chart.ts';
import { sourceLine } from './source-line.ts';
import { readTimelineChart } from './timeline/read-timeline-chart.ts';

export interface ChartsInput {
  /** The released briefing: what is withheld is already gone. */
  readonly briefing: Briefing;
  readonly audience: Audience;
  readonly fonts: Fonts;
  readonly marking: HandlingLabel | null;
}

/**
 * Chart specs × the released briefing → charts that are drawn when asked for, once a size. A cell that is not a number
 * is `charts/not-a-number`; a chart that nothing is left to show in is left out with `charts/empty`.
 * `drawings` holds those of earlier builds, by all that they show.
 */
export function drawCharts(
  input: ChartsInput,
  drawings: Memo<Drawing> = openMemo(),
): Outcome<readonly Chart[]> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const charts = input.briefing.charts.flatMap((spec) => {
    const own = forAudience(spec, input.audience);
    const content = readChart(own, input, report);
    return content ? [chartOf(own, content, { ...input, drawings })] : [];
  });
  return { value: charts, diagnostics };
}

/** The two built-in charts take their audience's wishes; variants stay as their authors wrote them. */
function forAudience(spec: ChartSpec, audience: Audience): ChartSpec {
  if (spec.kind === 'timeline' && spec.id === 'timeline')
    return { ...spec, events: audience.charts.timeline.events };
  if (spec.kind === 'dimensions' && spec.id === 'dimensions')
    return { ...spec, form: audience.charts.dimensions.form };
  return spec;
}

function readChart(spec: ChartSpec, input: ChartsInput, report: Report): ChartContent | null {
  const { briefing, audience } = input;
  const context = { theme: audience.theme, language: briefing.language, report };
  if (spec.kind === 'timeline') return readTimelineChart(spec, briefing.timeline, context);
  if (spec.kind === 'dimensions') return readDimensionsChart(spec, briefing.dimensions, context);
  return readPlotChart(spec, briefing.tables, context);
}

function chartOf(
  spec: ChartSpec,
  content: ChartContent,
  input: ChartsInput & { readonly drawings: Memo<Drawing> },
): Chart {
  const { briefing, audience, fonts, marking, drawings } = input;
  const alt = spec.alt?.text ?? content.alt;
  const drawn = new Map<ChartSize, Drawing>();
  const text = {
    title: spec.title?.text ?? content.title,
    subtitle: spec.subtitle?.text ?? content.subtitle,
    notes: [...(spec.note ? [spec.note.text] : []), ...content.notes],
    alt,
    marking,
  };
  const shown = drawingKey(spec, text, input);
  const draw = (size: ChartSize): Drawing => {
    const known = drawn.get(size);
    if (known) return known;
    const source = sourceLine(spec, briefing, size);
    const made = drawings.get(JSON.stringify([size, source, shown]), () => {
      const ground = makeGround(size, { theme: audience.theme, fonts, language: briefing.language });
      const notes = isAlone(size) ? [...text.notes, ...(content.aloneNotes ?? [])] : text.notes;
      return frameChart(ground, { ...text, notes, source }, content.draw);
    });
    drawn.set(size, made);
    return made;
  };
  const said = [...text.notes, sourceLine(spec, briefing, 'slide') ?? ''].filter((line) => line !== '');
  const native = content.native && {
    ...content.native,
    subtitle: text.subtitle,
    notes: [...content.native.remarks, ...said],
  };
  return { id: spec.id, spec, alt, table: content.table, native, draw };
}
