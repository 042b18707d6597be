import type { FaceRef } from '../model/drawing.ts';
import type { Face } from './face.ts';

/** Arial pulls two ones together by this share of the size; PowerPoint and LibreOffice do not. */
const ONES = 0.0745;

/** They set a space beside a Chinese or Japanese sign in that sign's font, wider by about this share of the size. */
const SPACE = 0.06;

/** They set Arabic script in a font of the machine, which may be wider than the theme's by this share (DejaVu Sans is). */
const ARABIC = { regular: 1.2, bold: 1.35 };

/** Faces as PowerPoint and LibreOffice set their text, no narrower than either does. */
export function officeFaces(face: (ref: FaceRef) => Face): (ref: FaceRef) => Face {
  const known = new WeakMap<FaceRef, Face>();
  return (ref) => {
    const before = known.get(ref);
    if (before) return before;
    const own = face(ref);
    const stretch = ref.family !== 'arabic' ? 1 : ref.weight === 400 ? ARABIC.regular : ARABIC.bold;
    const made: Face = {
      ...own,
      measure: (text, size) => own.measure(text, size) * stretch + wider(text) * size,
    };
    known.set(ref, made);
    return made;
  };
}

function wider(text: string): number {
  const ones = text.includes('11') ? (text.match(/1(?=1)/gu)?.length ?? 0) : 0;
  const spaces = WIDE.test(text) ? (text.match(BESIDE)?.length ?? 0) : 0;
  return ones * ONES + spaces * SPACE;
}

const WIDE = /[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]/u;
const BESIDE =
  /(?<=[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]) | (?=[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef])/gu;
