import type { Shape, TextShape } from '../model/drawing.ts';
import { type Direction, directionOf, hasRtl, orderRuns } from '../text/order-runs.ts';
import type { Ground } from './ground.ts';
import { facedTexts } from './label-fonts.ts';

type Setting = Pick<Ground, 'fonts' | 'language'>;

/**
 * Shapes in which each text stands in one face and goes one way: labels of mixed scripts are split, in the order in which
 * they are read, and each part stands where it is seen (Unicode Bidirectional Algorithm). A label becomes no wider.
 */
export function orderLabels(shapes: readonly Shape[], setting: Setting): readonly Shape[] {
  return shapes.flatMap((shape): readonly Shape[] => {
    if (shape.kind === 'text') return orderLabel(shape, setting);
    return shape.kind === 'clip' ? [{ ...shape, shapes: orderLabels(shape.shapes, setting) }] : [shape];
  });
}

function orderLabel(label: TextShape, { fonts, language }: Setting): readonly TextShape[] {
  const { text, face, size, color } = label;
  const direction = directionOf(language);
  const base = baseOf(text, direction);
  if (base === 'ltr' && /^[ -~]*$/.test(text)) return [label];
  let x = 0;
  const runs = facedTexts(text, face, fonts).map((part) => {
    const width = fonts.face(part.face).measure(part.text, size);
    x += width;
    return { ...part, x: x - width, width, size, color, rise: 0, href: null, language: null, rtl: false };
  });
  const [ordered] = orderRuns([{ runs, stretch: 0 }], { direction, fonts, base }).lines;
  return (ordered?.runs ?? []).map((run) => {
    const left = direction === 'rtl' ? label.width - run.x - run.width : run.x;
    const { text: part, face: used, rtl } = run;
    return { ...movedAlong(label, left), text: part, face: used, width: rounded(run.width), rtl };
  });
}

/**
 * The way a label goes: its document's if any of its letters do, whichever comes first on its line, else that of its
 * letters. Numbers go from left to right, but for those with an arrow, which reads as the document does.
 */
function baseOf(text: string, direction: Direction): Direction {
  if (hasRtl(text))
    return direction === 'rtl' || !/\p{Script=Latin}|\p{Script=Cyrillic}/u.test(text) ? 'rtl' : 'ltr';
  return direction === 'rtl' && text.includes('←') ? 'rtl' : 'ltr';
}

/** A text moved along its baseline. */
function movedAlong(label: TextShape, by: number): TextShape {
  const angle = (label.rotation * Math.PI) / 180;
  return { ...label, x: rounded(label.x + by * Math.cos(angle)), y: rounded(label.y + by * Math.sin(angle)) };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
