import { walkBlocks } from '../markdown/walk-blocks.ts';
import type { Artifact, Format } from '../model/artifact.ts';
import type { FigureTarget } from '../model/block.ts';
import type { Drawing } from '../model/drawing.ts';
import type { Picture, Publication } from '../model/publication.ts';
import type { Slide } from '../model/slide.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { figurePath } from './figure-path.ts';
import { deckFonts } from './font-files.ts';
import { writeDeckMarkdown } from './write-deck-md.ts';

/** Fitted slides and what they are printed with. */
export interface DeckParts {
  readonly slides: readonly Slide[];
  readonly publication: Publication;
  readonly fonts: Fonts;
  /** A drawing as SVG, with fonts of its own or with the page's. */
  readonly svg: (drawing: Drawing, embedFonts: boolean) => Promise<string>;
}

/** The deck's files among `formats`: `deck.md` with the fonts and pictures it links to, and `deck.html`, which needs none. */
export async function printDeck(
  parts: DeckParts,
  formats: ReadonlySet<Format>,
): Promise<readonly Artifact[]> {
  const { slides, publication, fonts } = parts;
  const artifacts: Artifact[] = [];
  if (!formats.has('deck.md') && !formats.has('deck.html')) return artifacts;
  const markdown = writeDeckMarkdown({ slides, spilled: [] }, publication, fonts);
  const pictures = picturesOf(slides, publication);
  if (formats.has('deck.md')) {
    artifacts.push(textFile('deck.md', markdown));
    for (const { path, file } of deckFonts(publication.theme)) artifacts.push({ path, bytes: file.bytes });
    for (const [path, picture] of pictures) artifacts.push(await pictureFile(path, picture, parts));
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
    if (picture.kind === 'drawing') drawn.set(path, await parts.svg(picture.drawing, false));
  }
  return renderDeckHtml(markdown, {
    publication: parts.publication,
    fonts: parts.fonts,
    svg: (path) => drawn.get(path) ?? null,
    image: (path) => {
      const picture = pictures.get(path);
      return picture?.kind === 'image' ? picture.image : null;
    },
  });
}

/** What the slides show, by the path under which `deck.md` links to it. */
function picturesOf(slides: readonly Slide[], publication: Publication): ReadonlyMap<string, Picture> {
  const found = new Map<string, Picture>();
  const add = (target: FigureTarget): void => {
    const picture = publication.picture(target);
    if (picture !== null) found.set(figurePath(target), picture);
  };
  for (const { regions } of slides) {
    for (const { blocks } of regions) {
      walkBlocks(blocks, { block: (block) => (block.kind === 'figure' ? add(block.target) : undefined) });
    }
  }
  return found;
}

async function pictureFile(path: string, picture: Picture, { svg }: DeckParts): Promise<Artifact> {
  if (picture.kind === 'image') return { path, bytes: picture.image.bytes };
  return textFile(path, await svg(picture.drawing, true));
}

function textFile(path: string, text: string): Artifact {
  return { path, bytes: new TextEncoder().encode(text) };
}
