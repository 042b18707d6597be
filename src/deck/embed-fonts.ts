import type { Theme } from '../model/theme.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { type DeckFont, deckFonts, fontFace } from './font-files.ts';

/** `@font-face` rules with the glyphs that `text` needs inside them, as data, for the faces that the page uses. */
export async function embedFonts(
  theme: Theme,
  text: string,
  { uses, fonts }: { readonly uses: (font: DeckFont) => boolean; readonly fonts: Fonts },
): Promise<string> {
  const rules = deckFonts(theme, text)
    .filter(uses)
    .map(async (font) => fontFace(font, await fonts.face(font.ref).dataUrl(text)));
  return (await Promise.all(rules)).join('\n');
}
