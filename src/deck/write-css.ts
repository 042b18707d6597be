import type { Slide } from '../model/slide.ts';
import type { Theme } from '../model/theme.ts';
import type { Direction } from '../text/order-runs.ts';
import { family, font, pt } from './css-values.ts';
import { headlineStyle } from './fit-headline.ts';
import { type Flow, flowRules } from './flow-css.ts';
import { type Layout, layoutOf, type Region, type SlideStyles } from './layout-of.ts';
import { findLayout, type LayoutName } from './layouts.ts';
import { logoRect } from './logo-rect.ts';
import { numberWidth } from './measure-blocks.ts';
import { regionOf } from './region-of.ts';
import { scaleStyles } from './scale-styles.ts';
import { type Ease, PLAIN } from './slide-frame.ts';
import { HEADLINE_STEPS, slideGrid } from './slide-grid.ts';
import { columnsClass, digitsClass } from './write-blocks.ts';

/** What a deck's style sheet has to set. */
export interface Sheet {
  readonly slides: readonly Slide[];
  /** Where the lines of the deck's language begin: from the right, everything is mirrored. */
  readonly direction: Direction;
  /** Headline steps in use, as `layout step`. */
  readonly steps: ReadonlySet<string>;
  /** Column widths in use, in per cent. */
  readonly columns: readonly (readonly number[])[];
  /** Digits in use, of numbers that need more room than a bullet. */
  readonly digits: readonly number[];
  /** Whether a list stands further in than its own level. */
  readonly deeper: boolean;
}

/** Every rule of ours is at least this specific, so that Marp's own theme (of any version) does not show through. */
const SLIDE = 'section.brief.brief';

/** A deck's style sheet, in points, from the same layouts, styles and distances that its text was measured with. */
export function writeCss(theme: Theme, { slides, direction, steps, columns, digits, deeper }: Sheet): string {
  const names = [...new Set(slides.map((slide) => findLayout(slide.layout) ?? 'bullets'))];
  const base = layoutOf(theme, 'bullets');
  const flow = { theme, deeper, air: PLAIN.air };
  return [
    ...baseRules(theme, direction),
    ...flowRules(SLIDE, regionOf(base, 'headline').styles, flow),
    ...furnitureRules(base, theme),
    ...names.flatMap((name) => layoutRules(flow, name, usedRegions(slides, name), steps)),
    ...easeRules(flow, slides),
    ...columns.flatMap(columnRules),
    ...digits.map(digitsRule),
  ].join('\n');
}

function usedRegions(slides: readonly Slide[], name: LayoutName): ReadonlySet<string> {
  const of = slides.filter((slide) => (findLayout(slide.layout) ?? 'bullets') === name);
  return new Set(of.flatMap((slide) => slide.regions.map((region) => region.name)));
}

function baseRules(theme: Theme, direction: Direction): readonly string[] {
  const { colors, slide } = theme;
  const side = direction === 'rtl' ? 'right' : 'left';
  return [
    `${SLIDE} { display: block; margin: 0; padding: 0; border: 0; background: linear-gradient(${colors.primary}, ${colors.primary}) ${side} ${pt(slide.margin.left)} top 0 / 33pt 6pt no-repeat ${colors.background}; direction: ${direction}; text-align: ${side}; letter-spacing: normal; word-spacing: normal; text-rendering: geometricPrecision; font-kerning: normal; font-style: normal; hyphens: manual; overflow-wrap: anywhere; ${font(slide.styles.body, theme)} }`,
    `${SLIDE} *:not(svg, svg *, img) { all: revert; }`,
    `${SLIDE} :is(h1, h2, h3, h4, p, ul, ol, li, blockquote, pre, table, hr) { margin: 0; padding: 0; border: 0; font: inherit; color: inherit; unicode-bidi: plaintext; }`,
    `${SLIDE} :is(strong, b) { font-weight: 600; }`,
    `${SLIDE} :is(h1, h2, h3, h4, th, .label) strong { font-weight: 700; }`,
    `${SLIDE} em { font-style: italic; }`,
    `${SLIDE} a { color: ${colors.primary}; text-decoration: underline; text-decoration-thickness: 0.75pt; text-underline-offset: 2pt; }`,
    `${SLIDE} sup { ${family('sans', theme)}; font-weight: 600; font-style: normal; font-size: 66%; line-height: 0; position: relative; top: -0.5em; vertical-align: baseline; color: ${colors.primary}; }`,
    `${SLIDE} code { ${family('mono', theme)}; font-size: 100%; line-height: 0; }`,
    `${SLIDE} .muted { color: ${colors.muted}; }`,
    `${SLIDE} .accent { color: ${colors.accent}; }`,
    `${SLIDE} span.label { color: ${colors.accent}; font-weight: 600; }`,
    `${SLIDE} img { display: block; box-sizing: border-box; max-width: none; height: auto; margin: 0; padding: 0; border: 0; background: none; }`,
    `${SLIDE} .figure { line-height: 0; }`,
    `${SLIDE} :is(h1, .region, .source) { padding-bottom: 3pt; }`,
    `${SLIDE} :is(.lead, .subtitle, blockquote) { text-wrap: pretty; }`,
  ];
}

function furnitureRules(layout: Layout, theme: Theme): readonly string[] {
  const { colors } = theme;
  const { rule, left, right, footer } = slideGrid(theme);
  const number = regionOf(layout, 'number');
  const top = regionOf(layout, 'marking-top');
  const foot = regionOf(layout, 'marking-foot');
  const { furniture, marking, small, note } = number.styles;
  const source = regionOf(layout, 'source').rect;
  const chip = `display: inline-block; ${font(marking, theme)}; line-height: ${pt(top.rect.height - 1)}; padding: 1pt 5pt 0; white-space: nowrap`;
  return [
    `${SLIDE}::before { content: ""; position: absolute; inset-inline-start: ${pt(left)}; top: ${pt(rule)}; width: ${pt(right - left)}; height: 0.75pt; background: ${colors.rule}; }`,
    `${SLIDE}::after { content: attr(data-marpit-pagination) " / " attr(data-marpit-pagination-total); position: absolute; ${place(number.rect)}; inset-inline-end: auto; bottom: auto; padding: 0; text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; background: none; ${font(furniture, theme)} }`,
    `${SLIDE} > :is(header, footer) { position: absolute; margin: 0; padding: 0; white-space: nowrap; ${font(furniture, theme)} }`,
    `${SLIDE} > header { inset-inline-start: ${pt(left)}; inset-inline-end: auto; top: ${pt(top.rect.y)}; bottom: auto; width: ${pt(right - left)}; height: ${pt(top.rect.height)}; text-align: end; }`,
    `${SLIDE} > footer { inset-inline-start: ${pt(left)}; inset-inline-end: auto; top: ${pt(footer.y)}; bottom: auto; width: ${pt(foot.rect.x + foot.rect.width - left)}; height: ${pt(footer.height)}; display: flex; justify-content: space-between; align-items: baseline; }`,
    `${SLIDE} .marking { ${chip}; }`,
    `${SLIDE} .draft { ${font({ ...marking, color: 'accent' }, theme)}; letter-spacing: 0.08em; margin-inline-end: 9pt; }`,
    `${SLIDE} > .source { position: absolute; inset-inline-start: ${pt(source.x)}; bottom: ${pt(theme.slide.height - source.y - source.height)}; width: ${pt(source.width)}; ${font(note, theme)} }`,
    `${SLIDE} h1 .part { ${font({ ...small, size: 16, color: 'muted' }, theme)}; line-height: 0; white-space: nowrap; }`,
  ];
}

function layoutRules(
  flow: Flow,
  name: LayoutName,
  used: ReadonlySet<string>,
  steps: ReadonlySet<string>,
): readonly string[] {
  const { theme } = flow;
  const layout = layoutOf(theme, name);
  const scope = `${SLIDE}.${name}`;
  const head = regionOf(layout, 'headline');
  const heading = (step: number): string => font(headlineStyle(head.styles.heading1, step), theme);
  const smaller = [...HEADLINE_STEPS.keys()].filter((step) => step > 0 && steps.has(`${name} ${step}`));
  return [
    `${scope} > h1 { ${placed(head, theme)}; text-wrap: balance; ${heading(0)} }`,
    ...smaller.map((step) => `${scope}.headline-${step} > h1 { ${heading(step)} }`),
    ...layout.regions
      .filter((region) => region.role === 'flow' && used.has(region.name))
      .map((region) => `${scope} > .${region.name} { ${placed(region, theme)} }`),
    ...changedRules(scope, head.styles, flow),
    ...(layout.ground === 'primary' ? groundRules(scope, theme) : []),
    ...(name === 'title' && theme.logo !== null
      ? [`${scope} > .logo { position: absolute; ${place(logoRect(theme, theme.logo))}; line-height: 0; }`]
      : []),
  ];
}

/** On the primary colour: text in the colour that is read there, and a quieter hairline. */
function groundRules(scope: string, theme: Theme): readonly string[] {
  const { colors } = theme;
  return [
    `${scope} { background: ${colors.primary}; }`,
    `${scope}::before { background: ${colors.onPrimary}; opacity: 0.35; }`,
    `${scope}::after, ${scope} > :is(header, footer, .source), ${scope} :is(a, sup, .muted, .accent, .draft, .label, .part) { color: ${colors.onPrimary}; }`,
  ];
}

/** Slides whose text was set smaller or larger, or further apart. */
function easeRules(flow: Flow, slides: readonly Slide[]): readonly string[] {
  const seen = new Map(
    slides.filter((one) => !isPlain(one)).map((one) => [`${one.layout} ${easeClass(one)}`, one]),
  );
  return [...seen.values()].flatMap((one) => {
    const name = findLayout(one.layout) ?? 'bullets';
    const { styles } = regionOf(layoutOf(flow.theme, name), 'headline');
    const eased = { ...flow, air: one.air };
    return changedRules(`${SLIDE}.${name}.${easeClass(one)}`, scaleStyles(styles, one.scale), eased);
  });
}

/** Rules of the flow that differ from those of every slide. */
function changedRules(scope: string, styles: SlideStyles, flow: Flow): readonly string[] {
  const plain = { ...flow, air: PLAIN.air };
  const base = flowRules(SLIDE, regionOf(layoutOf(flow.theme, 'bullets'), 'headline').styles, plain);
  const own = flowRules(SLIDE, styles, flow);
  return flowRules(scope, styles, flow).filter((_, index) => own[index] !== base[index]);
}

/** Whether a slide is set as the theme says. */
export function isPlain({ scale, air }: Ease): boolean {
  return scale === PLAIN.scale && air === PLAIN.air;
}

/** Class of a slide whose text was set smaller or larger, or further apart. */
export function easeClass({ scale, air }: Ease): string {
  return ['scale', scale, ...(air === PLAIN.air ? [] : ['air', air])]
    .map((part) => (typeof part === 'number' ? Math.round(part * 1000) : part))
    .join('-');
}

function columnRules(shares: readonly number[]): readonly string[] {
  return shares.map(
    (share, index) =>
      `${SLIDE} .${columnsClass(shares)} :is(th, td):nth-child(${index + 1}) { width: ${share / 10}%; }`,
  );
}

function digitsRule(digits: number): string {
  return `${SLIDE}.brief .${digitsClass(digits)} > ol > li { padding-inline-start: ${numberWidth(digits)}em; }`;
}

/** A region's place; what stands at its foot grows upwards from there. */
function placed({ rect, anchor }: Region, theme: Theme): string {
  const { x, y, width, height } = rect;
  const edge = anchor === 'top' ? `top: ${pt(y)}` : `bottom: ${pt(theme.slide.height - y - height)}`;
  return `position: absolute; inset-inline-start: ${pt(x)}; ${edge}; width: ${pt(width)}`;
}

function place({ x, y, width, height }: Region['rect']): string {
  return `inset-inline-start: ${pt(x)}; top: ${pt(y)}; width: ${pt(width)}; height: ${pt(height)}`;
}
