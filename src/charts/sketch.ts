import type { FaceRef, PathCommand, PathShape, Shape, TextShape } from '../model/drawing.ts';
import { invariant } from '../model/invariant.ts';
import type { Fonts } from '../text/open-fonts.ts';

/** How a text is set. `align` says which part of it stands at `x`. */
export interface TextLook {
  readonly size: number;
  readonly color: string;
  readonly weight?: 400 | 600 | 700;
  readonly family?: FaceRef['family'];
  readonly italic?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}

/** What of a look matters to a text's width. */
export type MeasuredLook = Pick<TextLook, 'size' | 'weight' | 'family' | 'italic'>;

export interface PathLook {
  readonly fill?: string;
  readonly opacity?: number;
  readonly stroke?: string;
  readonly strokeOpacity?: number;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly cap?: 'butt' | 'round';
  readonly join?: 'miter' | 'round';
}

/** Shapes being collected; every method appends. Lengths in points. */
export interface Sketch {
  readonly shapes: Shape[];
  readonly path: (commands: readonly PathCommand[], look: PathLook) => void;
  readonly line: (x1: number, y1: number, x2: number, y2: number, look: PathLook) => void;
  readonly rect: (x: number, y: number, width: number, height: number, look: PathLook) => void;
  readonly circle: (x: number, y: number, radius: number, look: PathLook) => void;
  /** Sets a text with its baseline at `y`. */
  readonly text: (x: number, y: number, text: string, look: TextLook) => void;
  readonly measure: (text: string, look: MeasuredLook) => number;
}

/** An empty sketch that measures with `fonts`. */
export function makeSketch(fonts: Fonts): Sketch {
  const shapes: Shape[] = [];
  const path: Sketch['path'] = (commands, look) => {
    if (commands.length > 0) shapes.push(pathShape(commands, look));
  };
  const measure: Sketch['measure'] = (text, look) => measureText(fonts, text, look);
  return {
    shapes,
    path,
    measure,
    line: (x1, y1, x2, y2, look) =>
      path(
        [
          ['M', x1, y1],
          ['L', x2, y2],
        ],
        look,
      ),
    rect: (x, y, width, height, look) => path(rectPath(x, y, width, height), look),
    circle: (x, y, radius, look) => path(circlePath(x, y, radius), look),
    text: (x, y, text, look) => {
      if (text === '') return;
      const width = measure(text, look);
      const left = look.align === 'right' ? x - width : look.align === 'center' ? x - width / 2 : x;
      shapes.push(textShape(left, y, text, { look, width }));
    },
  };
}

/** Width of a text in points. */
export function measureText(fonts: Fonts, text: string, look: MeasuredLook): number {
  return fonts.face(faceOf(look)).measure(text, look.size);
}

function faceOf(look: Pick<TextLook, 'weight' | 'family' | 'italic'>): FaceRef {
  return { family: look.family ?? 'sans', weight: look.weight ?? 400, italic: look.italic ?? false };
}

function textShape(
  x: number,
  y: number,
  text: string,
  { look, width }: { readonly look: TextLook; readonly width: number },
): TextShape {
  const { size, color } = look;
  return {
    kind: 'text',
    x,
    y,
    text,
    face: faceOf(look),
    size,
    color,
    opacity: 1,
    width,
    rotation: 0,
    rtl: false,
  };
}

function pathShape(commands: readonly PathCommand[], look: PathLook): PathShape {
  const stroke = look.stroke
    ? {
        color: look.stroke,
        opacity: look.strokeOpacity ?? 1,
        width: look.width ?? 1,
        dash: look.dash ?? [],
        cap: look.cap ?? 'butt',
        join: look.join ?? 'miter',
      }
    : null;
  return {
    kind: 'path',
    commands,
    fill: look.fill ? { color: look.fill, opacity: look.opacity ?? 1 } : null,
    stroke,
  };
}

export function rectPath(x: number, y: number, width: number, height: number): readonly PathCommand[] {
  return polygon([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]);
}

/** A closed path through points. */
export function polygon(points: readonly (readonly [number, number])[]): readonly PathCommand[] {
  const commands = points.map(([x, y], index): PathCommand => [index === 0 ? 'M' : 'L', x, y]);
  return [...commands, ['Z']];
}

/** A quarter circle's handle length for a cubic Bézier, as a share of the radius. */
const QUARTER = 0.5522847498;

export function circlePath(x: number, y: number, r: number): readonly PathCommand[] {
  const k = r * QUARTER;
  return [
    ['M', x + r, y],
    ['C', x + r, y + k, x + k, y + r, x, y + r],
    ['C', x - k, y + r, x - r, y + k, x - r, y],
    ['C', x - r, y - k, x - k, y - r, x, y - r],
    ['C', x + k, y - r, x + r, y - k, x + r, y],
    ['Z'],
  ];
}

/** Shapes moved by (dx, dy) and rounded to a hundredth of a point, so that the same drawing has the same numbers. */
export function moveShapes(shapes: readonly Shape[], dx: number, dy: number): readonly Shape[] {
  return shapes.map((shape): Shape => {
    if (shape.kind === 'text')
      return { ...shape, x: round(shape.x + dx), y: round(shape.y + dy), width: round(shape.width) };
    if (shape.kind === 'path') return { ...shape, commands: movePath(shape.commands, dx, dy) };
    return { ...shape, path: movePath(shape.path, dx, dy), shapes: moveShapes(shape.shapes, dx, dy) };
  });
}

function movePath(commands: readonly PathCommand[], dx: number, dy: number): readonly PathCommand[] {
  const x = (value: number) => round(value + dx);
  const y = (value: number) => round(value + dy);
  return commands.map((command): PathCommand => {
    if (command[0] === 'Z') return command;
    if (command[0] === 'C') {
      const [, x1, y1, x2, y2, x3, y3] = command;
      return ['C', x(x1), y(y1), x(x2), y(y2), x(x3), y(y3)];
    }
    return [command[0], x(command[1]), y(command[2])];
  });
}

function round(value: number): number {
  invariant(Number.isFinite(value), `a drawing has no number ${value}`);
  return Math.round(value * 100) / 100 + 0;
}
