import type { Theme } from '../model/theme.ts';
import { subsetFace } from '../text/subset-face.ts';
import { type DeckFont, deckFonts, fontFace } from './font-files.ts';

/** Makes a subset of a font; a build may keep what it made before. */
export type Subset = typeof subsetFace;

/**
 * `@font-face` rules with the glyphs that `text` needs inside them, as data. `uses` says which faces the page sets; the
 * others are left out. TrueType as it is: making WOFF2 of a face takes twenty times as long.
 */
export async function embedFonts(
  theme: Theme,
  text: string,
  { uses, subset = subsetFace }: { readonly uses: (font: DeckFont) => boolean; readonly subset?: Subset },
): Promise<string> {
  const faces = deckFonts(theme).filter(uses);
  const rules = await Promise.all(
    faces.map(async (font) => {
      const bytes = await subset(font.file, text, 'sfnt');
      return fontFace(font, `data:font/ttf;base64,${base64(bytes)}`);
    }),
  );
  return rules.join('\n');
}

/** Bytes in base 64. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}
