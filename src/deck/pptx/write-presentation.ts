import type { Publication } from '../../model/publication.ts';
import { LAYOUTS } from '../layouts.ts';
import type { PptxSlide } from './shapes.ts';
import { writeShape } from './write-shape.ts';

/** Slides as pptxgenjs writes them, with the faults that `repairPackage` puts right. */
export async function writePresentation(
  slides: readonly PptxSlide[],
  { theme, language }: Publication,
): Promise<Uint8Array> {
  const { default: writer } = await import('pptxgenjs');
  // Its types are those of a CommonJS module, its code is not.
  const pptx = new (writer as unknown as typeof writer.default)();
  const { width, height } = theme.slide;
  pptx.defineLayout({ name: 'ours', width: width / 72, height: height / 72 });
  pptx.layout = 'ours';
  for (const name of LAYOUTS) pptx.defineSlideMaster({ title: name });
  for (const { layout, shapes } of slides) {
    const slide = pptx.addSlide({ masterName: layout });
    for (const shape of shapes) writeShape(slide, shape, { theme, language });
  }
  const written = await pptx.write({ outputType: 'uint8array', compression: false });
  if (written instanceof Uint8Array) return written;
  throw new Error('invariant: the writer was asked for bytes');
}
