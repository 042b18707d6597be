import type { ImageFile } from '../model/briefing.ts';
import type { Host } from '../model/host.ts';
import { sha256 } from '../model/sha256.ts';
import type { Theme } from '../model/theme.ts';

/** Where pictures are kept between runs, and whose font the words in them are set in. */
export interface FlatOptions {
  readonly theme: Theme;
  readonly keep: Pick<Host, 'cached' | 'cache'>;
}

/** Counted up when the picture that is made of an SVG changes. */
const PAINTER = 2;

/** Pixels of a picture as wide as the text of a page, sharp in print. */
function onPage({ width, height }: ImageFile): { readonly width: number; readonly height: number } {
  const scale = 2400 / Math.max(width, height);
  return { width: width * scale, height: height * scale };
}

/** Those of a brief's pictures that are SVG, for reports and for programs older than SVG: path → PNG. */
export async function flatImages(
  images: readonly ImageFile[],
  options: FlatOptions,
): Promise<ReadonlyMap<string, ImageFile>> {
  const flat = new Map<string, ImageFile>();
  for (const image of images.filter(({ mime }) => mime === 'image/svg+xml'))
    flat.set(image.path, await flatImage(image, onPage(image), options));
  return flat;
}

/**
 * A picture for programs that draw no SVG, `size` in pixels; one that is none of an SVG stays as it is. The canvas's
 * binary is loaded for a new SVG only: PNGs are kept between runs.
 */
export async function flatImage(
  image: ImageFile,
  size: { readonly width: number; readonly height: number },
  { theme, keep }: FlatOptions,
): Promise<ImageFile> {
  if (image.mime !== 'image/svg+xml') return image;
  const width = Math.max(1, Math.round(size.width));
  const height = Math.max(1, Math.round(size.height));
  const font = theme.fonts.sans.regular.bytes;
  const hashes = [await sha256(image.bytes), await sha256(font)];
  const key = `flat-${await sha256(JSON.stringify([PAINTER, width, height, ...hashes]))}`;
  const bytes = (await keep.cached(key)) ?? (await paintSvgFile(image, { width, height, font }));
  await keep.cache(key, bytes);
  return { path: image.path.replace(/svg$/, 'png'), mime: 'image/png', bytes, width, height };
}

/** An SVG that was judged to load nothing, as PNG of a size in pixels, clear where it is; its words are in one font. */
async function paintSvgFile(
  image: ImageFile,
  { width, height, font }: { readonly width: number; readonly height: number; readonly font: Uint8Array },
): Promise<Uint8Array> {
  const { createCanvas, GlobalFonts, loadImage } = await import('@napi-rs/canvas');
  const family = `flat-${(await sha256(font)).slice(0, 16)}`;
  if (!GlobalFonts.has(family)) GlobalFonts.register(Buffer.from(font), family);
  const picture = await loadImage(Buffer.from(sizedSvg(image, { width, height, family })));
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(picture, 0, 0, width, height);
  return new Uint8Array(await canvas.encode('png'));
}

/** The SVG at another size, so that it is drawn and not enlarged, with every text in a font that is known. */
function sizedSvg(
  { bytes, width: units, height: lines }: ImageFile,
  { width, height, family }: { readonly width: number; readonly height: number; readonly family: string },
): string {
  const text = new TextDecoder().decode(bytes);
  const named = text
    .replace(/\bfont-family\s*=\s*("[^"]*"|'[^']*')/gi, `font-family="${family}"`)
    .replace(/\bfont-family\s*:\s*[^;"'}<]+/gi, `font-family: ${family}`);
  return named.replace(/<svg\b[^>]*>/i, (tag) => {
    const bare = tag.replace(/\s(?:width|height|font-family)\s*=\s*(?:"[^"]*"|'[^']*')/gi, '');
    const box = /\sviewBox\s*=/i.test(bare) ? '' : ` viewBox="0 0 ${units} ${lines}"`;
    return bare.replace(/^<svg\b/i, `<svg width="${width}" height="${height}" font-family="${family}"${box}`);
  });
}
