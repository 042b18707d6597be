import type { Audience } from '../model/audience.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Chart, ChartSize } from '../model/chart.ts';
import type { ChartSpec } from '../model/chart-spec.ts';
import type { Diagnostic, Outcome, Report } from '../model/diagnostic.ts';
import type { Drawing } from '../model/drawing.ts';
import type { HandlingLabel } from '../model/handling.ts';
import { type Memo, openMemo } from '../model/memo.ts';
import type { NativeChart, NativeData } from '../model/native-chart.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { directionOf } from '../text/order-runs.ts';
import type { ChartContent } from './chart-content.ts';
import { readDimensionsChart } from './dimensions/read-dimensions-chart.ts';
import { drawingKey } from './drawing-key.ts';
import { type FittedChart, fitChart } from './fit-rows.ts';
import { aloneRoom, type Body, type FrameText, frameAlone, frameChart, placedRoom } from './frame.ts';
import { type Ground, makeGround } from './ground.ts';
import { mirrorShapes } from './mirror-shapes.ts';
import { readPlotChart } from './plot/read-plot-chart.ts';
import { reportLeftOut } from './report-left-out.ts';
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
 * Rows that a slide has no room for are `charts/rows-left-out`. `drawings` holds those of earlier builds, by all that they show.
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
    return content ? [chartOf(own, content, { ...input, drawings, report })] : [];
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
  input: ChartsInput & { readonly drawings: Memo<Drawing>; readonly report: Report },
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
  const groundOf = (size: ChartSize) =>
    makeGround(size, { theme: input.audience.theme, fonts: input.fonts, language: briefing.language });
  const roomOf = (size: ChartSize) => placedRoom(groundOf(size), placed);
  const fitted = fitChart(content);
  const leftOut = (size: ChartSize) => fitted(roomOf(size)).left;
  reportLeftOut(spec, {
    count: content.rows?.count ?? 0,
    leftOut: (size) => fitted(aloneRoom(groundOf(size), { alone, placed })).left,
    report: input.report,
  });
  const native = (size: ChartSize): NativeChart | null => {
    const shown = fitted(roomOf(size)).native;
    return shown && { ...shown, subtitle: withUnit(shown, placed), notes: [...shown.remarks, ...said] };
  };
  const pens = openPens(spec, { ...input, turns: content.turns, fitted, placed, alone });
  return { id: spec.id, spec, alt, table: content.table, native, leftOut, ...pens };
}

/** PowerPoint has no place above an axis: the unit goes on the line above the chart. */
function withUnit({ unit }: NativeData, { subtitle }: FrameText): string | null {
  if (unit === null || subtitle?.includes(unit)) return subtitle;
  return subtitle === null ? unit : `${subtitle}, ${unit}`;
}

interface PensInput extends ChartsInput {
  readonly drawings: Memo<Drawing>;
  readonly turns: boolean;
  readonly fitted: (ground: Ground) => FittedChart;
  readonly placed: FrameText;
  readonly alone: FrameText;
}

/** Draws a chart when asked to, each size once; what stands alone at a size shares its marks with what is placed there. */
function openPens(spec: ChartSpec, input: PensInput): Pick<Chart, 'draw' | 'drawAlone'> {
  const { briefing, audience, fonts, drawings, turns, fitted, placed, alone } = input;
  const shown = drawingKey(spec, { placed, alone }, input);
  const groundOf = (size: ChartSize) =>
    makeGround(size, { theme: audience.theme, fonts, language: briefing.language });
  const bodies = new Map<string, Body>();
  const drawBody = (ground: Ground): Body =>
    once(bodies, `${ground.size} ${ground.width} ${ground.height}`, () => {
      const body = fitted(ground).draw(ground);
      return turns && directionOf(ground.language) === 'rtl' ? turned(body, ground.width) : body;
    });
  const drawn = new Map<string, Drawing>();
  const keep = (key: string, make: () => Drawing): Drawing =>
    once(drawn, key, () => drawings.get(`${key} ${shown}`, make));
  return {
    draw: (size) => keep(size, () => frameChart(groundOf(size), placed, drawBody)),
    drawAlone: (size) => keep(`${size} alone`, () => frameAlone(groundOf(size), { placed, alone }, drawBody)),
  };
}

/** A body as it is read from the right. */
function turned({ axes, ...body }: Body, width: number): Body {
  const shapes = mirrorShapes(body.shapes, width);
  return { ...body, shapes, ...(axes ? { axes: { ...axes, turned: true } } : {}) };
}

function once<T>(made: Map<string, T>, key: string, make: () => T): T {
  const value = made.get(key) ?? make();
  made.set(key, value);
  return value;
}
