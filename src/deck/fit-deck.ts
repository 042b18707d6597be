import { error } from '../diagnostics/diagnose.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import type { Block, SlideBlock } from '../model/block.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Publication } from '../model/publication.ts';
import type { Deck, Slide } from '../model/slide.ts';
import type { Theme } from '../model/theme.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { fitContext } from './fit-context.ts';
import { fitSlide } from './fit-slide.ts';
import { layoutOf } from './layout-of.ts';
import { findLayout, LAYOUTS } from './layouts.ts';

export interface FitOptions {
  readonly theme: Theme;
  readonly fonts: Fonts;
  readonly publication: Publication;
}

/**
 * Slides as templates wrote them → slides on which nothing is lost and nothing overflows, and what moved to the report.
 * Diagnostics: those of `fitSlide`, and `deck/unknown-layout`, where the slide is set as `bullets` so that the rest can
 * still be checked.
 */
export function fitDeck(slides: readonly SlideBlock[], options: FitOptions): Outcome<Deck> {
  const context = fitContext(options.publication, options.fonts);
  const diagnostics: Diagnostic[] = [];
  const fitted: Slide[] = [];
  const spilled: Block[] = [];
  for (const [index, slide] of slides.entries()) {
    const name = findLayout(slide.layout);
    if (name === null) diagnostics.push(unknownLayout(slide));
    const result = fitSlide(slide, index + 1, layoutOf(options.theme, name ?? 'bullets'), context);
    for (const one of result.slides) fitted.push({ ...one, number: fitted.length + 1 });
    spilled.push(...result.spilled);
    diagnostics.push(...result.diagnostics);
  }
  return { value: { slides: fitted, spilled }, diagnostics };
}

function unknownLayout(slide: SlideBlock): Diagnostic {
  const near = nearest(slide.layout, LAYOUTS);
  return error(
    'deck/unknown-layout',
    slide.origins[0] ?? null,
    `There is no slide layout \`${slide.layout}\`.`,
    `${near === null ? '' : `Did you mean \`${near}\`? `}Layouts: ${LAYOUTS.join(', ')}.`,
  );
}
