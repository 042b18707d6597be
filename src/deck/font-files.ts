import type { FaceRef } from '../model/drawing.ts';
import type { FontFile, Theme } from '../model/theme.ts';

/** One face that a deck uses, as a style sheet declares it. */
export interface DeckFont {
  readonly family: string;
  readonly weight: FaceRef['weight'];
  readonly italic: boolean;
  readonly file: FontFile;
  /** Beside `deck.md`: `fonts/SourceSans3_400Regular.ttf`. */
  readonly path: string;
}

const FACES: readonly (readonly ['serif' | 'sans' | 'mono', FaceRef['weight'], boolean])[] = [
  ['serif', 400, false],
  ['serif', 400, true],
  ['serif', 600, false],
  ['sans', 400, false],
  ['sans', 400, true],
  ['sans', 600, false],
  ['sans', 700, false],
  ['mono', 400, false],
];

/** The faces of a theme that a deck may use, each family, weight and slope once. */
export function deckFonts(theme: Theme): readonly DeckFont[] {
  const found = new Map<string, DeckFont>();
  for (const [role, weight, italic] of FACES) {
    const family = theme.fonts[role];
    const regular = weight === 400 ? family.regular : weight === 600 ? family.semibold : family.bold;
    const file = italic ? family.italic : regular;
    const key = `${family.name} ${weight} ${italic}`;
    const name = file.path.replace(/^.*[\\/]/u, '').replace(/[^A-Za-z0-9._-]/gu, '_');
    if (!found.has(key)) found.set(key, { family: family.name, weight, italic, file, path: `fonts/${name}` });
  }
  return [...found.values()];
}

/** A font's `@font-face` rule; `url` is where its bytes are. */
export function fontFace(font: DeckFont, url: string): string {
  const slope = font.italic ? 'italic' : 'normal';
  return `@font-face { font-family: "${font.family}"; font-weight: ${font.weight}; font-style: ${slope}; src: url("${url}") format("truetype"); }`;
}
