import type { ImageFile } from '../model/briefing.ts';
import { base64 } from '../text/base64.ts';

/** Where the renderer gets what `deck.md` links to; null is missing. */
export interface PictureSource {
  /** Text of an SVG without fonts of its own, by its path: `charts/timeline.svg`. */
  readonly svg: (path: string) => string | null;
  /** A picture by its path: `images/map.png`. */
  readonly image: (path: string) => Pick<ImageFile, 'mime' | 'bytes'> | null;
}

/**
 * A linked picture as HTML that loads nothing; `count` tells several of the same apart, `alt` is escaped already, `width`
 * is in CSS pixels. A missing one leaves its words.
 */
export function inlinePicture(
  picture: { readonly path: string; readonly alt: string; readonly width: string | null },
  source: PictureSource,
  count: number,
): string {
  const style = picture.width === null ? '' : ` style="width:${picture.width}px"`;
  const svg = source.svg(picture.path);
  if (svg !== null) return inlineSvg(svg, picture.alt, { style, count });
  const image = source.image(picture.path);
  if (image === null) return `<em>${picture.alt}</em>`;
  const data = `data:${image.mime};base64,${base64(image.bytes)}`;
  return `<img src="${data}" alt="${picture.alt}"${style}>`;
}

/** The drawing as an element of the page, named by the figure's alternative text, its ids made the page's own. */
function inlineSvg(
  svg: string,
  alt: string,
  how: { readonly style: string; readonly count: number },
): string {
  const start = svg.indexOf('<svg');
  const opened = svg.indexOf('>', start);
  const open = svg.slice(start + 4, opened);
  const box = /viewBox="[^"]*"/u.exec(open)?.[0] ?? '';
  const lang = /xml:lang="([^"]*)"/u.exec(open)?.[1];
  const body = svg
    .slice(opened + 1, svg.lastIndexOf('</svg>'))
    .replace(/<(title|desc|style)\b[^>]*>[\s\S]*?<\/\1>/gu, '')
    .replace(/\bid="([^"]+)"/gu, `id="$1-${how.count}"`)
    .replace(/url\(#([^)]+)\)/gu, `url(#$1-${how.count})`)
    .replace(/\n+/gu, '');
  // Places in a drawing are left edges, whichever way the page is read.
  const named = `direction="ltr" role="img" aria-label="${alt}"${lang ? ` lang="${lang}"` : ''}`;
  return `<svg ${box} ${named}${how.style}>${body}</svg>`;
}
