import type { Rect } from '../../model/slide.ts';
import type { Paragraph, Shape } from './shapes.ts';

/** Where in a region the next block goes; lengths are in points. */
export interface Place {
  readonly x: number;
  /** Lists round it, and how far they have moved `x` from the frame's edge. */
  readonly depth: number;
  readonly left: number;
  readonly marker: Paragraph['marker'];
  readonly gap: number;
}

interface OpenText {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly paragraphs: Paragraph[];
}

/** Sets shapes one below the other: text that follows text stands in one frame. */
export interface RegionPen {
  /** Height already used, from the slide's top. */
  readonly y: () => number;
  readonly down: (height: number) => void;
  readonly add: (shape: Shape) => void;
  readonly rule: (rect: Rect, color: string) => void;
  /** A paragraph of that height below what stands there, in the open frame or in a new one. */
  readonly write: (paragraph: Paragraph, place: Place, size: Pick<Rect, 'width' | 'height'>) => void;
  /** Ends the open frame, so that the next text begins another one. */
  readonly close: (pad?: number, fill?: string | null) => void;
  readonly shapes: () => readonly Shape[];
}

/** A pen at the top of a region. */
export function openPen(top: number): RegionPen {
  const shapes: Shape[] = [];
  let open: OpenText | null = null;
  let y = top;

  const close = (pad = 0, fill: string | null = null): void => {
    if (open) shapes.push(textShape(open, y - open.y, pad, fill));
    open = null;
  };

  return {
    y: () => y,
    down: (height) => {
      y += height;
    },
    add: (shape) => void shapes.push(shape),
    rule: (rect, color) => void shapes.push({ kind: 'rule', name: 'Line', rect, placeholder: null, color }),
    write: (paragraph, place, { width, height }) => {
      const x = place.x - place.left;
      const text = open ?? { x, y: y + place.gap, width: width + place.left, paragraphs: [] };
      text.paragraphs.push({ ...paragraph, before: open ? place.gap : 0 });
      open = text;
      y += place.gap + height;
    },
    close,
    shapes: () => {
      close();
      return shapes;
    },
  };
}

function textShape(
  { x, y, width, paragraphs }: OpenText,
  height: number,
  pad: number,
  fill: string | null,
): Shape {
  const rect = { x, y, width, height };
  return { kind: 'text', name: 'Text', rect, placeholder: null, paragraphs, anchor: 'top', fill, pad };
}
