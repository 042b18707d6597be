import type { ImageFile } from '../model/briefing.ts';
import type { Host } from '../model/host.ts';
import { sha256 } from '../model/sha256.ts';

/** Where pictures are kept between runs. */
export type Keep = Pick<Host, 'cached' | 'cache'>;

/** Counted up when the picture that is made of an SVG changes. */
const PAINTER = 1;

/** Pixels of a picture that has a slide to itself, as sharp as the charts there; a narrow one is no higher. */
export function onSlide({ width, height }: ImageFile): { readonly width: number; readonly height: number } {
  const scale = Math.min(1728 / width, 960 / height);
  return { width: width * scale, height: height * scale };
}

/**
 * A picture for programs that draw no SVG, `size` in pixels; one that is none of an SVG stays as it is. The canvas's
 * binary is loaded for a new SVG only: PNGs are kept between runs.
 */
export async function flatImage(
  image: ImageFile,
  size: { readonly width: number; readonly height: number },
  keep: Keep,
): Promise<ImageFile> {
  if (image.mime !== 'image/svg+xml') return image;
  const width = Math.max(1, Math.round(size.width));
  const height = Math.max(1, Math.round(size.height));
  const key = `flat-${await sha256(JSON.stringify([PAINTER, width, height, await sha256(image.bytes)]))}`;
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
