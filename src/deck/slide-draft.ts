import { warning } from '../diagnostics/diagnose.ts';
import type { Block, Inline, SlideBlock } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';
import { plainText } from './cut-inlines.ts';
import type { FitContext } from './fit-context.ts';
import { fitHeadline } from './fit-headline.ts';
import type { Layout } from './layout-of.ts';
import { fitSource } from './slide-frame.ts';

/** A slide as a template wrote it, and what is said about it. */
export interface Draft {
  readonly slide: SlideBlock;
  /** Position among the slides that the templates wrote, from 1. */
  readonly position: number;
  readonly headline: readonly Inline[] | null;
  readonly source: readonly Inline[] | null;
  readonly span: Span | null;
  /** How a message names it. */
  readonly name: string;
}

/** What the steps of fitting a slide share. */
export interface Fitting {
  readonly layout: Layout;
  readonly context: FitContext;
  readonly report: Report;
}

/** Takes headline and source line out of a slide; what is too long of either goes on in its body. */
export function draftOf(
  slide: SlideBlock,
  position: number,
  { layout, context, report }: Fitting,
): { readonly draft: Draft; readonly blocks: readonly Block[] } {
  const at = slide.blocks.findIndex((block) => block.kind === 'heading' && block.level === 1);
  const first = slide.blocks[at];
  const titled = first?.kind === 'heading' && first.content.length > 0;
  const head = titled ? fitHeadline(first.content, layout, context) : null;
  const source = slide.sourceLine === null ? null : fitSource(slide.sourceLine, layout, context);
  const span = slide.origins[0] ?? slide.blocks.find((block) => block.origins.length > 0)?.origins[0] ?? null;
  const name = nameOf(position, titled ? first.content : []);
  if (head && head.rest.length > 0) {
    report(
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
