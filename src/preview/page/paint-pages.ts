import {
  getDocument,
  type PageViewport,
  type PDFPageProxy,
  PDFWorker,
  TextLayer,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One worker for all documents: starting it takes longer than painting a page. */
let worker: PDFWorker | undefined;

/** Told of each page as soon as it is painted, by its position in the document from 0. */
export type OnPainted = (
  index: number,
  canvas: HTMLCanvasElement,
  text: () => Promise<HTMLDivElement>,
) => void;

/** Pages of a PDF as pictures `width` CSS pixels wide, each with its text to read and select. */
export async function paintPages(
  bytes: Uint8Array,
  width: number,
  onPainted: OnPainted,
): Promise<() => Promise<void>> {
  worker ??= PDFWorker.create({ port: new Worker('/pdf.worker.js', { type: 'module' }) });
  const task = getDocument({ data: bytes, worker, useWasm: false, useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const paintOne = async (index: number): Promise<void> => {
    const page = await pdf.getPage(index + 1);
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
    const canvas = await paint(page, viewport);
    onPainted(index, canvas, () => setText(page, viewport));
  };
  await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => paintOne(index)));
  return () => task.destroy();
}

async function paint(page: PDFPageProxy, viewport: PageViewport): Promise<HTMLCanvasElement> {
  const ratio = Math.max(1, devicePixelRatio);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width * ratio);
  canvas.height = Math.floor(viewport.height * ratio);
  // As for a printer: what is meant for a screen waits for a frame at every step.
  await page.render({ canvas, viewport, transform: [ratio, 0, 0, ratio, 0, 0], intent: 'print' }).promise;
  return canvas;
}

async function setText(page: PDFPageProxy, viewport: PageViewport): Promise<HTMLDivElement> {
  const container = document.createElement('div');
  container.className = 'textLayer';
  container.style.setProperty('--total-scale-factor', `${viewport.scale}`);
  await new TextLayer({ textContentSource: page.streamTextContent(), container, viewport }).render();
  return container;
}
