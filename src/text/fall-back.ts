import type { FaceRef } from '../model/drawing.ts';
import type { Fonts } from './open-fonts.ts';
import type { TextRun } from './whole-text.ts';

const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;
const FAMILIES = ['sans', 'serif', 'mono', 'arabic'] as const;

/** Whether a text has letters that stand in the theme's face for Arabic script where its other faces have none. */
export const hasArabic = (text: string) => /\p{Script=Arabic}/u.test(text);

/**
 * Splits runs so that each character stands in a face that has it: the run's own, else another family of the theme.
 * Invisible characters no face has are dropped; `missing` hears of every other character that none has.
 */
export function fallBack(
  runs: readonly TextRun[],
  fonts: Pick<Fonts, 'face'>,
  missing: (character: string) => void,
): readonly TextRun[] {
  return runs.flatMap((run) => (/^[ -~\n]*$/.test(run.text) ? [run] : splitRun(run, fonts, missing)));
}

function splitRun(run: TextRun, fonts: Pick<Fonts, 'face'>, missing: (character: string) => void): TextRun[] {
  const parts: { text: string; face: FaceRef }[] = [];
  for (const character of run.text) {
    const face = faceFor(character, run.face, fonts);
    if (face === null && IGNORABLE.test(character) && character !== '\u00ad') continue;
    if (face === null && !/[\n\t\u00ad]/.test(character)) missing(character);
    const last = parts.at(-1);
    // A combining mark or space, and what closes an Arabic word, opens no run of its own where the last one can carry it.
    const used = face ?? last?.face ?? run.face;
    if (last && (sameFace(last.face, used) || carries(last.face, character, fonts))) last.text += character;
    else parts.push({ text: character, face: used });
  }
  return parts.map((part) => ({ ...run, ...part }));
}

function carries(face: FaceRef, character: string, fonts: Pick<Fonts, 'face'>): boolean {
  const carried = face.family === 'arabic' ? /[\p{M}\s.,:;!?…«»)\]]/u : /[\p{M}\u00a0]/u;
  return carried.test(character) && fonts.face(face).has(character.codePointAt(0) ?? 0);
}

function faceFor(character: string, face: FaceRef, fonts: Pick<Fonts, 'face'>): FaceRef | null {
  const code = character.codePointAt(0) ?? 0;
  if (fonts.face(face).has(code)) return face;
  for (const family of FAMILIES) {
    const other: FaceRef = { ...face, family };
    if (family !== face.family && fonts.face(other).has(code)) return other;
  }
  return null;
}

function sameFace(a: FaceRef, b: FaceRef): boolean {
  return a.family === b.family && a.weight === b.weight && a.italic === b.italic;
}
