import { warning } from '../diagnostics/diagnose.ts';
import { walkBlocks } from '../markdown/walk-blocks.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FitContext } from './fit-context.ts';
import type { Placement } from './place-blocks.ts';
import type { Draft } from './slide-draft.ts';

/** Pictures that a slide asks for and the briefing does not hold, as warnings `deck/missing-picture`. */
export function missingPictures(
  placements: readonly Placement[],
  draft: Draft,
  { publication }: FitContext,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  walkBlocks(
    placements.flatMap(({ blocks }) => blocks),
    {
      block: (block) => {
        if (block.kind !== 'figure' || block.target.kind !== 'image') return;
        if (publication.picture(block.target) !== null) return;
        const message = `${draft.name} asks for \`${block.target.path}\`, which nothing that this audience receives shows.`;
        const hint = 'Show it in a section of the brief; only such pictures are read.';
        found.push(warning('deck/missing-picture', block.origins[0] ?? draft.span, message, hint));
      },
    },
  );
  return found;
}
