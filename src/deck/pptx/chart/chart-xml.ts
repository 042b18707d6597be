import type { DrawnScale } from '../../../model/drawing.ts';
import type { NativeChart } from '../../../model/native-chart.ts';
import { escapeXml, XML_HEAD } from '../xml.ts';
import { AXIS_IDS, categoryAxis, FIRST_AXIS, SECOND_AXIS, type ValueAxis, valueAxis } from './axes.ts';
import { type ChartLook, NO_LINE, textXml } from './chart-look.ts';
import { columnXml } from './chart-refs.ts';
import { insideXml, rowsPlot } from './rows-chart.ts';
import {
  areaSeries,
  barSeries,
  boundSeries,
  headXml,
  lineSeries,
  markerXml,
  radarSeries,
  rangeXml,
  ringSeries,
} from './series-xml.ts';
import type { Sheet } from './sheet.ts';

interface Plot {
  /** The groups of series and their axes. */
  readonly plot: string;
  readonly layout: string;
}

/** As many bars as this carry their values; the axis is then left out. */
const FEW = 24;

/** A native chart as DrawingML (ISO/IEC 29500-1, 21.2), reading its numbers from the workbook in relationship 1. */
export function chartXml(chart: NativeChart, sheet: Sheet, look: ChartLook): string {
  const { plot, layout } = plotOf(chart, sheet, look);
  const key =
    chart.kind === 'doughnut' || (sheet.series.length > 1 && !namedAtEnds(chart))
      ? `<c:legend><c:legendPos val="${keySide(chart, look)}"/>${unnamed(chart, sheet)}<c:overlay val="0"/>${textXml(look, { color: look.theme.colors.text })}</c:legend>`
      : '';
  return [
    `${XML_HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`,
    `<c:date1904 val="0"/><c:lang val="${escapeXml(look.language)}"/><c:roundedCorners val="0"/>`,
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${layout}${plot}${NO_LINE}</c:plotArea>${key}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `${NO_LINE}${textXml(look, { color: look.theme.colors.text })}`,
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join('');
}

function keySide({ kind }: NativeChart, { axes }: ChartLook): 't' | 'l' | 'r' {
  if (kind !== 'doughnut') return 't';
  return axes.turned ? 'l' : 'r';
}

/** Series that only place names or draw intervals have no place in the key. */
function unnamed({ kind }: NativeChart, { series }: Sheet): string {
  const ranged = series.filter(({ minus }) => minus >= 0).length;
  const entries =
    kind === 'rows'
      ? [...Array(ranged).keys(), ranged + series.length]
      : kind === 'line'
        ? Array.from({ length: ranged * 2 }, (_, index) => series.length + index)
        : [];
  return entries
    .map((entry) => `<c:legendEntry><c:idx val="${entry}"/><c:delete val="1"/></c:legendEntry>`)
    .join('');
}

function plotOf(chart: NativeChart, sheet: Sheet, look: ChartLook): Plot {
  switch (chart.kind) {
    case 'rows':
      return rowsPlot(chart, sheet, look);
    case 'bar':
      return barPlot(chart, sheet, look);
    case 'line':
    case 'area':
      return linePlot(chart, sheet, look);
    case 'scatter':
      return scatterPlot(chart, sheet, look);
    case 'radar':
      return radarPlot(chart, sheet, look);
    case 'doughnut':
      return ringPlot(sheet, look);
  }
}

function barPlot(chart: NativeChart, sheet: Sheet, look: ChartLook): Plot {
  const { stacked, format } = chart;
  const lying = look.axes.x !== null;
  const said = !stacked && chart.categories.length * chart.series.length <= FEW;
  const series = sheet.series.map((one, index) => barSeries(sheet, one, index, look, { said, format }));
  const scale = look.axes.x ?? look.axes.y;
  const value = {
    ...valuesOf(chart, scale && said ? withLabels(scale) : scale),
    side: lying ? 'b' : 'l',
    shown: !said,
    grid: !said,
  } as const;
  const group = `<c:barDir val="${lying ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`;
  const wide = `<c:gapWidth val="${chart.series.length > 1 ? 45 : 35}"/><c:overlap val="${stacked ? 100 : 0}"/>`;
  return {
    plot: `<c:barChart>${group}${series.join('')}${wide}${AXIS_IDS}</c:barChart>${categoryAxis(look, { side: lying ? 'l' : 'b', reversed: lying })}${valueAxis(look, { ...value, ...(lying ? { crosses: 'max' } : {}) })}`,
    layout: '<c:layout/>',
  };
}

/** Room for values at the ends of bars, as a share of the scale, which is then not seen. */
const LABELS = 0.12;

function withLabels({ low, high, step }: DrawnScale): DrawnScale {
  const room = (high - low) * LABELS;
  return { low: low < 0 ? low - room : low, high: high > 0 ? high + room : high, step };
}

function valuesOf({ format }: NativeChart, scale: DrawnScale | null): ValueAxis {
  return { id: SECOND_AXIS, side: 'l', scale, format, title: null, shown: true, grid: true };
}

function linePlot(chart: NativeChart, sheet: Sheet, look: ChartLook): Plot {
  const named = namedAtEnds(chart);
  const skip = labelSkip(chart, look);
  const axes = `${categoryAxis(look, { side: 'b', skip })}${valueAxis(look, valuesOf(chart, look.axes.y))}`;
  if (chart.kind === 'area') {
    const areas = sheet.series.map((one, index) => areaSeries(sheet, one, index, look));
    const grouping = chart.stacked ? 'stacked' : 'standard';
    return {
      plot: `<c:areaChart><c:grouping val="${grouping}"/><c:varyColors val="0"/>${areas.join('')}${AXIS_IDS}</c:areaChart>${axes}`,
      layout: '<c:layout/>',
    };
  }
  const lines = sheet.series.map((one, index) => lineSeries(sheet, one, index, look, named));
  const bounds = sheet.series.flatMap((one, index) =>
    boundSeries(sheet, one, lines.length + index * 2, look),
  );
  const names = named ? Math.max(...chart.series.map(({ name }) => look.measure(name) * 1.1)) + look.size : 0;
  const left = look.size * 3.2;
  const foot = look.size * 2;
  const inside = insideXml(look, {
    x: left / look.width,
    y: 0.03,
    width: Math.max(0.3, 0.98 - (left + Math.min(names, look.width * 0.35)) / look.width),
    height: 0.95 - foot / look.height,
  });
  return {
    plot: `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${[...lines, ...bounds].join('')}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>${axes}`,
    layout: named ? inside : '<c:layout/>',
  };
}

/** Every how manyth category is named: the first of 1, 2, 5, 10 … at which the names have room. */
function labelSkip({ categories }: NativeChart, { measure, size, width }: ChartLook): number {
  const needed = (Math.max(...categories.map(measure)) + size) / (width / categories.length);
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];
  return steps.find((step) => step >= needed) ?? Math.ceil(needed);
}

/** Lines are named at their ends where these stand apart; otherwise by a key. */
function namedAtEnds({ kind, series }: NativeChart): boolean {
  if (kind !== 'line' || series.length < 2) return false;
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const span = Math.max(...values) - Math.min(...values) || 1;
  const ends = series
    .map((one) => one.values.filter((value) => value !== null).at(-1) ?? 0)
    .sort((a, b) => a - b);
  return ends.every((end, index) => index === 0 || end - (ends[index - 1] ?? 0) > span * 0.08);
}

function scatterPlot(chart: NativeChart, sheet: Sheet, look: ChartLook): Plot {
  const series = sheet.series.map((one, index) => {
    const marks = `${markerXml(one.series, 8, look.theme)}${rangeXml(sheet, one, look.theme, 'y')}`;
    return `<c:ser>${headXml(sheet, one, index, NO_LINE)}${marks}<c:xVal>${columnXml(sheet, 0)}</c:xVal><c:yVal>${columnXml(sheet, one.value)}</c:yVal><c:smooth val="0"/></c:ser>`;
  });
  const along: ValueAxis = {
    id: FIRST_AXIS,
    side: 'b',
    scale: look.axes.x,
    format: 'General',
    title: chart.label === '' ? null : chart.label,
    shown: true,
    grid: false,
  };
  return {
    plot: `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series.join('')}${AXIS_IDS}</c:scatterChart>${valueAxis(look, along)}${valueAxis(look, valuesOf(chart, look.axes.y))}`,
    layout: '<c:layout/>',
  };
}

function radarPlot(chart: NativeChart, sheet: Sheet, look: ChartLook): Plot {
  const series = sheet.series.map((one, index) => radarSeries(sheet, one, index, look));
  return {
    plot: `<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>${series.join('')}${AXIS_IDS}</c:radarChart>${categoryAxis(look, { side: 'b' })}${valueAxis(look, valuesOf(chart, look.axes.y))}`,
    layout: '<c:layout/>',
  };
}

function ringPlot(sheet: Sheet, look: ChartLook): Plot {
  const rings = sheet.series.map((columns, index) => ringSeries(sheet, columns, index, look));
  return {
    plot: `<c:doughnutChart><c:varyColors val="1"/>${rings.join('')}<c:firstSliceAng val="0"/><c:holeSize val="55"/></c:doughnutChart>`,
    layout: '<c:layout/>',
  };
}
