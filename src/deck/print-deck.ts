import type { Artifact, Format } from '../model/artifact.ts';
import type { Note } from '../model/block.ts';
import type { Drawing } from '../model/drawing.ts';
import type { Host } from '../model/host.ts';
import type { LastMade } from '../model/last-made.ts';
import { type Picture, type Publication, saidBy } from '../model/publication.ts';
import type { Slide } from '../model/slide.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { deckFonts } from './font-files.ts';
import type { PdfParts } from './pdf/print-pdf.ts';
import type { PptxInput } from './pptx/make-pptx.ts';
import type { RenderOptions } from './render-slides.ts';
import { slidePictures } from './slide-pictures.ts';
import { writeDeckMarkdown } from './write-deck-md.ts';
import { notesText } from './write-notes.ts';

/** Fitted slides and what they are printed with. */
export interface DeckParts {
  readonly slides: readonly Slide[];
  readonly publication: Publication;
  readonly fonts: Fonts;
  /** Numbered notes of deck and report. */
  readonly notes: readonly Note[];
  /** A drawing as SVG that takes the page's fonts. */
  readonly svg: (drawing: Drawing) => Promise<string>;
  /** What only PowerPoint needs. */
  readonly pptx: Pick<PptxInput, 'charts' | 'speakerNotes' | 'outlined' | 'png'>;
  readonly last: LastMade;
  /** Packs `deck.pptx`, and has the browser that prints `deck.pdf` and `handout.pdf`. */
  readonly host: Pick<Host, 'deflate' | 'printPage'>;
}

/** The deck's files among `formats`: `deck.md` with its fonts, whose pictures are the caller's, and others that need none. */
export async function printDeck(
  parts: DeckParts,
  formats: ReadonlySet<Format>,
): Promise<readonly Artifact[]> {
  // Packing PowerPoint's parts waits for other threads.
  const files = await Promise.all([printPptx(parts, formats), printFromMarkdown(parts, formats)]);
  return files.flat();
}

async function printPptx(parts: DeckParts, formats: ReadonlySet<Format>): Promise<readonly Artifact[]> {
  if (!formats.has('deck.pptx')) return [];
  const { makePptx } = await import('./pptx/make-pptx.ts');
  const bytes = await makePptx({ ...parts, ...parts.pptx, deflate: parts.host.deflate });
  return [{ path: 'deck.pptx', bytes }];
}

const FROM_MARKDOWN: readonly Format[] = ['deck.md', 'deck.html', 'deck.pdf', 'handout.pdf'];

async function printFromMarkdown(
  parts: DeckParts,
  formats: ReadonlySet<Format>,
): Promise<readonly Artifact[]> {
  if (!FROM_MARKDOWN.some((format) => formats.has(format))) return [];
  const { slides, publication, fonts } = parts;
  const artifacts: Artifact[] = [];
  const markdown = writeDeckMarkdown({ slides, spilled: [] }, publication, fonts);
  const pictures = slidePictures(slides, publication);
  if (formats.has('deck.md')) {
    artifacts.push(textFile('deck.md', markdown));
    for (const { path, file } of deckFonts(publication.theme, markdown))
      artifacts.push({ path, bytes: file.bytes });
  }
  const options = await renderOptions(pictures, parts);
  if (formats.has('deck.html')) {
    const { renderDeckHtml } = await import('./render-deck-html.ts');
    const notes = notesOf(slides);
    const from = [markdown, notes, options.drawn, imagesIn(pictures), saidBy(publication)];
    const html = parts.last('deck.html', from, async () =>
      textFile('deck.html', await renderDeckHtml(markdown, { ...options, notes })),
    );
    artifacts.push(await html);
  }
  const print = { ...options, slides, notes: parts.notes, printPage: parts.host.printPage };
  return [...artifacts, ...(await printPdfs(markdown, print, formats))];
}

async function printPdfs(
  markdown: string,
  parts: PdfParts,
  formats: ReadonlySet<Format>,
): Promise<readonly Artifact[]> {
  if (!formats.has('deck.pdf') && !formats.has('handout.pdf')) return [];
  const { printDeckPdf, printHandout } = await import('./pdf/print-pdf.ts');
  return [
    ...(formats.has('deck.pdf') ? [await printDeckPdf(markdown, parts)] : []),
    ...(formats.has('handout.pdf') ? [await printHandout(markdown, parts)] : []),
  ];
}

/** What slides are rendered with: their pictures, drawn. */
export async function renderOptions(
  pictures: ReadonlyMap<string, Picture>,
  parts: Pick<DeckParts, 'publication' | 'fonts' | 'svg'>,
): Promise<RenderOptions & { readonly drawn: ReadonlyMap<string, string> }> {
  const drawn = new Map<string, string>();
  for (const [path, picture] of pictures) {
    if (picture.kind === 'drawing') drawn.set(path, await parts.svg(picture.drawing));
  }
  return {
    drawn,
    publication: parts.publication,
    fonts: parts.fonts,
    svg: (path) => drawn.get(path) ?? null,
    image: (path) => {
      const picture = pictures.get(path);
      return picture?.kind === 'image' ? picture.image : null;
    },
  };
}

function imagesIn(pictures: ReadonlyMap<string, Picture>): readonly Picture[] {
  return [...pictures.values()].filter(({ kind }) => kind === 'image');
}

/** Speaker notes as plain text, one a slide; null where there are none at all. */
function notesOf(slides: readonly Slide[]): readonly string[] | null {
  const notes = slides.map((slide) => notesText(slide.notes));
  return notes.every((text) => text === '') ? null : notes;
}

function textFile(path: string, text: string): Artifact {
  return { path, bytes: new TextEncoder().encode(text) };
}
