import type { DrawnScale } from '../../../model/drawing.ts';
import { cleanText, escapeXml } from '../xml.ts';
import { type ChartLook, lineXml, NO_LINE, runXml, textXml } from './chart-look.ts';

/** The two axes of every chart. A third, as in charts of some writers, makes PowerPoint offer a repair. */
export const FIRST_AXIS = 111_111_111;
export const SECOND_AXIS = 222_222_222;

/** The pair as a chart's group of series names it. */
export const AXIS_IDS = `<c:axId val="${FIRST_AXIS}"/><c:axId val="${SECOND_AXIS}"/>`;

/** Where an axis stands: below, or at the side where lines begin. */
export type Side = 'b' | 'l';

/** The side that is meant when a chart is read from the right. */
function sideOf(side: Side, { axes }: ChartLook): 'b' | 'l' | 'r' {
  return side === 'l' && axes.turned ? 'r' : side;
}

/** The order of an axis: one that runs across is turned with the chart. */
function orderOf(across: boolean, look: ChartLook, reversed = false): 'minMax' | 'maxMin' {
  const turns = across && look.axes.turned;
  return turns !== reversed ? 'maxMin' : 'minMax';
}

/** An axis of words. */
export function categoryAxis(
  look: ChartLook,
  how: { readonly side: Side; readonly reversed?: boolean; readonly skip?: number },
): string {
  const { colors } = look.theme;
  return [
    `<c:catAx><c:axId val="${FIRST_AXIS}"/><c:scaling><c:orientation val="${orderOf(how.side === 'b', look, how.reversed)}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${sideOf(how.side, look)}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`,
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
  /** Its ends and the distance of its lines; null leaves them to PowerPoint. */
  readonly scale: DrawnScale | null;
  readonly format: string;
  /** What its numbers are; null where that is said elsewhere. */
  readonly title: string | null;
  readonly shown: boolean;
  readonly grid: boolean;
  /** Where the other axis crosses. */
  readonly crosses?: 'autoZero' | 'min' | 'max';
}

/** An axis of numbers, with quiet lines. */
export function valueAxis(look: ChartLook, axis: ValueAxis): string {
  const { theme } = look;
  const other = axis.id === FIRST_AXIS ? SECOND_AXIS : FIRST_AXIS;
  const { scale } = axis;
  const ends = scale === null ? '' : `<c:max val="${scale.high}"/><c:min val="${scale.low}"/>`;
  return [
    `<c:valAx><c:axId val="${axis.id}"/><c:scaling><c:orientation val="${orderOf(axis.side === 'b', look)}"/>${ends}</c:scaling>`,
    `<c:delete val="${axis.shown ? 0 : 1}"/><c:axPos val="${sideOf(axis.side, look)}"/>`,
    axis.grid ? `<c:majorGridlines>${lineXml(theme.colors.rule, 0.75, theme)}</c:majorGridlines>` : '',
    axis.title === null ? '' : titleXml(axis.title, look),
    `<c:numFmt formatCode="${escapeXml(axis.format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`,
    NO_LINE,
    textXml(look, { color: theme.colors.muted }),
    `<c:crossAx val="${other}"/><c:crosses val="${axis.crosses ?? 'autoZero'}"/><c:crossBetween val="${axis.id === FIRST_AXIS ? 'midCat' : 'between'}"/>`,
    scale === null || scale.step === null ? '' : `<c:majorUnit val="${scale.step}"/>`,
    '</c:valAx>',
  ].join('');
}

function titleXml(title: string, look: ChartLook): string {
  const run = runXml('a:rPr', look, { color: look.theme.colors.muted });
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r>${run}<a:t>${escapeXml(cleanText(title))}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
