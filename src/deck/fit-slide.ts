import { warning } from '../diagnostics/diagnose.ts';
import type { SlideBlock } from '../model/block.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { applyPolicy, type FitResult } from './apply-policy.ts';
import type { FitContext } from './fit-context.ts';
import type { Layout } from './layout-of.ts';
import { type Placement, placeBlocks } from './place-blocks.ts';
import { simplifyBlocks } from './simplify-blocks.ts';
import { type Draft, draftOf, type Fitting } from './slide-draft.ts';
import { sourceLines } from './slide-frame.ts';
import { smallLabels } from './small-labels.ts';

/**
 * One slide → as many as it needs, by its policy. Diagnostics: those of `applyPolicy`, `deck/headline-long`,
 * `deck/small-labels`, `deck/not-on-slides`.
 */
export function fitSlide(
  slide: SlideBlock,
  position: number,
  layout: Layout,
  context: FitContext,
): FitResult {
  const diagnostics: Diagnostic[] = [];
  const fitting: Fitting = { layout, context, report: (one) => diagnostics.push(one) };
  const { draft, blocks } = draftOf(slide, position, fitting);
  const placements = simplify(placeBlocks(layout.name, blocks), draft, fitting);
  const lines = sourceLines(draft.source, layout, context);
  const frame = { layout, sourceLines: lines, scale: 1, context };
  const fitted = applyPolicy(placements, frame, draft);
  diagnostics.push(...fitted.diagnostics, ...smallLabels(fitted.slides, frame, draft));
  return { ...fitted, diagnostics };
}

/** What a slide can set of each placement; a placement left empty is gone. */
function simplify(
  placements: readonly Placement[],
  draft: Draft,
  { context, report }: Fitting,
): readonly Placement[] {
  const { labels } = context.publication;
  const words = { figure: labels.figure ?? 'Figure', table: labels.table ?? 'Table' };
  return placements.flatMap(({ region, blocks }) => {
    const simple = simplifyBlocks(blocks, words);
    for (const { kind, origins } of simple.ignored) {
      report(
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
