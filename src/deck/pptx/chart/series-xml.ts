import type { NativeSeries } from '../../../model/native-chart.ts';
import type { Theme } from '../../../model/theme.ts';
import { colorXml } from '../style-xml.ts';
import { escapeXml } from '../xml.ts';
import { type ChartLook, fillXml, lineXml, textXml } from './chart-look.ts';
import { columnXml, nameXml, showXml } from './chart-refs.ts';
import type { SeriesColumns, Sheet } from './sheet.ts';

/** The head of every series: its place, its name, its look. */
export function headXml(sheet: Sheet, { value }: SeriesColumns, index: number, look: string): string {
  return `<c:idx val="${index}"/><c:order val="${index}"/>${nameXml(sheet, value)}${look}`;
}

/** Bars of one series, with their values beside them where they are few. */
export function barSeries(
  sheet: Sheet,
  columns: SeriesColumns,
  index: number,
  look: ChartLook,
  how: { readonly said: boolean; readonly format: string },
): string {
  const { color } = columns.series;
  const labels = how.said
    ? `<c:dLbls><c:numFmt formatCode="${escapeXml(how.format)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${textXml(look, { color: look.theme.colors.text, bold: columns.series.highlight })}<c:dLblPos val="outEnd"/>${showXml({ value: true })}</c:dLbls>`
    : '';
  return `<c:ser>${headXml(sheet, columns, index, fillXml(color, look.theme))}<c:invertIfNegative val="0"/>${pointsXml(columns.series, look.theme, 'bar')}${labels}${rangeXml(sheet, columns, look.theme, 'y')}${categoriesXml(sheet, columns)}</c:ser>`;
}

/** A line; its name stands at its end where `named`. */
export function lineSeries(
  sheet: Sheet,
  columns: SeriesColumns,
  index: number,
  look: ChartLook,
  named: boolean,
): string {
  const { color, highlight, values } = columns.series;
  const last = values.reduce((found: number, value, at) => (value === null ? found : at), -1);
  const label =
    named && last >= 0
      ? `<c:dLbls><c:dLbl><c:idx val="${last}"/><c:spPr><a:noFill/></c:spPr>${textXml(look, { color, bold: highlight })}<c:dLblPos val="${look.axes.turned ? 'l' : 'r'}"/>${showXml({ name: true })}</c:dLbl>${showXml({})}</c:dLbls>`
      : '';
  const alone = values.filter((value) => value !== null).length === 1;
  return `<c:ser>${headXml(sheet, columns, index, lineXml(color, highlight ? 3 : 2, look.theme))}${markerXml(columns.series, alone ? 8 : 0, look.theme)}${label}${categoriesXml(sheet, columns)}<c:smooth val="0"/></c:ser>`;
}

/** The ends of a line's intervals, as thin lines above and below it. */
export function boundSeries(
  sheet: Sheet,
  columns: SeriesColumns,
  index: number,
  look: ChartLook,
): readonly string[] {
  const { series, low, high } = columns;
  if (low < 0 || high < 0) return [];
  return [low, high].map(
    (column, at) =>
      `<c:ser><c:idx val="${index + at}"/><c:order val="${index + at}"/>${nameXml(sheet, column)}${lineXml(series.color, 0.75, look.theme)}${markerXml(series, 0, look.theme)}<c:cat>${columnXml(sheet, 0)}</c:cat><c:val>${columnXml(sheet, column)}</c:val><c:smooth val="0"/></c:ser>`,
  );
}

/** Parts of a whole, each in its colour, with its share of the sum on it. */
export function ringSeries(sheet: Sheet, columns: SeriesColumns, index: number, look: ChartLook): string {
  const white = { color: look.theme.colors.background, bold: true };
  const labels = `<c:dLbls><c:spPr><a:noFill/></c:spPr>${textXml(look, white)}${showXml({}).replace('showPercent val="0"', 'showPercent val="1"')}<c:showLeaderLines val="0"/></c:dLbls>`;
  const edge = `<c:spPr><a:ln w="19050"><a:solidFill>${colorXml(look.theme.colors.background, look.theme)}</a:solidFill></a:ln></c:spPr>`;
  return `<c:ser>${headXml(sheet, columns, index, edge)}${pointsXml(columns.series, look.theme, 'ring')}${labels}${categoriesXml(sheet, columns)}</c:ser>`;
}

/** Points in colours of their own. */
function pointsXml({ pointColors }: NativeSeries, theme: Theme, form: 'bar' | 'ring'): string {
  const sign = form === 'bar' ? '<c:invertIfNegative val="0"/>' : '';
  return (pointColors ?? [])
    .map(
      (color, index) =>
        `<c:dPt><c:idx val="${index}"/>${sign}<c:bubble3D val="0"/>${fillXml(color, theme)}</c:dPt>`,
    )
    .join('');
}

export function areaSeries(sheet: Sheet, columns: SeriesColumns, index: number, look: ChartLook): string {
  return `<c:ser>${headXml(sheet, columns, index, fillXml(columns.series.color, look.theme))}${categoriesXml(sheet, columns)}</c:ser>`;
}

export function radarSeries(sheet: Sheet, columns: SeriesColumns, index: number, look: ChartLook): string {
  const { color, hollow } = columns.series;
  const line = lineXml(color, hollow ? 1.5 : 2.5, look.theme);
  return `<c:ser>${headXml(sheet, columns, index, hollow ? line.replace('<a:round/>', '<a:prstDash val="dash"/><a:round/>') : line)}${markerXml(columns.series, 7, look.theme)}${categoriesXml(sheet, columns)}</c:ser>`;
}

function categoriesXml(sheet: Sheet, { value }: SeriesColumns): string {
  return `<c:cat>${columnXml(sheet, 0)}</c:cat><c:val>${columnXml(sheet, value)}</c:val>`;
}

/** A dot; that of an earlier period is pale with a rim. Size 0 is none. */
export function markerXml({ color, hollow }: NativeSeries, size: number, theme: Theme): string {
  if (size === 0) return '<c:marker><c:symbol val="none"/></c:marker>';
  const fill = hollow ? paleXml(color, theme) : colorXml(color, theme);
  return `<c:marker><c:symbol val="circle"/><c:size val="${size}"/><c:spPr><a:solidFill>${fill}</a:solidFill><a:ln w="19050"><a:solidFill>${colorXml(color, theme)}</a:solidFill></a:ln></c:spPr></c:marker>`;
}

/** The interval round each value, as error bars from the workbook. */
export function rangeXml(
  sheet: Sheet,
  { minus, plus, series }: SeriesColumns,
  theme: Theme,
  direction: 'x' | 'y',
): string {
  if (minus < 0 || plus < 0) return '';
  const color = colorXml(direction === 'x' ? series.color : theme.colors.text, theme);
  const line = `<c:spPr><a:ln w="9525" cap="flat"><a:solidFill>${color}</a:solidFill><a:round/></a:ln></c:spPr>`;
  const way = direction === 'x' ? '<c:errDir val="x"/>' : '';
  return `<c:errBars>${way}<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="1"/><c:plus>${columnXml(sheet, plus)}</c:plus><c:minus>${columnXml(sheet, minus)}</c:minus>${line}</c:errBars>`;
}

/** A band through which its dot is seen, whichever is drawn first; that of an earlier period is a thin line. */
export function bandLine({ color, hollow }: NativeSeries, theme: Theme): string {
  const own = colorXml(color, theme);
  const element = own.startsWith('<a:srgbClr') ? 'srgbClr' : 'schemeClr';
  const clear = own.replace('/>', `><a:alpha val="${PALE * 100_000}"/></a:${element}>`);
  const [width, paint] = hollow ? [1.5, own] : [8, clear];
  return `<c:spPr><a:ln w="${Math.round(width * 12_700)}" cap="flat"><a:solidFill>${paint}</a:solidFill><a:round/></a:ln></c:spPr>`;
}

/** A colour thinned with the background: written out, since not every program thins the theme's. */
function paleXml(color: string, { colors }: Theme): string {
  const parts = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const ground = parts(colors.background);
  const mixed = parts(color).map((part, index) =>
    Math.round(part * PALE + (ground[index] ?? 255) * (1 - PALE)),
  );
  return `<a:srgbClr val="${mixed
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}"/>`;
}

/** Share of a colour in its pale form. */
const PALE = 0.35;
