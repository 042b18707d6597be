import type { FaceRef } from '../model/drawing.ts';
import { type Memo, openMemo } from '../model/memo.ts';
import type { FontFamily, FontFile, Theme } from '../model/theme.ts';
import type { Face } from './face.ts';
import { fontChecksum } from './font-checksum.ts';
import { type FontMemory, openFontMemory } from './font-memory.ts';
import { officeFaces } from './office-faces.ts';
import { openFont } from './open-font.ts';
import { type Keep, subsetter } from './subset-url.ts';

export type { Face } from './face.ts';

/** The theme's fonts; a face is parsed when it is first asked for. */
export interface Fonts {
  readonly face: (ref: FaceRef) => Face;
  /** What these fonts make of what the key says, such as the lines of a paragraph: made once, in this build or the last. */
  readonly once: <T>(key: string, make: () => T) => T;
  /** The fonts that PowerPoint shows in their place. */
  readonly office: Pick<Fonts, 'face' | 'once'>;
}

type OpenFont = Omit<Face, 'ref' | 'family'>;

/** Fonts that were opened, by their bytes, with every subset they have made. */
export interface FontShelf {
  readonly opened: WeakMap<Uint8Array, OpenFont>;
  /** What they have said, by their checksums. */
  readonly memory: Map<number, FontMemory>;
  /** Lines that were set in them; `sweep` after each build lets go of those that it did not need. */
  readonly lines: Memo<unknown>;
}

/** A shelf with what is known already. Whoever builds more than once keeps one, and pays for a font once. */
export function openShelf(known: Partial<Pick<FontShelf, 'memory' | 'lines'>> = {}): FontShelf {
  return { opened: new WeakMap(), memory: known.memory ?? new Map(), lines: known.lines ?? openMemo() };
}

const NOWHERE: Keep = { cached: async () => null, cache: async () => {} };

/** Theme → fonts to measure with, taken from the shelf where it has them. */
export function openFonts(theme: Theme, shelf: FontShelf = openShelf(), keep: Keep = NOWHERE): Fonts {
  const office = openFaces(officeFonts(theme), shelf, keep);
  return {
    ...openFaces(theme.fonts, shelf, keep),
    office: { ...office, face: officeFaces(office.face) },
  };
}

/** The theme's families in PowerPoint. It has no font for code: a theme's own is named there too. */
function officeFonts({ fonts, office }: Theme): Theme['fonts'] {
  const mono = fonts.mono.name === fonts.sans.name ? office.sans : fonts.mono;
  return { ...office, mono, arabic: fonts.arabic };
}

function openFaces(families: Theme['fonts'], shelf: FontShelf, keep: Keep): Pick<Fonts, 'face' | 'once'> {
  const faces = new Map<string, Face>();
  // Most lookups are with a reference met before: no name has to be put together for them.
  const byRef = new WeakMap<FaceRef, Face>();
  const openFile = (file: FontFile): OpenFont => {
    const known = shelf.opened.get(file.bytes);
    if (known) return known;
    const checksum = fontChecksum(file.bytes);
    const memory = shelf.memory.get(checksum) ?? openFontMemory();
    shelf.memory.set(checksum, memory);
    const made = { ...openFont(file, memory), dataUrl: subsetter(file, keep) };
    shelf.opened.set(file.bytes, made);
    return made;
  };
  const open = (ref: FaceRef): Face => {
    const key = `${ref.family} ${ref.weight} ${ref.italic}`;
    const known = faces.get(key);
    if (known) return known;
    const family = families[ref.family];
    const made: Face = { ref, family: family.name, ...openFile(fileOf(family, ref)) };
    faces.set(key, made);
    return made;
  };
  const name = nameOf(families);
  return {
    // What a key stands for is its maker's: one kind of key, one kind of value.
    once: <T>(key: string, make: () => T) => shelf.lines.get(`${name} ${key}`, make) as T,
    face: (ref) => {
      const known = byRef.get(ref);
      if (known) return known;
      const made = open(ref);
      byRef.set(ref, made);
      return made;
    },
  };
}

/** Another name for other fonts. */
function nameOf(families: Theme['fonts']): string {
  const files = Object.values(families).flatMap(({ regular, italic, semibold, bold }) => [
    regular,
    italic,
    semibold,
    bold,
  ]);
  return files.map(({ bytes }) => fontChecksum(bytes)).join(' ');
}

/** Families have one italic: a bold italic is set in it, not slanted by machine. */
function fileOf(family: FontFamily, ref: FaceRef): FontFile {
  if (ref.italic) return family.italic;
  if (ref.weight === 400) return family.regular;
  return ref.weight === 600 ? family.semibold : family.bold;
}
