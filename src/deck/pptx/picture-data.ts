import type { ImageFile } from '../../model/briefing.ts';
import type { PictureData } from './shapes.ts';

/** One clear pixel. */
const EMPTY_PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='),
  (sign) => sign.charCodeAt(0),
);

/** A picture of the author's. PowerPoint since 2016 draws an SVG itself; an older program sees `png`, an empty picture. */
export function pictureData({ mime, bytes }: ImageFile, png: Uint8Array = EMPTY_PNG): PictureData {
  if (mime !== 'image/svg+xml') return { kind: 'image', mime, bytes };
  return { kind: 'vector', svg: new TextDecoder().decode(bytes), png };
}
