import type { Audience } from '../model/audience.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Chart, ChartSize } from '../model/chart.ts';
import type { ChartSpec } from '../model/chart-spec.ts';
import type { Diagnostic, Outcome, Report } from '../model/diagnostic.ts';
import type { Drawing } from '../model/drawing.ts';
import type { HandlingLabel } from '../model/handling.ts';
import { type Memo, openMemo } from '../model/memo.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { directionOf } from '../text/order-runs.ts';
import type { ChartContent } from './chart-content.ts';
import { readDimensionsChart } from './dimensions/read-dimensions-chart.ts';
import { drawingKey } from './drawing-key.ts';
import { type Body, type FrameText, frameAlone, frameChart } from './frame.ts';
import { type Ground, makeGround } from './ground.ts';
import { mirrorShapes } from './mirror-shapes.ts';
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
  const { briefing, marking } = input;
  const alt = spec.alt?.text ?? content.alt;
  const notes = [...(spec.note ? [spec.note.text] : []), ...content.notes];
  const placed = {
    title: spec.title?.text ?? content.title,
    subtitle: spec.subtitle?.text ?? content.subtitle,
    notes,
    source: sourceLine(spec, briefing, { alone: false }),
    alt,
    marking,
  };
  const alone = {
    ...placed,
    notes: [...notes, ...(content.aloneNotes ?? [])],
    source: sourceLine(spec, briefing, { alone: true }),
  };
  const said = [...notes, placed.source ?? ''].filter((line) => line !== '');
  const native = content.native && {
    ...content.native,
    subtitle: placed.subtitle,
    notes: [...content.native.remarks, ...said],
  };
  const pens = openPens(spec, content, { ...input, placed, alone });
  return { id: spec.id, spec, alt, table: content.table, native, ...pens };
}

interface PensInput extends ChartsInput {
  readonly drawings: Memo<Drawing>;
  readonly placed: FrameText;
  readonly alone: FrameText;
}

/** Draws a chart when asked to, each size once; what stands alone at a size shares its marks with what is placed there. */
function openPens(
  spec: ChartSpec,
  content: ChartContent,
  input: PensInput,
): Pick<Chart, 'draw' | 'drawAlone'> {
  const { briefing, audience, fonts, drawings, placed, alone } = input;
  const shown = drawingKey(spec, { placed, alone }, input);
  const groundOf = (size: ChartSize) =>
    makeGround(size, { theme: audience.theme, fonts, language: briefing.language });
  const bodies = new Map<string, Body>();
  const drawBody = (ground: Ground): Body =>
    once(bodies, `${ground.size} ${ground.width} ${ground.height}`, () => {
      const body = content.draw(ground);
      const turns = content.turns && directionOf(ground.language) === 'rtl';
      return turns ? { ...body, shapes: mirrorShapes(body.shapes, ground.width) } : body;
    });
  const drawn = new Map<string, Drawing>();
  const keep = (key: string, make: () => Drawing): Drawing =>
    once(drawn, key, () => drawings.get(`${key} ${shown}`, make));
  return {
    draw: (size) => keep(size, () => frameChart(groundOf(size), placed, drawBody)),
    drawAlone: (size) => keep(`${size} alone`, () => frameAlone(groundOf(size), { placed, alone }, drawBody)),
  };
}

function once<T>(made: Map<string, T>, key: string, make: () => T): T {
  const value = made.get(key) ?? make();
  made.set(key, value);
  return value;
}
