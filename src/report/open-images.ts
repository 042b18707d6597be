import type { ImageFile } from '../model/briefing.ts';
import type { Page } from '../model/page.ts';
import type { Publication } from '../model/publication.ts';
import { internals, type PdfImage } from './pdf-internals.ts';

/**
 * Embeds every picture of the pages, one after another: pdfkit inflates some in the background, in no certain order.
 * A damaged picture is left out; its place stays empty.
 */
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
    const image = await openImage(picture.flat, document);
    if (image) images.set(content.path, image);
  }
  return images;
}

async function openImage({ bytes }: ImageFile, document: PDFKit.PDFDocument): Promise<PdfImage | null> {
  try {
    const image = internals(document).openImage(bytes);
    // pdfkit inflates outside of any promise, where an error would end the process.
    if (image.imgData && image.finalize) await inflate(image.imgData);
    await embed(image, document);
    return image;
  } catch {
    return null;
  }
}

/** Rejects where the data are not a whole zlib stream. */
async function inflate(data: Uint8Array): Promise<void> {
  const stream = new Blob([new Uint8Array(data)]).stream().pipeThrough(new DecompressionStream('deflate'));
  const reader = stream.getReader();
  while (!(await reader.read()).done);
}

/** Resolves when the picture's object has been written. JPEG has nothing to wait for. */
function embed(image: PdfImage, document: PDFKit.PDFDocument): Promise<void> {
  const { finalize } = image;
  if (!finalize) {
    image.embed(document);
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    image.finalize = () => {
      finalize.call(image);
      resolve();
    };
    image.embed(document);
  });
}
