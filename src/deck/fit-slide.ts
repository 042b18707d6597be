import { error, info, warning } from '../diagnostics/diagnose.ts';
import type { Block, Inline, SlideBlock } from '../model/block.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Slide } from '../model/slide.ts';
import type { Span } from '../model/span.ts';
import { plainText } from './cut-inlines.ts';
import { SMALLEST_LABEL, smallestLabel } from './figure-box.ts';
import type { FitContext } from './fit-context.ts';
import { fitHeadline } from './fit-headline.ts';
import type { Layout } from './layout-of.ts';
import { type Placement, placeBlocks } from './place-blocks.ts';
import { regionOf } from './region-of.ts';
import { scaleStyles, shrinkSteps } from './scale-styles.ts';
import { simplifyBlocks } from './simplify-blocks.ts';
import { sizeFigures } from './size-figures.ts';
import { fitSource, regionHeight, settingOf, sourceLines } from './slide-frame.ts';
import { type Frame, grownScale, overflow, slideParts } from './slide-parts.ts';
import { spillBlocks } from './spill-blocks.ts';

/** A slide before it has its number. */
export type FittedSlide = Omit<Slide, 'number'>;

/** What one slide of a template became. */
export interface FitResult {
  readonly slides: readonly FittedSlide[];
  readonly spilled: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A slide as a template wrote it, and what is said about it. */
interface Draft {
  readonly slide: SlideBlock;
  /** Position among the slides that the templates wrote, from 1. */
  readonly position: number;
  readonly headline: readonly Inline[] | null;
  readonly source: readonly Inline[] | null;
  readonly span: Span | null;
  /** How a message names it. */
  readonly name: string;
}

/**
 * One slide → as many as it needs, by its policy. Diagnostics: `deck/split`, `deck/shrunk`, `deck/spilled`,
 * `deck/overflow`, `deck/headline-long`, `deck/small-labels`, `deck/not-on-slides`.
 */
export function fitSlide(
  slide: SlideBlock,
  position: number,
  layout: Layout,
  context: FitContext,
): FitResult {
  const diagnostics: Diagnostic[] = [];
  const { draft, blocks } = draftOf(slide, position, layout, { context, diagnostics });
  const placements = simplify(placeBlocks(layout.name, blocks), draft, { context, diagnostics });
  const frame: Frame = {
    layout,
    sourceLines: sourceLines(draft.source, layout, context),
    scale: 1,
    context,
  };
  const over = Math.max(0, ...placements.map((placement) => overflow(placement, frame)));
  const fitted =
    over === 0
      ? whole(placements, { ...frame, scale: grownScale(placements, frame) }, draft)
      : byPolicy(placements, frame, draft, over);
  diagnostics.push(...fitted.diagnostics, ...smallLabels(fitted.slides, frame, draft));
  return { ...fitted, diagnostics };
}

interface Reporting {
  readonly context: FitContext;
  readonly diagnostics: Diagnostic[];
}

/** Takes headline and source line out of a slide; what is too long of either goes on in its body. */
function draftOf(
  slide: SlideBlock,
  position: number,
  layout: Layout,
  { context, diagnostics }: Reporting,
): { readonly draft: Draft; readonly blocks: readonly Block[] } {
  const at = slide.blocks.findIndex((block) => block.kind === 'heading' && block.level === 1);
  const first = slide.blocks[at];
  const titled = first?.kind === 'heading' && first.content.length > 0;
  const head = titled ? fitHeadline(first.content, layout, context) : null;
  const source = slide.sourceLine === null ? null : fitSource(slide.sourceLine, layout, context);
  const span = slide.origins[0] ?? slide.blocks.find((block) => block.origins.length > 0)?.origins[0] ?? null;
  const name = nameOf(position, titled ? first.content : []);
  if (head && head.rest.length > 0) {
    diagnostics.push(
      warning(
        'deck/headline-long',
        span,
        `${name}: the headline is ${plainText(titled ? first.content : []).length} characters long, more than three lines.`,
        'Its end goes on in the text of the slide; a shorter headline reads better.',
      ),
    );
  }
  const body = slide.blocks.filter((block) => !titled || block !== first);
  const draft = {
    slide,
    position,
    headline: head?.content ?? null,
    source: source?.head ?? null,
    span,
    name,
  };
  return {
    draft,
    blocks: [...paragraph(head?.rest, null, slide), ...body, ...paragraph(source?.tail, 'note', slide)],
  };
}

function paragraph(
  content: readonly Inline[] | undefined,
  style: string | null,
  { origins }: SlideBlock,
): readonly Block[] {
  return content && content.length > 0 ? [{ kind: 'paragraph', style, content, origins }] : [];
}

function nameOf(position: number, headline: readonly Inline[]): string {
  const text = [...plainText(headline)];
  if (text.length === 0) return `Slide ${position}`;
  return `Slide ${position} “${text.slice(0, 60).join('')}${text.length > 60 ? '…' : ''}”`;
}

function simplify(
  placements: readonly Placement[],
  draft: Draft,
  { context, diagnostics }: Reporting,
): readonly Placement[] {
  const { labels } = context.publication;
  const words = { figure: labels.figure ?? 'Figure', table: labels.table ?? 'Table' };
  return placements.flatMap(({ region, blocks }) => {
    const simple = simplifyBlocks(blocks, words);
    for (const { kind, origins } of simple.ignored) {
      diagnostics.push(
        warning(
          'deck/not-on-slides',
          origins[0] ?? draft.span,
          `${draft.name} asks for \`${kind}\`, which only a report has.`,
          'Take it out of the deck’s template.',
        ),
      );
    }
    return simple.blocks.length > 0 ? [{ region, blocks: simple.blocks }] : [];
  });
}

function whole(placements: readonly Placement[], frame: Frame, draft: Draft): FitResult {
  return { slides: slidesOf([placements], frame, draft), spilled: [], diagnostics: [] };
}

/** What the policy makes of a slide that is `over` points too high. */
function byPolicy(placements: readonly Placement[], frame: Frame, draft: Draft, over: number): FitResult {
  const { policy } = draft.slide;
  if (policy === 'fail') return failed(placements, frame, draft, over);
  const styles = regionOf(frame.layout, 'headline').styles;
  const scale = shrinkSteps(styles).find((step) =>
    placements.every((placement) => overflow(placement, { ...frame, scale: step }) === 0),
  );
  if (policy === 'shrink') {
    return shrunk(placements, { ...frame, scale: scale ?? shrinkSteps(styles).at(-1) ?? 1 }, draft, over);
  }
  if (scale !== undefined) return tightened(placements, { ...frame, scale }, draft, over);
  return policy === 'spill' ? spilled(placements, frame, draft, over) : split(placements, frame, draft, over);
}

function failed(placements: readonly Placement[], frame: Frame, draft: Draft, over: number): FitResult {
  const message = `${draft.name} is ${points(over)} too high, and its policy is \`fail\`.`;
  const hint = 'Shorten it, or let it `split`, `shrink` or `spill`.';
  const slides = slidesOf(slideParts(placements, frame), frame, draft);
  return { slides, spilled: [], diagnostics: [error('deck/overflow', draft.span, message, hint)] };
}

function split(placements: readonly Placement[], frame: Frame, draft: Draft, over: number): FitResult {
  const slides = slidesOf(slideParts(placements, frame), frame, draft);
  if (slides.length === 1) return { slides, spilled: [], diagnostics: [] };
  const message = `${draft.name} is ${points(over)} too high and was split into ${slides.length} slides.`;
  const hint = 'Shorten it to keep it on one slide.';
  return { slides, spilled: [], diagnostics: [info('deck/split', draft.span, message, hint)] };
}

function tightened(placements: readonly Placement[], frame: Frame, draft: Draft, over: number): FitResult {
  const message = `${draft.name} is ${points(over)} too high; its text was set at ${bodySize(frame)} pt to keep it on one slide.`;
  const diagnostics = [
    info('deck/tightened', draft.span, message, 'Shorten it to keep the text at its size.'),
  ];
  return { slides: slidesOf([placements], frame, draft), spilled: [], diagnostics };
}

function shrunk(placements: readonly Placement[], frame: Frame, draft: Draft, over: number): FitResult {
  const slides = slidesOf(slideParts(placements, frame), frame, draft);
  const parts = slides.length > 1 ? `, and it was still split into ${slides.length} slides` : '';
  const message = `${draft.name} is ${points(over)} too high; its text was shrunk to ${bodySize(frame)} pt${parts}.`;
  const diagnostics = [
    warning('deck/shrunk', draft.span, message, 'Shorten it to keep the text at its size.'),
  ];
  return { slides, spilled: [], diagnostics };
}

function bodySize({ layout, scale }: Frame): number {
  return Math.round(scaleStyles(regionOf(layout, 'headline').styles, scale).body.size * 10) / 10;
}

function spilled(placements: readonly Placement[], frame: Frame, draft: Draft, over: number): FitResult {
  const anchor = `slide-${draft.position}-more`;
  const { placements: kept, rest } = spillBlocks(placements, anchor, frame);
  const { origins } = draft.slide;
  const content = draft.headline ?? [{ kind: 'text', text: `Slide ${draft.position}` }];
  const heading: Block = { kind: 'heading', level: 3, anchor, content, origins };
  const message = `${draft.name} is ${points(over)} too high; ${rest.length} ${rest.length === 1 ? 'block goes' : 'blocks go'} on in the report.`;
  const diagnostics = [
    info('deck/spilled', draft.span, message, 'Shorten it to keep all of it on the slide.'),
  ];
  return { slides: slidesOf([kept], frame, draft), spilled: [heading, ...rest], diagnostics };
}

function points(amount: number): string {
  return `${Math.ceil(amount)} pt`;
}

/** Slides of one draft: the source line on each, notes with the first. */
function slidesOf(
  parts: readonly (readonly Placement[])[],
  frame: Frame,
  { slide, headline, source }: Draft,
): readonly FittedSlide[] {
  return parts.map((placements, index) => ({
    layout: frame.layout.name,
    headline,
    part: parts.length > 1 ? { index: index + 1, of: parts.length } : null,
    regions: placements.map(({ region, blocks }) => ({ name: region, blocks })),
    sourceLine: source,
    notes: index === 0 ? slide.notes : [],
    scale: frame.scale,
    origins: slide.origins,
  }));
}

/** Charts whose labels come out below 14 pt. */
function smallLabels(slides: readonly FittedSlide[], frame: Frame, draft: Draft): readonly Diagnostic[] {
  const { layout, scale, context } = frame;
  const found: Diagnostic[] = [];
  for (const { regions } of slides) {
    for (const { name, blocks } of regions) {
      const region = regionOf(layout, name);
      const height = regionHeight(region, frame.sourceLines, layout);
      for (const [figure, box] of sizeFigures(blocks, height, settingOf(region, scale, context))) {
        const picture = context.publication.picture(figure.target);
        const label = smallestLabel(figure, context);
        if (picture?.kind !== 'drawing' || label === null) continue;
        const size = (label * box.width) / picture.drawing.width;
        if (size >= SMALLEST_LABEL - 0.05 || label < SMALLEST_LABEL - 0.05) continue;
        const message = `${draft.name} has room for “${picture.drawing.title}” only with labels of ${size.toFixed(1)} pt.`;
        found.push(
          warning(
            'deck/small-labels',
            figure.origins[0] ?? draft.span,
            message,
            'Give the chart a slide of its own, with the layout `chart`.',
          ),
        );
      }
    }
  }
  return found;
}
