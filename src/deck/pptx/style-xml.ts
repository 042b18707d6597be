import type { TextStyle, Theme } from '../../model/theme.ts';
import type { Direction } from '../../text/order-runs.ts';
import { colorName } from './theme-colors.ts';
import { emu } from './xml.ts';

/** A colour element: a slot of the theme's, or a colour of its own. */
export function colorXml(color: string, theme: Theme): string {
  const name = colorName(color, theme);
  return /^[0-9A-F]{6}$/u.test(name) ? `<a:srgbClr val="${name}"/>` : `<a:schemeClr val="${name}"/>`;
}

/** The theme's heading font for a serif, its body font otherwise. */
function fontXml(family: TextStyle['family']): string {
  const which = family === 'serif' ? 'mj' : 'mn';
  return `<a:latin typeface="+${which}-lt"/><a:ea typeface="+${which}-ea"/><a:cs typeface="+${which}-cs"/>`;
}

/** One level of a text's style: `bullet` is the indent of a list, in points; null is plain text. */
export function levelXml(
  level: number,
  style: TextStyle,
  theme: Theme,
  how: {
    readonly bullet: number | null;
    /** The side at which lines begin, or end where it says so. */
    readonly align?: 'start' | 'end';
    readonly direction: Direction;
  },
): string {
  const indent = how.bullet === null ? 0 : emu(how.bullet);
  const marks =
    how.bullet === null
      ? '<a:buNone/>'
      : `<a:buClr>${colorXml(theme.colors.primary, theme)}</a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>`;
  const rtl = how.direction === 'rtl';
  const algn = (how.align === 'end') === rtl ? 'l' : 'r';
  const leading = Math.round(style.size * style.lineHeight * 100);
  return [
    `<a:lvl${level}pPr marL="${indent * level}" indent="${-indent}" algn="${algn}"${rtl ? ' rtl="1"' : ''}>`,
    `<a:lnSpc><a:spcPts val="${leading}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>`,
    marks,
    `<a:defRPr sz="${Math.round(style.size * 100)}" b="${style.weight > 400 ? 1 : 0}" i="${style.italic ? 1 : 0}" kern="1200">`,
    `<a:solidFill>${colorXml(theme.colors[style.color], theme)}</a:solidFill>${fontXml(style.family)}</a:defRPr>`,
    `</a:lvl${level}pPr>`,
  ].join('');
}
