import type { HandlingLabel } from '../model/handling.ts';
import type { Publication } from '../model/publication.ts';
import type { Deck, Slide } from '../model/slide.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { directionOf } from '../text/order-runs.ts';
import { escapeMarp } from './escape-marp.ts';
import { type FitContext, fitContext } from './fit-context.ts';
import { headlineStep, partLabel } from './fit-headline.ts';
import { deckFonts, fontFace } from './font-files.ts';
import { writeFrontMatter } from './front-matter.ts';
import { type Layout, layoutOf } from './layout-of.ts';
import { findLayout } from './layouts.ts';
import { logoRect } from './logo-rect.ts';
import { regionOf } from './region-of.ts';
import { sizeFigures } from './size-figures.ts';
import { regionHeight, settingOf, sourceLines } from './slide-frame.ts';
import { div, writeBlocks } from './write-blocks.ts';
import { easeClass, isPlain, writeCss } from './write-css.ts';
import { writeFigure } from './write-figure.ts';
import { writeInlines } from './write-inlines.ts';
import { writeNotes } from './write-notes.ts';

/** What the style sheet must know of what was written. */
interface Seen {
  readonly steps: Set<string>;
  readonly columns: Map<string, readonly number[]>;
  readonly digits: Set<number>;
  readonly deeper: Set<string>;
}

/**
 * A fitted deck → Marp Markdown that looks the same in every Marp tool with its default settings: our front matter, one
 * `<style>` element, a class a layout, a `<div>` a region. Charts and fonts lie beside it (`charts/`, `images/`, `fonts/`).
 * Nothing in a value can become a directive, a note or a new slide.
 */
export function writeDeckMarkdown(deck: Deck, publication: Publication, fonts: Fonts): string {
  const context = fitContext(publication, fonts);
  const seen: Seen = { steps: new Set(), columns: new Map(), digits: new Set(), deeper: new Set() };
  const slides = deck.slides.map((slide) => writeSlide(slide, context, seen));
  const { theme, marking } = publication;
  const css = [
    ...deckFonts(theme, slides.join('')).map((font) => fontFace(font, font.path)),
    writeCss(theme, {
      slides: deck.slides,
      direction: directionOf(publication.language),
      steps: seen.steps,
      columns: [...seen.columns.values()],
      digits: [...seen.digits].sort(),
      deeper: seen.deeper.size > 0,
    }),
    ...(marking ? [markingRule(marking)] : []),
  ].join('\n');
  const style = `<style>\n${css}\n</style>`;
  return `${writeFrontMatter(context)}\n\n${style}\n\n${slides.join('\n\n---\n\n')}\n`;
}

/** A handling label's own colours, wherever it stands. */
function markingRule({ color, background }: HandlingLabel): string {
  return `section.brief.brief.brief .marking { color: ${color}; background: ${background}; }`;
}

function writeSlide(slide: Slide, context: FitContext, seen: Seen): string {
  const layout = layoutOf(context.theme, findLayout(slide.layout) ?? 'bullets');
  const step = slide.headline === null ? 0 : stepOf(slide, layout, context);
  if (step > 0) seen.steps.add(`${layout.name} ${step}`);
  const classes = [
    'brief',
    layout.name,
    ...(step > 0 ? [`headline-${step}`] : []),
    ...(isPlain(slide) ? [] : [easeClass(slide)]),
  ];
  const parts = [
    `<!-- _class: ${classes.join(' ')} -->`,
    writeHeadline(slide, context),
    ...writeRegions(slide, layout, context, seen),
    writeLogo(layout, context),
    slide.sourceLine === null ? '' : div('source', writeInlines(slide.sourceLine, context.theme)),
    writeNotes(slide.notes),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A cover shows the house's logo. */
function writeLogo({ name }: Layout, { theme, publication: { logo } }: FitContext): string {
  if (logo === null || name !== 'title') return '';
  const target = { kind: 'image', path: logo.cover.path } as const;
  return div('logo', writeFigure({ target, alt: logo.alt }, logoRect(theme, logo)));
}

function stepOf(slide: Slide, layout: Layout, context: FitContext): number {
  return headlineStep(slide.headline ?? [], partLabel(slide.part, context), layout, context) ?? 2;
}

function writeHeadline({ headline, part }: Slide, context: FitContext): string {
  if (headline === null) return '';
  const label = partLabel(part, context);
  const number = label === null ? '' : ` <span class="part">${escapeMarp(label, true)}</span>`;
  return `# ${writeInlines(headline, context.theme)}${number}`;
}

function writeRegions(slide: Slide, layout: Layout, context: FitContext, seen: Seen): readonly string[] {
  const lines = sourceLines(slide.sourceLine, layout, context);
  return slide.regions.map(({ name, blocks }) => {
    const region = regionOf(layout, name);
    const setting = settingOf(region, slide, context);
    const figures = sizeFigures(blocks, regionHeight(region, lines, layout), setting);
    const onColumns = (shares: readonly number[]): void => {
      seen.columns.set(shares.join('-'), shares);
    };
    const onDigits = (digits: number): void => void seen.digits.add(digits);
    const onDeeper = (): void => void seen.deeper.add(name);
    return div(`region ${name}`, writeBlocks(blocks, { setting, figures, onColumns, onDigits, onDeeper }));
  });
}
