import { picturesOf } from '../markdown/pictures-of.ts';
import type { Artifact, Format } from '../model/artifact.ts';
import type { Block } from '../model/block.ts';
import type { Drawing } from '../model/drawing.ts';
import type { Picture, Publication } from '../model/publication.ts';
import type { Slide } from '../model/slide.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { deckFonts } from './font-files.ts';
import type { PptxInput } from './pptx/make-pptx.ts';
import { writeDeckMarkdown } from './write-deck-md.ts';
import { notesText } from './write-notes.ts';

/** Fitted slides and what they are printed with. */
export interface DeckParts {
  readonly slides: readonly Slide[];
  readonly publication: Publication;
  readonly fonts: Fonts;
  /** A drawing as SVG that takes the page's fonts. */
  readonly svg: (drawing: Drawing) => Promise<string>;
  /** What only PowerPoint needs. */
  readonly pptx: Pick<PptxInput, 'charts' | 'notes' | 'outlined' | 'png'>;
}

/** The deck's files among `formats`: `deck.md` with its fonts, and `deck.html`, which needs none; pictures are the caller's. */
export async function printDeck(
  parts: DeckParts,
  formats: ReadonlySet<Format>,
): Promise<readonly Artifact[]> {
  const { slides, publication, fonts } = parts;
  const artifacts: Artifact[] = [];
  if (formats.has('deck.pptx')) {
    const { makePptx } = await import('./pptx/make-pptx.ts');
    artifacts.push({ path: 'deck.pptx', bytes: await makePptx({ ...parts, ...parts.pptx }) });
  }
  if (!formats.has('deck.md') && !formats.has('deck.html')) return artifacts;
  const markdown = writeDeckMarkdown({ slides, spilled: [] }, publication, fonts);
  const pictures = picturesOf(blocksOn(slides), publication);
  if (formats.has('deck.md')) {
    artifacts.push(textFile('deck.md', markdown));
    for (const { path, file } of deckFonts(publication.theme)) artifacts.push({ path, bytes: file.bytes });
  }
  if (formats.has('deck.html'))
    artifacts.push(textFile('deck.html', await renderHtml(markdown, pictures, parts)));
  return artifacts;
}

async function renderHtml(
  markdown: string,
  pictures: ReadonlyMap<string, Picture>,
  parts: DeckParts,
): Promise<string> {
  const { renderDeckHtml } = await import('./render-deck-html.ts');
  const drawn = new Map<string, string>();
  for (const [path, picture] of pictures) {
    if (picture.kind === 'drawing') drawn.set(path, await parts.svg(picture.drawing));
  }
  return renderDeckHtml(markdown, {
    publication: parts.publication,
    fonts: parts.fonts,
    notes: notesOf(parts.slides),
    svg: (path) => drawn.get(path) ?? null,
    image: (path) => {
      const picture = pictures.get(path);
      return picture?.kind === 'image' ? picture.image : null;
    },
  });
}

/** Speaker notes as plain text, one a slide; null where there are none at all. */
function notesOf(slides: readonly Slide[]): readonly string[] | null {
  const notes = slides.map((slide) => notesText(slide.notes));
  return notes.every((text) => text === '') ? null : notes;
}

/** Every block of the slides' regions. */
export function blocksOn(slides: readonly Slide[]): readonly Block[] {
  return slides.flatMap(({ regions }) => regions.flatMap(({ blocks }) => blocks));
}

function textFile(path: string, text: string): Artifact {
  return { path, bytes: new TextEncoder().encode(text) };
}
