import type { Page } from '../model/page.ts';
import type { Publication } from '../model/publication.ts';
import { internals, type PdfImage } from './pdf-internals.ts';

/** Embeds every picture of the pages, one after another: pdfkit inflates some in the background, in no certain order. */
export async function openImages(
  pages: readonly Page[],
  publication: Publication,
  document: PDFKit.PDFDocument,
): Promise<ReadonlyMap<string, PdfImage>> {
  const images = new Map<string, PdfImage>();
  for (const { content } of pages.flatMap((page) => page.frames)) {
    if (content.kind !== 'image' || images.has(content.path)) continue;
    const picture = publication.picture({ kind: 'image', path: content.path });
    if (picture?.kind !== 'image') continue;
    const image = internals(document).openImage(picture.image.bytes);
    await embedded(image, document);
    images.set(content.path, image);
  }
  return images;
}

function embedded(image: PdfImage, document: PDFKit.PDFDocument): Promise<void> {
  return new Promise((resolve) => {
    const finalize = image.finalize;
    if (typeof finalize !== 'function') {
      image.embed(document);
      resolve();
      return;
    }
    image.finalize = () => {
      finalize.call(image);
      resolve();
    };
    image.embed(document);
  });
}
