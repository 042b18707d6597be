import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paintSvg } from '../../src/charts/paint-svg.ts';
import { fitContext } from '../../src/deck/fit-context.ts';
import { fitDeck } from '../../src/deck/fit-deck.ts';
import { laySlides, makePptx } from '../../src/deck/pptx/make-pptx.ts';
import { renderDeckHtml } from '../../src/deck/render-deck-html.ts';
import { writeDeckMarkdown } from '../../src/deck/write-deck-md.ts';
import type { Deck } from '../../src/model/slide.ts';
import type { Theme } from '../../src/model/theme.ts';
import { type Fonts, openFonts } from '../../src/text/open-fonts.ts';
import { sampleDrawing } from '../support/sample-deck.ts';
import { samplePptxInput } from '../support/sample-pptx.ts';
import type { LaidDeck } from './check-pptx.ts';
import type { StressDeck } from './stress-deck.ts';

/** A stress deck as its printers were given it, and its files. */
export interface PrintedDeck {
  readonly written: StressDeck;
  readonly deck: Deck;
  readonly html: string;
  readonly laid: LaidDeck;
  readonly context: ReturnType<typeof fitContext>;
}

/** Prints decks into a folder. What fonts have set is kept from deck to deck, and the drawing is painted once a size. */
export function openPrinter(folder: string) {
  const fonts = new Map<number, Fonts>();
  const drawn = new Map<number, string>();
  const fontsOf = (theme: Theme): Fonts => {
    const { width } = theme.slide;
    const open = fonts.get(width) ?? openFonts(theme);
    fonts.set(width, open);
    return open;
  };

  return async (written: StressDeck): Promise<PrintedDeck> => {
    const { slides, publication, charts, name } = written;
    const { theme } = publication;
    const open = fontsOf(theme);
    const deck = fitDeck(slides, { theme, fonts: open, publication }).value;
    const svg =
      drawn.get(theme.slide.width) ??
      (await paintSvg(sampleDrawing('A chart'), { theme, fonts: open, embedFonts: false }));
    drawn.set(theme.slide.width, svg);
    const html = join(folder, `${name}.html`);
    const markdown = writeDeckMarkdown(deck, publication, open);
    const pictures = { svg: () => svg, image: () => null };
    writeFileSync(
      html,
      await renderDeckHtml(markdown, { publication, fonts: open, notes: null, ...pictures }),
    );
    const input = { ...samplePptxInput([], { publication, fonts: open, slides: deck.slides }), charts };
    const path = join(folder, `${name}.pptx`);
    writeFileSync(path, await makePptx(input));
    const laid = { name, path, slides: await laySlides(input), size: theme.slide };
    return { written, deck, html, laid, context: fitContext(publication, open) };
  };
}
