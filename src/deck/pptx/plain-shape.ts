import type { Rect } from '../../model/slide.ts';
import type { Paragraph, TextShape } from './shapes.ts';

/** A frame with one paragraph at its head. */
export function plainShape(
  name: string,
  rect: Rect,
  paragraph: Pick<Paragraph, 'pieces' | 'leading'> & Partial<Paragraph>,
): TextShape {
  const plain = { before: 0, align: 'left', marker: null, depth: 0, left: 0, ...paragraph } as const;
  return {
    kind: 'text',
    name,
    rect,
    placeholder: null,
    paragraphs: [plain],
    anchor: 'top',
    fill: null,
    pad: 0,
  };
}
