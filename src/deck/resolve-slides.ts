import { type PageWord, resolvePages } from '../markdown/resolve-pages.ts';
import type { Block, Inline } from '../model/block.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { PageLabels } from '../model/page.ts';
import type { Slide } from '../model/slide.ts';

/** Fitted slides whose `ref:` links say the report's page in some words, in a room that was measured for it. */
export function resolveSlides(
  slides: readonly Slide[],
  labels: PageLabels,
  word?: PageWord,
): Outcome<readonly Slide[]> {
  const diagnostics: Diagnostic[] = [];
  const blocks = (unresolved: readonly Block[]): readonly Block[] => {
    const resolved = resolvePages(unresolved, labels, word);
    diagnostics.push(...resolved.diagnostics);
    return resolved.value;
  };
  const line = (content: readonly Inline[] | null, slide: Slide): readonly Inline[] | null => {
    if (content === null) return null;
    const [block] = blocks([{ kind: 'paragraph', style: null, content, origins: slide.origins }]);
    return block?.kind === 'paragraph' ? block.content : content;
  };
  const value = slides.map((slide) => ({
    ...slide,
    headline: line(slide.headline, slide),
    sourceLine: line(slide.sourceLine, slide),
    notes: blocks(slide.notes),
    regions: slide.regions.map((region) => ({ ...region, blocks: blocks(region.blocks) })),
  }));
  return { value, diagnostics };
}
