import { escapeXml } from '../xml.ts';
import { type ChartLook, lineXml, NO_LINE, textXml } from './chart-look.ts';

/** The two axes of every chart. A third, as in charts of some writers, makes PowerPoint offer a repair. */
export const FIRST_AXIS = 111_111_111;
export const SECOND_AXIS = 222_222_222;

/** The pair as a chart's group of series names it. */
export const AXIS_IDS = `<c:axId val="${FIRST_AXIS}"/><c:axId val="${SECOND_AXIS}"/>`;

export type Side = 'b' | 'l';

/** An axis of words. */
export function categoryAxis(
  look: ChartLook,
  how: { readonly side: Side; readonly reversed?: boolean; readonly skip?: number },
): string {
  const { colors } = look.theme;
  return [
    `<c:catAx><c:axId val="${FIRST_AXIS}"/><c:scaling><c:orientation val="${how.reversed ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${how.side}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`,
    lineXml(colors.muted, 0.75, look.theme),
    textXml(look, { color: how.side === 'l' ? colors.text : colors.muted }).replace('<a:bodyPr/>', LEVEL),
    `<c:crossAx val="${SECOND_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="50"/>`,
    how.skip === undefined || how.skip <= 1 ? '' : `<c:tickLblSkip val="${how.skip}"/>`,
    '<c:noMultiLvlLbl val="1"/></c:catAx>',
  ].join('');
}

/** Labels are never turned. At 0 exactly LibreOffice lets them overlap; a turn of a sixty-thousandth of a degree is none. */
const LEVEL = '<a:bodyPr rot="1" vert="horz"/>';

export interface ValueAxis {
  readonly id: typeof FIRST_AXIS | typeof SECOND_AXIS;
  readonly side: Side;
  readonly low: number | null;
  readonly high: number | null;
  /** Distance of its lines; null leaves it to PowerPoint. */
  readonly step: number | null;
  readonly format: string;
  readonly shown: boolean;
  readonly grid: boolean;
  /** Where the other axis crosses. */
  readonly crosses?: 'autoZero' | 'min' | 'max';
}

/** An axis of numbers, with quiet lines. */
export function valueAxis(look: ChartLook, axis: ValueAxis): string {
  const { theme } = look;
  const other = axis.id === FIRST_AXIS ? SECOND_AXIS : FIRST_AXIS;
  const end = (name: string, value: number | null): string =>
    value === null ? '' : `<c:${name} val="${value}"/>`;
  return [
    `<c:valAx><c:axId val="${axis.id}"/><c:scaling><c:orientation val="minMax"/>${end('max', axis.high)}${end('min', axis.low)}</c:scaling>`,
    `<c:delete val="${axis.shown ? 0 : 1}"/><c:axPos val="${axis.side}"/>`,
    axis.grid ? `<c:majorGridlines>${lineXml(theme.colors.rule, 0.75, theme)}</c:majorGridlines>` : '',
    `<c:numFmt formatCode="${escapeXml(axis.format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`,
    NO_LINE,
    textXml(look, { color: theme.colors.muted }),
    `<c:crossAx val="${other}"/><c:crosses val="${axis.crosses ?? 'autoZero'}"/><c:crossBetween val="${axis.id === FIRST_AXIS ? 'midCat' : 'between'}"/>`,
    axis.step === null ? '' : `<c:majorUnit val="${axis.step}"/>`,
    '</c:valAx>',
  ].join('');
}
