import type { ClipShape, Drawing, PathCommand, PathShape, Shape } from '../model/drawing.ts';
import type { Rect } from '../model/slide.ts';
import { num } from './pdf-number.ts';
import { type Pen, rgb } from './pen.ts';

/** Paints a drawing into a rectangle as vectors: paths stay paths, text stays text. */
export function paintDrawing(drawing: Drawing, at: Rect, pen: Pen): void {
  const scale = at.width / drawing.width;
  pen.write(`q ${num6(scale)} 0 0 ${num6(scale)} ${num(at.x)} ${num(at.y)} cm`);
  for (const shape of drawing.shapes) paintShape(shape, pen);
  pen.write('Q');
}

function num6(value: number): string {
  return `${Math.round(value * 1e6) / 1e6}`;
}

function paintShape(shape: Shape, pen: Pen): void {
  if (shape.kind === 'path') paintPath(shape, pen);
  else if (shape.kind === 'clip') paintClip(shape, pen);
  else if (shape.opacity > 0) {
    translucent(shape.opacity, shape.opacity, pen, () =>
      pen.text({ ...shape, stretch: 0, softHyphen: false }),
    );
  }
}

function paintClip(shape: ClipShape, pen: Pen): void {
  pen.write(`q ${pathOperators(shape.path)} W n`);
  for (const inner of shape.shapes) paintShape(inner, pen);
  pen.write('Q');
}

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;

function paintPath({ commands, fill, stroke }: PathShape, pen: Pen): void {
  if (commands.length === 0 || (fill === null && stroke === null)) return;
  translucent(fill?.opacity ?? 1, stroke?.opacity ?? 1, pen, () => {
    const look: string[] = [];
    if (fill) look.push(`${rgb(fill.color)} rg`);
    if (stroke) {
      look.push(
        `${rgb(stroke.color)} RG ${num(stroke.width)} w ${CAPS[stroke.cap]} J ${JOINS[stroke.join]} j`,
      );
      look.push(`[${stroke.dash.map(num).join(' ')}] 0 d`);
    }
    const paint = fill && stroke ? 'B' : fill ? 'f' : 'S';
    pen.write(`${look.join(' ')} ${pathOperators(commands)} ${paint}`);
  });
}

/** Sets opacities for what is painted inside, where they are not 1. */
function translucent(fill: number, stroke: number, pen: Pen, paint: () => void): void {
  if (fill >= 1 && stroke >= 1) {
    paint();
    return;
  }
  pen.write('q');
  pen.document.fillOpacity(fill);
  pen.document.strokeOpacity(stroke);
  paint();
  pen.write('Q');
}

function pathOperators(commands: readonly PathCommand[]): string {
  return commands
    .map((command) => {
      if (command[0] === 'Z') return 'h';
      const [name, ...numbers] = command;
      return `${numbers.map(num).join(' ')} ${name.toLowerCase()}`;
    })
    .join(' ');
}
