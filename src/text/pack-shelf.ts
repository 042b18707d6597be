import type { FaceRef } from '../model/drawing.ts';
import { openMemo } from '../model/memo.ts';
import { type PackedFont, packFont, unpackFont } from './font-memory.ts';
import { type FontShelf, openShelf } from './open-fonts.ts';

/** What fonts said and what was set in them, as data. */
export interface PackedShelf {
  readonly fonts: readonly (readonly [checksum: number, font: PackedFont])[];
  readonly lines: readonly (readonly [key: string, value: unknown])[];
}

/** What the last build used of a shelf. */
export function packShelf({ memory, lines }: FontShelf): PackedShelf {
  return {
    fonts: [...memory].map(([checksum, font]) => [checksum, packFont(font)] as const),
    lines: [...lines.entries()],
  };
}

/** Whether the last build set a line or shaped a word that `packed` does not have, or no longer sets one that it has. */
export function hasNews({ memory, lines }: FontShelf, packed: PackedShelf): boolean {
  const words = new Map(packed.fonts.map(([checksum, font]) => [checksum, font.words.length] as const));
  return (
    !lines.isAsBefore(packed.lines) ||
    [...memory].some(([checksum, font]) => font.words.size !== words.get(checksum))
  );
}

/** A shelf that knows what an earlier run did. */
export function unpackShelf({ fonts, lines }: PackedShelf): FontShelf {
  const faces = new Map<string, FaceRef>();
  for (const [, value] of lines) shareFaces(value, faces);
  return openShelf({
    memory: new Map(fonts.map(([checksum, font]) => [checksum, unpackFont(font)] as const)),
    lines: openMemo(lines),
  });
}

/** Every run's reference to a face becomes one of a few: a face is found by the identity of its reference. */
function shareFaces(value: unknown, faces: Map<string, FaceRef>): void {
  if (Array.isArray(value)) for (const item of value) shareFaces(item, faces);
  else if (typeof value === 'object' && value !== null) {
    if ('runs' in value) shareFaces(value.runs, faces);
    if ('face' in value) value.face = shared(value.face as FaceRef, faces);
  }
}

function shared(face: FaceRef, faces: Map<string, FaceRef>): FaceRef {
  const key = `${face.family} ${face.weight} ${face.italic}`;
  const known = faces.get(key) ?? face;
  faces.set(key, known);
  return known;
}
