import type { Artifact } from '../model/artifact.ts';
import type { Chart, ChartSize } from '../model/chart.ts';
import type { Drawing } from '../model/drawing.ts';
import type { Host } from '../model/host.ts';
import { sha256 } from '../model/sha256.ts';
import type { Theme } from '../model/theme.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { withoutPlaces } from './drawing-key.ts';
import { paintSvg } from './paint-svg.ts';

/** What charts are painted with; `keep` holds PNGs between builds. */
export interface ChartPaints {
  readonly theme: Theme;
  readonly fonts: Fonts;
  readonly keep: Pick<Host, 'cached' | 'cache'>;
}

/** Sizes that are printed: for the deck, for the report, for a page of its own, and for sharing. */
const SIZES: readonly ChartSize[] = ['slide', 'column', 'full', 'square'];

/** Sizes that are also printed as pictures for programs that take no SVG. */
const PNG_SIZES: readonly ChartSize[] = ['slide', 'square'];

/** `charts/<id>.svg` at every size, and `charts/<id>.png` at slide and square size, each standing alone; the slide's has no size in its name. */
export async function printCharts(
  charts: readonly Chart[],
  paints: ChartPaints,
): Promise<readonly Artifact[]> {
  const artifacts: Artifact[] = [];
  for (const chart of charts) {
    for (const size of SIZES) {
      const drawing = chart.drawAlone(size);
      const name = `charts/${chart.id}${size === 'slide' ? '' : `.${size}`}`;
      artifacts.push({ path: `${name}.svg`, bytes: await svgFile(drawing, paints) });
      if (PNG_SIZES.includes(size))
        artifacts.push({ path: `${name}.png`, bytes: await pngOf(drawing, paints) });
    }
  }
  return artifacts;
}

/** A drawing as the bytes of an SVG file of its own, with the glyphs it needs; the same bytes as long as the drawing is kept. */
export function svgFile(drawing: Drawing, { theme, fonts }: ChartPaints): Promise<Uint8Array> {
  const known = SVG_FILES.get(drawing) ?? encode(paintSvg(drawing, { theme, fonts, embedFonts: true }));
  SVG_FILES.set(drawing, known);
  return known;
}

const SVG_FILES = new WeakMap<Drawing, Promise<Uint8Array>>();

async function encode(text: Promise<string>): Promise<Uint8Array> {
  return new TextEncoder().encode(await text);
}

/** Encoding costs more than all the rest of a build, so a picture is kept by what it shows. */
export function pngOf(drawing: Drawing, { theme, keep }: ChartPaints): Promise<Uint8Array> {
  return kept('png', { drawing, theme, keep }, async () => {
    const { paintPng } = await import('./paint-png.ts');
    return paintPng(drawing, { theme, scale: 2 });
  });
}

/** A drawing as SVG whose text is outlines, for programs that take no font from a picture; kept like a PNG. */
export async function outlinedSvg(drawing: Drawing, { theme, fonts, keep }: ChartPaints): Promise<string> {
  const paint = () => paintSvg(drawing, { theme, fonts, embedFonts: false, outlines: true });
  const bytes = await kept('outlined', { drawing, theme, keep }, async () =>
    new TextEncoder().encode(await paint()),
  );
  return new TextDecoder().decode(bytes);
}

interface Picture {
  readonly drawing: Drawing;
  readonly theme: Theme;
  readonly keep: ChartPaints['keep'];
}

/** Bytes painted from a drawing, in this build, one before it or an earlier run. */
function kept(
  kind: keyof typeof KEPT,
  picture: Picture,
  paint: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const known = KEPT[kind].get(picture.drawing) ?? keptOrPainted(kind, picture, paint);
  KEPT[kind].set(picture.drawing, known);
  return known;
}

const KEPT = {
  png: new WeakMap<Drawing, Promise<Uint8Array>>(),
  outlined: new WeakMap<Drawing, Promise<Uint8Array>>(),
} as const;

async function keptOrPainted(
  kind: string,
  { drawing, theme, keep }: Picture,
  paint: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const key = `${kind}-${await drawingHash(drawing, theme)}`;
  const known = await keep.cached(key);
  if (known !== null) return known;
  const bytes = await paint();
  await keep.cache(key, bytes);
  return bytes;
}

/** Counted up when a painter changes what it makes of a drawing. */
const PAINTER = 2;

const KEYS = new WeakMap<Drawing, Promise<string>>();

function drawingHash(drawing: Drawing, theme: Theme): Promise<string> {
  const known = KEYS.get(drawing) ?? hashDrawing(drawing, theme);
  KEYS.set(drawing, known);
  return known;
}

async function hashDrawing(drawing: Drawing, theme: Theme): Promise<string> {
  return sha256(JSON.stringify([PAINTER, theme.fonts, drawing], withoutPlaces));
}
