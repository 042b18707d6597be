import type { FigureBlock } from '../model/block.ts';
import type { Drawing, Shape } from '../model/drawing.ts';
import type { FitContext } from './fit-context.ts';

/** Smallest label of a chart on a slide, in points. */
export const SMALLEST_LABEL = 14;

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** Size of a figure's picture as it was drawn, in points (a pixel is 0.75); null where there is none. */
export function figureSize(figure: FigureBlock, context: FitContext): Box | null {
  const picture = context.publication.picture(figure.target);
  if (picture === null) return null;
  if (picture.kind === 'drawing') return { width: picture.drawing.width, height: picture.drawing.height };
  return { width: picture.image.width * 0.75, height: picture.image.height * 0.75 };
}

/** A picture's size in some room: whole, never larger than drawn. */
export function boxIn(size: Box, room: Box): Box {
  const scale = Math.min(1, room.width / size.width, room.height / size.height);
  return { width: size.width * scale, height: size.height * scale };
}

/** Smallest text of a figure's drawing, in points as drawn; null for pictures without text. */
export function smallestLabel(figure: FigureBlock, context: FitContext): number | null {
  const picture = context.publication.picture(figure.target);
  return picture?.kind === 'drawing' ? smallestText(picture.drawing) : null;
}

function smallestText(drawing: Drawing): number | null {
  let least: number | null = null;
  const visit = (shapes: readonly Shape[]): void => {
    for (const shape of shapes) {
      if (shape.kind === 'clip') visit(shape.shapes);
      else if (shape.kind === 'text' && (least === null || shape.size < least)) least = shape.size;
    }
  };
  visit(drawing.shapes);
  return least;
}
