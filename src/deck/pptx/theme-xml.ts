import type { Theme } from '../../model/theme.ts';
import { SLOTS, themeColors } from './theme-colors.ts';
import { escapeXml } from './xml.ts';

/** The writer's theme with our colours and fonts, and our name. */
export function themeXml(written: string, theme: Theme): string {
  const colors = themeColors(theme);
  const slots = SLOTS.map(
    (slot) => `<a:${slot}><a:srgbClr val="${colors[slot].slice(1).toUpperCase()}"/></a:${slot}>`,
  );
  const name = escapeXml(theme.name);
  const font = (family: string): string =>
    `<a:latin typeface="${escapeXml(family)}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const { serif, sans } = theme.office;
  return written
    .replace(/<a:theme ([^>]*) name="[^"]*"/u, `<a:theme $1 name="${name}"`)
    .replace(
      /<a:clrScheme [\s\S]*?<\/a:clrScheme>/u,
      `<a:clrScheme name="${name}">${slots.join('')}</a:clrScheme>`,
    )
    .replace(
      /<a:fontScheme [\s\S]*?<\/a:fontScheme>/u,
      `<a:fontScheme name="${name}"><a:majorFont>${font(serif.name)}</a:majorFont><a:minorFont>${font(sans.name)}</a:minorFont></a:fontScheme>`,
    )
    .replace(/<a:extLst>[\s\S]*<\/a:extLst>(?=<\/a:theme>)/u, '');
}
