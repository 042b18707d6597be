import type { FigureBlock } from '../model/block.ts';
import type { Drawing, Shape } from '../model/drawing.ts';
import type { FitContext } from './fit-context.ts';

/** Smallest label of a chart on a slide, in points. */
export const SMALLEST_LABEL = 14;
/** What sizes may differ by without a reader seeing it, in points. */
export const LITTLE = 0.05;

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

/**
 * Smallest label of a figure's drawing, in points as drawn; null for pictures without one. What is drawn for a screen has
 * labels of 14 pt or more, so that smaller text there is a note or a source line.
 */
export function smallestLabel(figure: FigureBlock, context: FitContext): number | null {
  const picture = context.publication.picture(figure.target);
  if (picture?.kind !== 'drawing') return null;
  const { target } = figure;
  const printed = target.kind === 'chart' && (target.size === 'column' || target.size === 'full');
  return smallestText(picture.drawing, printed ? 0 : SMALLEST_LABEL - LITTLE);
}

function smallestText(drawing: Drawing, atLeast: number): number | null {
  let least: number | null = null;
  const visit = (shapes: readonly Shape[]): void => {
    for (const shape of shapes) {
      if (shape.kind === 'clip') visit(shape.shapes);
      else if (shape.kind === 'text' && shape.size >= atLeast && (least === null || shape.size < least))
        least = shape.size;
    }
  };
  visit(drawing.shapes);
  return least;
}
