import type { ImageFile } from '../../model/briefing.ts';

type Size = Pick<ImageFile, 'mime' | 'width' | 'height'>;

/** Kind and size of a picture, from its first bytes; null where it is no PNG, JPEG or SVG, or says no size. */
export function imageSize(bytes: Uint8Array): Size | null {
  return pngSize(bytes) ?? jpegSize(bytes) ?? svgSize(bytes);
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** PNG (ISO/IEC 15948): width and height open the header chunk. */
function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 24 || PNG.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return sized('image/png', view.getUint32(16), view.getUint32(20));
}

/** JPEG (ITU T.81): the first start-of-frame segment has them. */
function jpegSize(bytes: Uint8Array): Size | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sized('image/jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/** SVG: `width` and `height` in user units, or the `viewBox`. */
function svgSize(bytes: Uint8Array): Size | null {
  const start = new TextDecoder().decode(bytes.subarray(0, 20_000));
  const tag = /<svg\b[^>]*>/i.exec(start)?.[0];
  if (tag === undefined) return null;
  const width = lengthIn(tag, 'width');
  const height = lengthIn(tag, 'height');
  if (width !== null && height !== null) return sized('image/svg+xml', width, height);
  const box = /\bviewBox\s*=\s*["']([^"']+)["']/
    .exec(tag)?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  return sized('image/svg+xml', box?.[2] ?? 0, box?.[3] ?? 0);
}

function lengthIn(tag: string, name: string): number | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(tag)?.[1];
  return match === undefined ? null : Number(match);
}

function sized(mime: Size['mime'], width: number, height: number): Size | null {
  return width > 0 && height > 0 ? { mime, width, height } : null;
}
