import type { FaceRef } from '../model/drawing.ts';
import { fallBack } from '../text/fall-back.ts';
import type { Face, Fonts } from '../text/open-fonts.ts';

/** A stretch of a label that stands in one face. */
export interface FacedText {
  readonly text: string;
  readonly face: FaceRef;
}

/**
 * Fonts that measure a label as it is set: what its own face lacks stands in another of the theme's that has it. All that
 * lays a chart out measures with these.
 */
export function labelFonts(fonts: Fonts): Fonts {
  const known = LABEL_FONTS.get(fonts) ?? makeLabelFonts(fonts);
  LABEL_FONTS.set(fonts, known);
  return known;
}

/** Made once, since they remember what they measured. */
const LABEL_FONTS = new WeakMap<Fonts, Fonts>();

function makeLabelFonts(fonts: Fonts): Fonts {
  const faces = new Map<Face, Face>();
  const face = (ref: FaceRef): Face => {
    const own = fonts.face(ref);
    const known = faces.get(own);
    if (known) return known;
    const widths = new Map<string, number>();
    const made: Face = {
      ...own,
      measure: (text, size) => {
        if (isPlain(text)) return own.measure(text, size);
        const width = widths.get(text) ?? thousandths(text, ref, fonts);
        widths.set(text, width);
        return (width * size) / 1000;
      },
    };
    faces.set(own, made);
    return made;
  };
  return { ...fonts, face };
}

/** Width of a text at a size of 1000, each part of it in the face that has it. */
function thousandths(text: string, ref: FaceRef, fonts: Fonts): number {
  const parts = facedTexts(text, ref, fonts);
  return parts.reduce((sum, part) => sum + fonts.face(part.face).measure(part.text, 1000), 0);
}

/** Splits a text so that each character stands in a face that has it. */
export function facedTexts(text: string, face: FaceRef, fonts: Fonts): readonly FacedText[] {
  if (isPlain(text)) return [{ text, face }];
  const run = { text, face, size: 1, color: '#000000', rise: 0, href: null, language: null };
  return fallBack([run], fonts, () => {});
}

/** Whether a text holds nothing but what every face has. */
function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text);
}
