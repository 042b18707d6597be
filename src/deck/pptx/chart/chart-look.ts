import type { DrawnAxes } from '../../../model/drawing.ts';
import type { Theme } from '../../../model/theme.ts';
import type { Direction } from '../../../text/order-runs.ts';
import { colorXml } from '../style-xml.ts';

/** What a chart is drawn with: its words' language, and the size of its labels in points. */
export interface ChartLook {
  readonly theme: Theme;
  readonly language: string;
  /** The scales as they were drawn. */
  readonly axes: DrawnAxes;
  /** Where the lines of its words begin. */
  readonly direction: Direction;
  readonly size: number;
  /** Width and height of the chart, in points. */
  readonly width: number;
  readonly height: number;
  /** Width of a text in the labels' font, in points. */
  readonly measure: (text: string) => number;
}

/** Text of labels. */
export function textXml(
  { theme, size, language, direction }: ChartLook,
  how: { readonly color: string; readonly bold?: boolean },
): string {
  const from = direction === 'rtl' ? ' rtl="1"' : '';
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr${from}>${runXml('a:defRPr', { theme, size, language }, how)}</a:pPr><a:endParaRPr lang="${language}"/></a:p></c:txPr>`;
}

/** Properties of a run, as the element of that name. */
export function runXml(
  element: 'a:defRPr' | 'a:rPr',
  { theme, size, language }: Pick<ChartLook, 'theme' | 'size' | 'language'>,
  { color, bold }: { readonly color: string; readonly bold?: boolean },
): string {
  const lang = element === 'a:rPr' ? ` lang="${language}"` : '';
  return `<${element}${lang} sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}"><a:solidFill>${colorXml(color, theme)}</a:solidFill><a:latin typeface="+mn-lt"/></${element}>`;
}

/** A filled shape without an outline. */
export function fillXml(color: string, theme: Theme): string {
  return `<c:spPr><a:solidFill>${colorXml(color, theme)}</a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>`;
}

/** A line of some width in points, with nothing inside. */
export function lineXml(color: string, width: number, theme: Theme): string {
  return `<c:spPr><a:noFill/><a:ln w="${Math.round(width * 12_700)}" cap="rnd"><a:solidFill>${colorXml(color, theme)}</a:solidFill><a:round/></a:ln></c:spPr>`;
}

export const NO_LINE = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
