import type { ImageFile } from '../model/briefing.ts';
import { type Logo, logoSize, type PrintedLogo } from '../model/logo.ts';
import { type FlatOptions, flatImage } from './flat-image.ts';

/** Pixels a point: four are sharp in print at the size of a logo. */
const SCALE = 4;

/** A logo for printers that draw no SVG. */
export async function flatLogo(logo: Logo | null, options: FlatOptions): Promise<PrintedLogo | null> {
  if (logo === null) return null;
  const flatOf = (image: ImageFile): Promise<ImageFile> => {
    const { width, height } = logoSize(image, logo.height, Number.POSITIVE_INFINITY);
    return flatImage(image, { width: width * SCALE, height: height * SCALE }, options);
  };
  const flat = await flatOf(logo.image);
  const flatCover = logo.cover === logo.image ? flat : await flatOf(logo.cover);
  return { ...logo, flat, flatCover };
}
