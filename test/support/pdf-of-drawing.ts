import PDFDocument from 'pdfkit';
import type { Drawing } from '../../src/model/drawing.ts';
import { paintDrawing } from '../../src/report/paint-drawing.ts';
import { openPen } from '../../src/report/pen.ts';
import type { Fonts } from '../../src/text/open-fonts.ts';

/** A PDF of one page that holds a drawing and nothing else, painted as a report paints it. */
export async function pdfOfDrawing(drawing: Drawing, fonts: Fonts): Promise<Uint8Array> {
  const { width, height } = drawing;
  const document = new PDFDocument({ size: [width, height], margin: 0 });
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve) => document.on('end', resolve));
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  paintDrawing(drawing, { x: 0, y: 0, width, height }, openPen(document, fonts));
  document.end();
  await done;
  return Buffer.concat(chunks);
}
