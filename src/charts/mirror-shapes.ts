import type { PathCommand, Shape } from '../model/drawing.ts';

/** Shapes as they stand where reading begins at the right: turned round the middle of `width`, with every word readable. */
export function mirrorShapes(shapes: readonly Shape[], width: number): readonly Shape[] {
  return shapes.map((shape): Shape => {
    if (shape.kind === 'text') return { ...shape, x: width - shape.x - shape.width };
    if (shape.kind === 'path') return { ...shape, commands: mirrorPath(shape.commands, width) };
    return {
      ...shape,
      path: mirrorPath(shape.path, width),
      shapes: mirrorShapes(shape.shapes, width),
    };
  });
}

function mirrorPath(commands: readonly PathCommand[], width: number): readonly PathCommand[] {
  return commands.map((command): PathCommand => {
    if (command[0] === 'Z') return command;
    if (command[0] === 'C') {
      const [, x1, y1, x2, y2, x3, y3] = command;
      return ['C', width - x1, y1, width - x2, y2, width - x3, y3];
    }
    return [command[0], width - command[1], command[2]];
  });
}
