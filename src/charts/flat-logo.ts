import type { ImageFile } from '../model/briefing.ts';
import type { Host } from '../model/host.ts';
import { type Logo, logoSize, type PrintedLogo } from '../model/logo.ts';
import { sha256 } from '../model/sha256.ts';

/** Pixels a point: four are sharp in print at the size of a logo. */
const SCALE = 4;

/** Counted up when the picture that is made of an SVG changes. */
const PAINTER = 1;

/** A logo for printers that draw no SVG. The canvas's binary is loaded for a new SVG only: PNGs are kept between runs. */
export async function flatLogo(logo: Logo | null, keep: Keep): Promise<PrintedLogo | null> {
  if (logo === null) return null;
  const flat = await flatImage(logo.image, logo.height, keep);
  const flatCover = logo.cover === logo.image ? flat : await flatImage(logo.cover, logo.height, keep);
  return { ...logo, flat, flatCover };
}

type Keep = Pick<Host, 'cached' | 'cache'>;

/** `points` high; a picture that is none of an SVG stays as it is. */
async function flatImage(image: ImageFile, points: number, keep: Keep): Promise<ImageFile> {
  if (image.mime !== 'image/svg+xml') return image;
  const size = logoSize(image, points, Number.POSITIVE_INFINITY);
  const width = Math.max(1, Math.round(size.width * SCALE));
  const height = Math.max(1, Math.round(size.height * SCALE));
  const key = `logo-${await sha256(JSON.stringify([PAINTER, width, height, await sha256(image.bytes)]))}`;
  const bytes = (await keep.cached(key)) ?? (await paintSvgFile(image.bytes, { width, height }));
  await keep.cache(key, bytes);
  return { path: image.path.replace(/svg$/, 'png'), mime: 'image/png', bytes, width, height };
}

/** An SVG that was judged to load nothing, as PNG of a size in pixels, clear where it is. */
async function paintSvgFile(
  svg: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const picture = await loadImage(Buffer.from(svg));
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(picture, 0, 0, width, height);
  return new Uint8Array(await canvas.encode('png'));
}
