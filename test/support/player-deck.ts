import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { paintSvg } from '../../src/charts/paint-svg.ts';
import { fitDeck } from '../../src/deck/fit-deck.ts';
import { renderDeckHtml } from '../../src/deck/render-deck-html.ts';
import { writeDeckMarkdown } from '../../src/deck/write-deck-md.ts';
import { openFonts } from '../../src/text/open-fonts.ts';
import { sampleDrawing, samplePublication, sampleSlides } from './sample-deck.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A deck with every layout as a file on the disk → its address. `notes` are plain text, by slide number. */
export async function playerDeck(notes: Readonly<Record<number, string>> | null): Promise<string> {
  const publication = samplePublication();
  const { theme } = publication;
  const fonts = openFonts(theme);
  const deck = fitDeck(sampleSlides(), { theme, fonts, publication }).value;
  const svg = await paintSvg(sampleDrawing('A chart'), { theme, fonts, embedFonts: false });
  const html = await renderDeckHtml(writeDeckMarkdown(deck, publication, fonts), {
    publication,
    fonts,
    notes: notes && deck.slides.map(({ number }) => notes[number] ?? ''),
    svg: () => svg,
    image: () => null,
  });
  const path = join(temporaryFolder(), 'deck.html');
  writeFileSync(path, html);
  return pathToFileURL(path).href;
}
