import { error, info, warning } from '../diagnostics/diagnose.ts';
import type { Block, SlideBlock, TableBlock } from '../model/block.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { applyPolicy, type FitResult } from './apply-policy.ts';
import { columnGroups } from './column-groups.ts';
import type { FitContext } from './fit-context.ts';
import type { Layout } from './layout-of.ts';
import { missingPictures } from './missing-pictures.ts';
import { type Placement, placeBlocks } from './place-blocks.ts';
import { regionOf } from './region-of.ts';
import { simplifyBlocks } from './simplify-blocks.ts';
import { type Draft, draftOf, type Fitting } from './slide-draft.ts';
import { PLAIN, settingOf, sourceLines } from './slide-frame.ts';
import { smallFigures } from './small-figures.ts';

/**
 * One slide → as many as it needs, by its policy. Diagnostics: those of `applyPolicy`, `deck/headline-long`,
 * `deck/small-labels`, `deck/small-picture`, `deck/missing-picture`, `deck/not-on-slides`;
 * `deck/split` or `deck/overflow` for a table that is too wide.
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
  const simple = simplify(placeBlocks(layout.name, blocks), draft, fitting);
  const placements = inGroups(simple, draft, fitting);
  const lines = sourceLines(draft.source, layout, context);
  const frame = { layout, sourceLines: lines, ...PLAIN, context };
  const fitted = applyPolicy(placements, frame, draft);
  diagnostics.push(
    ...fitted.diagnostics,
    ...missingPictures(placements, draft, context),
    ...smallFigures(fitted.slides, frame, draft),
  );
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

/** A table that is too wide for its region as groups of its columns, one below the other. */
function inGroups(
  placements: readonly Placement[],
  draft: Draft,
  { layout, context, report }: Fitting,
): readonly Placement[] {
  return placements.map(({ region, blocks }) => {
    const setting = settingOf(regionOf(layout, region), PLAIN, context);
    const grouped = blocks.flatMap((block): readonly Block[] => {
      if (block.kind !== 'table') return [block];
      const groups = columnGroups(block, setting);
      if (groups.length > 1) report(tooWide(block, groups.length, draft));
      return groups;
    });
    return { region, blocks: grouped };
  });
}

function tooWide(table: TableBlock, groups: number, { slide, span, name }: Draft): Diagnostic {
  const place = table.origins[0] ?? span;
  const what = `${name} has a table of ${table.head.length} columns, which is too wide`;
  return slide.policy === 'fail'
    ? error('deck/overflow', place, `${what}, and its policy is \`fail\`.`, 'Leave columns out.')
    : info(
        'deck/split',
        place,
        `${what} and was split into ${groups} groups of columns.`,
        'Leave columns out to keep it whole.',
      );
}
