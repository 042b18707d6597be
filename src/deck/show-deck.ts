import type { ShownDeck } from '../model/view.ts';
import { deckFonts } from './font-files.ts';
import { type DeckParts, renderOptions } from './print-deck.ts';
import { renderSlides } from './render-slides.ts';
import { slidePictures } from './slide-pictures.ts';
import { writeDeckMarkdown } from './write-deck-md.ts';

/**
 * Fitted slides → the elements and the style sheet that `deck.html` is made of, for a page that brings the fonts itself.
 * Nothing is cut out of a font: that costs more than all the rest, and a preview loads each only once.
 */
export async function showDeck(parts: Omit<DeckParts, 'pptx' | 'host' | 'last'>): Promise<ShownDeck> {
  const { slides, publication, fonts } = parts;
  const markdown = writeDeckMarkdown({ slides, spilled: [] }, publication, fonts);
  const options = await renderOptions(slidePictures(slides, publication), parts);
  const { main, rules } = renderSlides(markdown, options);
  return {
    sections: main.match(/<section [\s\S]*?<\/section>/gu) ?? [],
    css: rules,
    faces: deckFonts(publication.theme, main).map(({ ref, family, file }) => ({
      family,
      weight: ref.weight,
      italic: ref.italic,
      bytes: file.bytes,
    })),
  };
}
