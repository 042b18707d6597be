import type { Drawing, PathCommand, PathShape, Shape, TextShape } from '../../../src/model/drawing.ts';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** All shapes of a drawing, clips opened. */
function flat(shapes: readonly Shape[]): readonly (PathShape | TextShape)[] {
  return shapes.flatMap((shape) => (shape.kind === 'clip' ? flat(shape.shapes) : [shape]));
}

export function textsOf(drawing: Drawing): readonly TextShape[] {
  return flat(drawing.shapes).filter((shape) => shape.kind === 'text');
}

export function pathsOf(drawing: Drawing): readonly PathShape[] {
  return flat(drawing.shapes).filter((shape) => shape.kind === 'path');
}

/** All words of a drawing in the order in which they are drawn. */
export function wordsOf(drawing: Drawing): string {
  return textsOf(drawing)
    .map((shape) => shape.text)
    .join(' ')
    .replace(/ +/g, ' ');
}

/** Where a text's letters are, without the room above and below them. */
export function inkOf({ x, y, width, size }: TextShape): Box {
  return { left: x, right: x + width, top: y - size * 0.7, bottom: y + size * 0.2 };
}

export function boxOf(commands: readonly PathCommand[]): Box {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [, ...numbers] of commands)
    for (const [index, value] of numbers.entries()) (index % 2 === 0 ? xs : ys).push(value);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

export function overlap(a: Box, b: Box, slack = 0.3): boolean {
  return (
    a.left + slack < b.right &&
    b.left + slack < a.right &&
    a.top + slack < b.bottom &&
    b.top + slack < a.bottom
  );
}

/** Every number in a drawing. */
export function numbersOf(drawing: Drawing): readonly number[] {
  return flat(drawing.shapes).flatMap((shape) =>
    shape.kind === 'text'
      ? [shape.x, shape.y, shape.width, shape.size]
      : shape.commands.flatMap(([, ...numbers]) => numbers),
  );
}
