import type { Theme } from '../model/theme.ts';
import { font, pt, round } from './css-values.ts';
import type { SlideStyles } from './layout-of.ts';
import { PARAGRAPH_STYLES } from './measure-blocks.ts';
import { type Spacing, spacingOf } from './spacing.ts';

/** What a style sheet sets the flow for. */
export interface Flow {
  readonly theme: Theme;
  /** How far apart blocks stand, as a slide says it. */
  readonly air: number;
  /** Whether a list stands further in than its own level, between the items of another one. */
  readonly deeper: boolean;
}

/** How blocks in the flow are set, below `scope`; rules that override one another are one entry. */
export function flowRules(
  scope: string,
  styles: SlideStyles,
  { theme, air, deeper }: Flow,
): readonly string[] {
  const space = spacingOf(styles, air);
  const stack = `${scope} :is(.region, li, .box, blockquote${deeper ? ', .deeper' : ''})`;
  const item = `${scope} .region ${deeper ? ':is(li, .deeper)' : 'li'}`;
  const { colors } = theme;
  return [
    `${scope} .region { ${font(styles.body, theme)} }`,
    ...PARAGRAPH_STYLES.map((name) => `${scope} .region .${name} { ${font(styles[name], theme)} }`),
    `${scope} .region h2 { ${font(styles.heading2, theme)} }`,
    `${scope} .region h3 { ${font(styles.heading3, theme)} }`,
    `${scope} .region h4 { ${font(styles.heading4, theme)} }`,
    [
      `${stack} > * + * { margin-top: ${pt(space.block)}; }`,
      `${item} > * + * { margin-top: ${pt(space.within)}; }`,
      `${item} > * + :is(ul, ol), ${scope} .region li > :is(ul, ol) { margin-top: ${pt(space.item)}; }`,
      `${stack} > .figure + .caption { margin-top: ${pt(space.caption)}; }`,
      `${stack} > * + :is(h2, h3, h4, .label) { margin-top: ${pt(space.beforeHeading)}; }`,
      `${stack} > :is(h2, h3, h4, .label) + * { margin-top: ${pt(space.afterHeading)}; }`,
      ...(deeper ? deeperRules(scope, space) : []),
    ].join('\n'),
    `${scope} .region :is(ul, ol) { list-style: none; }`,
    `${scope} .region li { position: relative; padding-inline-start: ${pt(space.indent)}; }`,
    `${scope} .region li + li { margin-top: ${pt(space.item)}; }`,
    `${scope} .region li::before { position: absolute; inset-inline-start: 0; top: 0; color: ${colors[styles.body.color === 'onPrimary' ? 'onPrimary' : 'primary']}; }`,
    `${scope} .region ul > li::before { content: "•"; }`,
    `${scope} .region ol > li::before { content: counter(list-item) "."; font-weight: 600; font-size: 86%; line-height: ${round(styles.body.lineHeight / 0.86)}; }`,
    `${scope} .region .box { padding-top: ${pt(space.box - space.line)}; border-top: ${pt(space.line)} solid ${colors.rule}; }`,
    `${scope} .region pre { background: ${colors.surface}; padding: ${pt(space.pad)}; white-space: pre-wrap; ${font(styles.code, theme)} }`,
    `${scope} .region pre code { line-height: inherit; }`,
    `${scope} .region blockquote { padding-inline-start: ${pt(space.quote - 2.25)}; border-inline-start: 2.25pt solid ${colors.primary}; ${font(styles.lead, theme)} }`,
    `${scope} .region hr { height: ${pt(space.line)}; background: ${colors.rule}; }`,
    `${scope} .region table { display: table; table-layout: fixed; width: 100%; border-collapse: separate; border-spacing: 0; background: none; ${font(styles.table, theme)} }`,
    `${scope} .region tr { background: none; }`,
    [
      `${scope} .region :is(th, td) { padding: ${pt(space.row)} 0; padding-inline-end: ${pt(space.cell)}; border: 0; border-bottom: ${pt(space.line)} solid ${colors.rule}; vertical-align: top; text-align: start; background: none; overflow: visible; ${font(styles.table, theme)} }`,
      `${scope} .region th { border-bottom-color: ${colors.text}; vertical-align: bottom; ${font(styles.tableHead, theme)} }`,
      `${scope} .region :is(th, td)[style*="right"], ${scope} .region :is(th, td)[align="right"] { text-align: right; font-variant-numeric: tabular-nums; }`,
      `${scope} .region :is(th, td)[style*="center"] { text-align: center; }`,
    ].join('\n'),
  ];
}

function deeperRules(scope: string, { indent, item }: Spacing): readonly string[] {
  const list = 'ul, ol, [class^="digits"]';
  return [
    `${scope} .region .deeper { padding-inline-start: ${pt(indent)}; }`,
    `${scope} .region .deeper + :is(${list}, .deeper), ${scope} .region :is(${list}) + .deeper { margin-top: ${pt(item)}; }`,
  ];
}
