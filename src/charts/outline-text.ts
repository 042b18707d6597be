import type { TextShape } from '../model/drawing.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { plain } from './path-data.ts';

/** A run of text as the outlines of its glyphs: it looks the same where no font of its name is. */
export function outlineText(shape: TextShape, fonts: Fonts): string {
  const { x, y, face, size, color, opacity, rotation, rtl } = shape;
  const { shape: glyphsOf, outline } = fonts.face(face);
  const scale = Math.round((size / 1000) * 1e6) / 1e6;
  const turn = rotation === 0 ? '' : ` rotate(${plain(rotation)})`;
  let at = 0;
  const glyphs = glyphsOf(shape.text, rtl);
  // As they are seen: what is read from right to left begins at its right edge.
  const paths = (rtl ? glyphs.toReversed() : glyphs).map(({ id, advance, dx, dy }) => {
    const path = outline(id);
    const place = `translate(${plain(at + dx)} ${plain(dy)})`;
    at += advance;
    return path === '' ? '' : `<path transform="${place}" d="${path}"/>`;
  });
  const faint = opacity < 1 ? ` fill-opacity="${plain(opacity)}"` : '';
  return `<g transform="translate(${plain(x)} ${plain(y)})${turn} scale(${scale} ${-scale})" fill="${color}"${faint}>${paths.join('')}</g>`;
}
