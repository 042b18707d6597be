import type { ImageFile } from '../../model/briefing.ts';
import type { PictureData } from './shapes.ts';

/** A picture of the author's. PowerPoint since 2016 draws an SVG itself; an older program shows `flat` in its place. */
export function pictureData({ mime, bytes }: ImageFile, flat: ImageFile): PictureData {
  if (mime !== 'image/svg+xml') return { kind: 'image', mime, bytes };
  return { kind: 'vector', svg: new TextDecoder().decode(bytes), png: flat.bytes };
}
