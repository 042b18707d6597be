import type { ImageFile } from './briefing.ts';

/** A house's sign, as `theme.yaml` names it. Its image's path begins with `theme:`, as no picture of a brief's does. */
export interface Logo {
  readonly image: ImageFile;
  /** What stands on the primary colour of a cover: the same, or a form of its own. */
  readonly cover: ImageFile;
  readonly alt: string;
  /** On cover and first page, in points. */
  readonly height: number;
}

/** A logo as printers take it: `flat` and `flatCover` are the same as PNG or JPEG, for those that draw no SVG. */
export interface PrintedLogo extends Logo {
  readonly flat: ImageFile;
  readonly flatCover: ImageFile;
}

/** A logo's size in points: its height, or less where it would be wider than `most`. */
export function logoSize(
  image: ImageFile,
  height: number,
  most: number,
): { readonly width: number; readonly height: number } {
  const width = Math.min(most, (height * image.width) / image.height);
  return { width, height: (width * image.height) / image.width };
}
