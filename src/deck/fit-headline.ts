import type { Inline } from '../model/block.ts';
import type { Slide } from '../model/slide.ts';
import type { TextStyle } from '../model/theme.ts';
import type { TextRun } from '../text/break-lines.ts';
import { styleInlines } from '../text/style-inlines.ts';
import { cutText } from './cut-text.ts';
import { breakInBoth, type FitContext, mostLines } from './fit-context.ts';
import type { Layout } from './layout-of.ts';
import { regionOf } from './region-of.ts';
import { HEADLINE_STEPS } from './slide-grid.ts';

/** A headline that fits, and what did not. */
export interface FittedHeadline {
  readonly content: readonly Inline[];
  readonly rest: readonly Inline[];
}

const LAST = HEADLINE_STEPS.length - 1;

/** "2 of 3": which part of a slide that was split. The audience's label `of` is the word between. */
export function partLabel(part: Slide['part'], context: FitContext): string | null {
  if (part === null) return null;
  return `${part.index}\u00a0${context.publication.labels.of ?? 'of'}\u00a0${part.of}`;
}

/** How the part's number is set beside a headline. */
function partStyle(layout: Layout): TextStyle {
  const { small } = regionOf(layout, 'headline').styles;
  return { ...small, size: 16, color: layout.ground === 'primary' ? 'onPrimary' : 'muted' };
}

/**
 * A headline that fits its region in one of three sizes (two lines, or three in the smallest). One that is longer still
 * is cut after a sentence or a line, and its rest goes on in the body.
 */
export function fitHeadline(
  headline: readonly Inline[],
  layout: Layout,
  context: FitContext,
): FittedHeadline {
  const { rect, styles } = regionOf(layout, 'headline');
  const full = headlineStep(headline, null, layout, context);
  // In its smallest size a headline must also leave room for the number of a part.
  const step =
    full !== null && full < LAST ? full : headlineStep(headline, '00\u00a0of\u00a000', layout, context);
  if (step !== null) return { content: headline, rest: [] };
  const style = headlineStyle(styles.heading1, LAST);
  const cut = cutText(headline, { style, width: rect.width - 96, height: rect.height, full: null }, context);
  const dots: Inline = { kind: 'text', text: '…' };
  return { content: [...cut.head, dots], rest: [dots, ...cut.tail] };
}

/** The first of the headline's sizes in which all of it fits, 0 being the full one; null where it fits in none. */
export function headlineStep(
  headline: readonly Inline[],
  part: string | null,
  layout: Layout,
  context: FitContext,
): number | null {
  const { rect, styles } = regionOf(layout, 'headline');
  const tail: readonly TextRun[] =
    part === null ? [] : styleInlines([{ kind: 'text', text: ` ${part}` }], partStyle(layout), context.theme);
  for (const step of HEADLINE_STEPS.keys()) {
    const style = headlineStyle(styles.heading1, step);
    const runs = [...styleInlines(headline, style, context.theme), ...tail];
    const lines = mostLines(breakInBoth(runs, rect.width, context.fonts));
    if (lines * style.size * style.lineHeight <= rect.height + 0.01) return step;
  }
  return null;
}

/** A headline's style at one of its steps, in whole tenths of a point. */
export function headlineStyle(style: TextStyle, step: number): TextStyle {
  return { ...style, size: Math.round(style.size * (HEADLINE_STEPS[step] ?? 1) * 10) / 10 };
}
