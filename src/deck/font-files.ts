import type { FaceRef } from '../model/drawing.ts';
import type { FontFile, Theme } from '../model/theme.ts';
import { hasArabic } from '../text/fall-back.ts';

/** One face that a deck uses, as a style sheet declares it. */
export interface DeckFont {
  readonly ref: FaceRef;
  readonly family: string;
  readonly file: FontFile;
  /** Beside `deck.md`: `fonts/SourceSans3_400Regular.ttf`. */
  readonly path: string;
}

const FACES: readonly FaceRef[] = [
  { family: 'serif', weight: 400, italic: false },
  { family: 'serif', weight: 400, italic: true },
  { family: 'serif', weight: 600, italic: false },
  { family: 'sans', weight: 400, italic: false },
  { family: 'sans', weight: 400, italic: true },
  { family: 'sans', weight: 600, italic: false },
  { family: 'sans', weight: 700, italic: false },
  { family: 'mono', weight: 400, italic: false },
];

const ARABIC_FACES: readonly FaceRef[] = [
  { family: 'arabic', weight: 400, italic: false },
  { family: 'arabic', weight: 600, italic: false },
  { family: 'arabic', weight: 700, italic: false },
];

/** The faces of a theme that a deck of this text may use, each family, weight and slope once. */
export function deckFonts(theme: Theme, text: string): readonly DeckFont[] {
  const found = new Map<string, DeckFont>();
  for (const ref of [...FACES, ...(hasArabic(text) ? ARABIC_FACES : [])]) {
    const { family: role, weight, italic } = ref;
    const family = theme.fonts[role];
    const regular = weight === 400 ? family.regular : weight === 600 ? family.semibold : family.bold;
    const file = italic ? family.italic : regular;
    const key = `${family.name} ${weight} ${italic}`;
    const name = file.path.replace(/^.*[\\/]/u, '').replace(/[^A-Za-z0-9._-]/gu, '_');
    if (!found.has(key)) found.set(key, { ref, family: family.name, file, path: `fonts/${name}` });
  }
  return [...found.values()];
}

/** A font's `@font-face` rule; `url` is where its bytes are. */
export function fontFace(font: DeckFont, url: string): string {
  const slope = font.ref.italic ? 'italic' : 'normal';
  return `@font-face { font-family: "${font.family}"; font-weight: ${font.ref.weight}; font-style: ${slope}; src: url("${url}") format("truetype"); }`;
}
