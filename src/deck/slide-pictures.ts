import { figurePath } from '../markdown/figure-path.ts';
import { picturesOf } from '../markdown/pictures-of.ts';
import type { Block } from '../model/block.ts';
import type { Picture, Publication } from '../model/publication.ts';
import type { Slide } from '../model/slide.ts';
import { findLayout } from './layouts.ts';

/** What slides show, the logo of a cover among it, by the path under which `deck.md` links to it. */
export function slidePictures(
  slides: readonly Slide[],
  publication: Publication,
): ReadonlyMap<string, Picture> {
  const pictures = new Map(picturesOf(blocksOn(slides), publication));
  const { logo } = publication;
  if (logo !== null && slides.some(({ layout }) => findLayout(layout) === 'title'))
    pictures.set(figurePath({ kind: 'image', path: logo.cover.path }), {
      kind: 'image',
      image: logo.cover,
      flat: logo.flatCover,
    });
  return pictures;
}

/** Every block of the slides' regions. */
function blocksOn(slides: readonly Slide[]): readonly Block[] {
  return slides.flatMap(({ regions }) => regions.flatMap(({ blocks }) => blocks));
}
