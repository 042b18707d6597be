import { error, info, warning } from '../diagnostics/diagnose.ts';
import type { Block } from '../model/block.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Slide } from '../model/slide.ts';
import { easeSlide } from './ease-slide.ts';
import type { Placement } from './place-blocks.ts';
import { regionOf } from './region-of.ts';
import { scaleStyles, shrinkSteps } from './scale-styles.ts';
import type { Draft } from './slide-draft.ts';
import type { Frame } from './slide-frame.ts';
import { overflow, slideParts } from './slide-parts.ts';
import { spillBlocks } from './spill-blocks.ts';
import { wholeWordScale } from './whole-words.ts';

/** A slide before it has its number. */
export type FittedSlide = Omit<Slide, 'number'>;

/** What one slide of a template became. */
export interface FitResult {
  readonly slides: readonly FittedSlide[];
  readonly spilled: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Placements → slides on which they fit: as they are, a little smaller, or as the slide's policy says. Diagnostics:
 * `deck/tightened`, `deck/split`, `deck/shrunk`, `deck/spilled`, `deck/overflow`.
 */
export function applyPolicy(placements: readonly Placement[], given: Frame, draft: Draft): FitResult {
  const frame = { ...given, scale: wholeWordScale(placements, given) };
  const over = Math.max(0, ...placements.map((placement) => overflow(placement, frame)));
  return over === 0 ? whole(placements, frame, draft) : byPolicy(placements, frame, draft, over);
}

function whole(placements: readonly Placement[], frame: Frame, draft: Draft): FitResult {
  const eased = frame.scale < 1 ? frame : easeSlide(placements, frame);
  const diagnostics = frame.scale < 1 ? [narrow(frame, draft)] : [];
  return { slides: slidesOf([placements], eased, draft), spilled: [], diagnostics };
}

function narrow(frame: Frame, draft: Draft): Diagnostic {
  const message = `${draft.name} has a word that is wider than its column; its text was set at ${bodySize(frame)} pt.`;
  return info('deck/tightened', draft.span, message, 'Use a shorter word, or a layout with fewer columns.');
}

/** What the policy makes of a slide that is `over` points too high. */
function byPolicy(placements: readonly Placement[], frame: Frame, draft: Draft, over: number): FitResult {
  const { policy } = draft.slide;
  if (policy === 'fail') return failed(placements, frame, draft, over);
  const styles = regionOf(frame.layout, 'headline').styles;
  const steps = shrinkSteps(styles).filter((step) => step <= frame.scale);
  const scale = steps.find((step) =>
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
    air: frame.air,
    origins: slide.origins,
  }));
}
