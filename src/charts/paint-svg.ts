import type { Drawing, FaceRef, Shape, TextShape } from '../model/drawing.ts';
import type { Theme } from '../model/theme.ts';
import type { Face, Fonts } from '../text/open-fonts.ts';
import { outlineText } from './outline-text.ts';
import { pathData, plain } from './path-data.ts';

export interface SvgOptions {
  readonly theme: Theme;
  readonly fonts: Fonts;
  /** Whether the file carries the glyphs it needs; without them it takes the page's fonts of the theme's names. */
  readonly embedFonts: boolean;
  /** Text as shapes, for programs that take no font from a picture. */
  readonly outlines?: boolean;
}

/**
 * Drawing → SVG: real text in the theme's font families, title and description for readers who cannot see it. The same
 * drawing gives the same text; ids carry a hash of the drawing, so that several can stand in one page.
 */
export function paintSvg(drawing: Drawing, options: SvgOptions): Promise<string> {
  const painted = PAINTED[options.outlines ? 'outlined' : options.embedFonts ? 'alone' : 'inPage'];
  const known = painted.get(drawing) ?? paint(drawing, options);
  painted.set(drawing, known);
  return known;
}

/** A drawing that is kept between builds is painted once; it belongs to one theme. */
const PAINTED = {
  alone: new WeakMap<Drawing, Promise<string>>(),
  inPage: new WeakMap<Drawing, Promise<string>>(),
  outlined: new WeakMap<Drawing, Promise<string>>(),
} as const;

async function paint(drawing: Drawing, { fonts, embedFonts, outlines = false }: SvgOptions): Promise<string> {
  const id = `c${hashOf(JSON.stringify(drawing))}`;
  const texts = [...textsOf(drawing.shapes)];
  const style = embedFonts ? await fontFaces(texts, fonts) : '';
  const clips = { id, count: 0, write: outlines ? outlineText : paintText };
  const { width, height } = drawing;
  const size = `width="${plain(width)}pt" height="${plain(height)}pt" viewBox="0 0 ${plain(width)} ${plain(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" xml:lang="${escapeXml(drawing.language)}" aria-labelledby="${id}-t ${id}-d">`,
    `<title id="${id}-t">${escapeXml(drawing.title)}</title>`,
    `<desc id="${id}-d">${escapeXml(drawing.alt)}</desc>`,
    ...(style === '' ? [] : [`<style>${style}</style>`]),
    ...drawing.shapes.map((shape) => paintShape(shape, fonts, clips)),
    '</svg>\n',
  ].join('\n');
}

interface Painting {
  readonly id: string;
  count: number;
  readonly write: (shape: TextShape, fonts: Fonts) => string;
}

function paintShape(shape: Shape, fonts: Fonts, clips: Painting): string {
  if (shape.kind === 'text') return clips.write(shape, fonts);
  if (shape.kind === 'clip') {
    clips.count += 1;
    const id = `${clips.id}-${clips.count}`;
    const inside = shape.shapes.map((inner) => paintShape(inner, fonts, clips)).join('');
    return `<clipPath id="${id}"><path d="${pathData(shape.path)}"/></clipPath><g clip-path="url(#${id})">${inside}</g>`;
  }
  const { fill, stroke } = shape;
  const parts = [`fill="${fill?.color ?? 'none'}"`];
  if (fill && fill.opacity < 1) parts.push(`fill-opacity="${plain(fill.opacity)}"`);
  if (stroke) {
    parts.push(`stroke="${stroke.color}" stroke-width="${plain(stroke.width)}"`);
    if (stroke.opacity < 1) parts.push(`stroke-opacity="${plain(stroke.opacity)}"`);
    if (stroke.dash.length > 0) parts.push(`stroke-dasharray="${stroke.dash.map(plain).join(' ')}"`);
    if (stroke.cap !== 'butt') parts.push(`stroke-linecap="${stroke.cap}"`);
    if (stroke.join !== 'miter') parts.push(`stroke-linejoin="${stroke.join}"`);
  }
  return `<path d="${pathData(shape.commands)}" ${parts.join(' ')}/>`;
}

function paintText(shape: TextShape, fonts: Fonts): string {
  const { x, y, face, size, color } = shape;
  const parts = [`x="${plain(x)}" y="${plain(y)}"`];
  parts.push(`font-family="${escapeXml(familyOf(fonts.face(face), face))}" font-size="${plain(size)}"`);
  if (face.weight !== 400) parts.push(`font-weight="${face.weight}"`);
  if (face.italic) parts.push('font-style="italic"');
  parts.push(`fill="${color}"`);
  if (shape.opacity < 1) parts.push(`fill-opacity="${plain(shape.opacity)}"`);
  // What is read from right to left ends at its left edge.
  if (shape.rtl) parts.push('direction="rtl" text-anchor="end"');
  if (shape.rotation !== 0)
    parts.push(`transform="rotate(${plain(shape.rotation)} ${plain(x)} ${plain(y)})"`);
  return `<text ${parts.join(' ')} xml:space="preserve">${escapeXml(shape.text)}</text>`;
}

function familyOf(face: Face, ref: FaceRef): string {
  const generic = { serif: 'serif', sans: 'sans-serif', mono: 'monospace', arabic: 'sans-serif' }[ref.family];
  return `${face.family.includes(' ') ? `'${face.family}'` : face.family}, ${generic}`;
}

/** `@font-face` rules with the glyphs in use, one a face, in the order in which they are met. */
async function fontFaces(texts: readonly TextShape[], fonts: Fonts): Promise<string> {
  const used = new Map<string, { readonly face: Face; text: string }>();
  for (const shape of texts) {
    const { family, weight, italic } = shape.face;
    const key = `${family} ${weight} ${italic}`;
    const known = used.get(key) ?? { face: fonts.face(shape.face), text: '' };
    known.text += shape.text;
    used.set(key, known);
  }
  const rules = [...used.values()].map(async ({ face, text }) => {
    const url = await face.dataUrl(text);
    const name = `font-family:'${face.family}';font-weight:${face.ref.weight};font-style:${face.ref.italic ? 'italic' : 'normal'}`;
    return `@font-face{${name};src:url(${url}) format('truetype')}`;
  });
  return (await Promise.all(rules)).join('');
}

function* textsOf(shapes: readonly Shape[]): Generator<TextShape> {
  for (const shape of shapes) {
    if (shape.kind === 'text') yield shape;
    if (shape.kind === 'clip') yield* textsOf(shape.shapes);
  }
}

/** FNV-1a, 32 bits, in base 36. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(36);
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
