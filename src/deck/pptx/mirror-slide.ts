import type { Rect } from '../../model/slide.ts';
import type { Paragraph, PptxSlide, Shape } from './shapes.ts';

/** A rectangle as far from the right edge of a slide as it was from the left one; `width` is the slide's, in points. */
export function mirrorRect(rect: Rect, width: number): Rect {
  return { ...rect, x: width - rect.x - rect.width };
}

/** A slide for a language that is read from the right: shapes, text and columns begin there. */
export function mirrorSlide(slide: PptxSlide, width: number): PptxSlide {
  return { ...slide, shapes: slide.shapes.map((shape) => mirrorShape(shape, width)) };
}

function mirrorShape(shape: Shape, width: number): Shape {
  const rect = mirrorRect(shape.rect, width);
  if (shape.kind === 'text') return { ...shape, rect, paragraphs: shape.paragraphs.map(mirrorParagraph) };
  if (shape.kind !== 'table') return { ...shape, rect };
  const rows = shape.rows.map((cells) =>
    cells.map(({ paragraph }) => ({ paragraph: mirrorCell(paragraph) })),
  );
  return { ...shape, rect, rows };
}

function mirrorParagraph(paragraph: Paragraph): Paragraph {
  const align = { left: 'right', right: 'left', center: 'center' } as const;
  return { ...paragraph, align: align[paragraph.align] };
}

/** Numbers stand at the right in any language: their units are there. */
function mirrorCell(paragraph: Paragraph): Paragraph {
  return paragraph.align === 'left' ? { ...paragraph, align: 'right' } : paragraph;
}
