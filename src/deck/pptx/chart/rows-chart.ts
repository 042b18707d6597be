import type { NativeChart } from '../../../model/native-chart.ts';
import { cleanText, escapeXml } from '../xml.ts';
import { AXIS_IDS, FIRST_AXIS, SECOND_AXIS, valueAxis } from './axes.ts';
import { type ChartLook, NO_LINE, runXml, textXml } from './chart-look.ts';
import { columnXml, nameXml, showXml } from './chart-refs.ts';
import { nameLines, namesRoom } from './name-lines.ts';
import { bandLine, headXml, markerXml, rangeXml } from './series-xml.ts';
import type { SeriesColumns, Sheet } from './sheet.ts';

/**
 * A row a category with dots on a scale: PowerPoint has no such chart, so it is a scatter chart whose intervals are error
 * bars and whose rows are named by the labels of a series without marks.
 */
export function rowsPlot(
  chart: NativeChart,
  sheet: Sheet,
  look: ChartLook,
): { readonly plot: string; readonly layout: string } {
  const count = chart.categories.length;
  const names = namesWidth(chart, look);
  const bands = sheet.series.flatMap((columns, index) => bandSeries(sheet, columns, index, look));
  const dots = sheet.series.map((columns, index) => dotSeries(sheet, columns, bands.length + index, look));
  const named = namesSeries(chart, sheet, bands.length + dots.length, look, names);
  const value = {
    id: FIRST_AXIS,
    side: 'b',
    scale: look.axes.x,
    format: chart.format,
    title: null,
    shown: true,
    grid: true,
    crosses: 'min',
  } as const;
  const row = {
    id: SECOND_AXIS,
    side: 'l',
    scale: { low: 0.4, high: count + 0.6, step: 1 },
    format: 'General',
    title: null,
    shown: false,
    grid: false,
    crosses: 'min',
  } as const;
  const foot = (look.size * 1.9) / look.height;
  const left = names / look.width;
  return {
    plot: `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${[...bands, ...dots, named].join('')}${AXIS_IDS}</c:scatterChart>${valueAxis(look, value)}${valueAxis(look, row)}`,
    layout: insideXml(look, {
      x: left,
      y: 0.02 + (sheet.series.length > 1 ? foot : 0),
      width: 0.98 - left,
      height: 0.98 - foot * (sheet.series.length > 1 ? 2 : 1),
    }),
  };
}

/** Where the plot stands in the chart, as shares of it; `x` is from the side where lines begin. */
export function insideXml(
  { axes }: Pick<ChartLook, 'axes'>,
  place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): string {
  const left = axes.turned ? 1 - place.x - place.width : place.x;
  const of = (value: number): string => Math.max(0, Math.min(1, value)).toFixed(4);
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${of(left)}"/><c:y val="${of(place.y)}"/><c:w val="${of(place.width)}"/><c:h val="${of(place.height)}"/></c:manualLayout></c:layout>`;
}

/** The rows' names as the lines they are set in. */
function namesOf(
  { categories }: NativeChart,
  { width, size, measure }: ChartLook,
): readonly (readonly string[])[] {
  return categories.map((name) => nameLines(name, namesRoom(width, size), measure) ?? [name]);
}

/** Room for the names, in points: no more than a third. */
function namesWidth(chart: NativeChart, look: ChartLook): number {
  return Math.min(
    look.width / 3,
    Math.max(...namesOf(chart, look).flat().map(look.measure)) * 1.04 + look.size,
  );
}

function dotSeries(sheet: Sheet, columns: SeriesColumns, index: number, look: ChartLook): string {
  const { series, row, value } = columns;
  const marks = `${markerXml(series, series.hollow ? 8 : 11, look.theme)}${rangeXml(sheet, columns, look.theme, 'x')}`;
  return `<c:ser>${headXml(sheet, columns, index, NO_LINE)}${marks}<c:xVal>${columnXml(sheet, value)}</c:xVal><c:yVal>${columnXml(sheet, row)}</c:yVal><c:smooth val="0"/></c:ser>`;
}

/**
 * Intervals as bands behind the dots, also round no dot. Error bars say the same, but LibreOffice leaves out those that
 * come from a workbook.
 */
function bandSeries(sheet: Sheet, columns: SeriesColumns, index: number, look: ChartLook): readonly string[] {
  const { series, ends, endRows } = columns;
  if (ends < 0 || endRows < 0) return [];
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${nameXml(sheet, ends)}${bandLine(series, look.theme)}${markerXml(series, 0, look.theme)}<c:xVal>${columnXml(sheet, ends)}</c:xVal><c:yVal>${columnXml(sheet, endRows)}</c:yVal><c:smooth val="0"/></c:ser>`,
  ];
}

function literal(values: readonly (number | null)[]): string {
  const points = values.map((value, at) =>
    value === null ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`,
  );
  return `<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numLit>`;
}

/** The rows' names, as labels to the left of marks that are not seen. */
function namesSeries(
  chart: NativeChart,
  sheet: Sheet,
  index: number,
  look: ChartLook,
  width: number,
): string {
  const count = chart.categories.length;
  const rows = literal(chart.categories.map((_, at) => count - at));
  const starts = literal(chart.categories.map(() => look.axes.x?.low ?? 0));
  const names = namesOf(chart, look);
  const wrap = names.flat().every((line) => look.measure(line) < width - look.size * 0.5) ? 'none' : 'square';
  const plain = textXml(look, { color: look.theme.colors.text }).replace(
    '<a:bodyPr/>',
    `<a:bodyPr wrap="${wrap}"/>`,
  );
  const [side, inset] = look.axes.turned ? ['r', 'lIns="38100" rIns="0"'] : ['l', 'lIns="0" rIns="38100"'];
  const algn = look.direction === 'rtl' ? 'algn="r" rtl="1"' : 'algn="r"';
  const labels = names.map((lines, at) => {
    const paragraphs = lines.map(
      (line) =>
        `<a:p><a:pPr ${algn}/><a:r>${runXml('a:rPr', look, { color: look.theme.colors.text })}<a:t>${escapeXml(cleanText(line))}</a:t></a:r></a:p>`,
    );
    const text = `<c:tx><c:rich><a:bodyPr wrap="${wrap}" ${inset} anchor="ctr"/><a:lstStyle/>${paragraphs.join('')}</c:rich></c:tx>`;
    const room = `<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:layout><c:manualLayout><c:w val="${(width / look.width).toFixed(4)}"/><c:h val="${Math.min(0.9, (look.size * 2.6) / look.height).toFixed(4)}"/></c:manualLayout></c15:layout></c:ext></c:extLst>`;
    return `<c:dLbl><c:idx val="${at}"/>${text}<c:spPr><a:noFill/></c:spPr>${plain}<c:dLblPos val="${side}"/>${showXml({ value: true })}${room}</c:dLbl>`;
  });
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(sheet.columns[0]?.name ?? '')}</c:v></c:tx>${NO_LINE}<c:marker><c:symbol val="none"/></c:marker><c:dLbls>${labels.join('')}<c:spPr><a:noFill/></c:spPr>${plain}<c:dLblPos val="${side}"/>${showXml({})}</c:dLbls><c:xVal>${starts}</c:xVal><c:yVal>${rows}</c:yVal><c:smooth val="0"/></c:ser>`;
}
