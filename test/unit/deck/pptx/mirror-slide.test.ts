import { expect, test } from 'vitest';
import { mirrorSlide } from '../../../../src/deck/pptx/mirror-slide.ts';
import { plainShape } from '../../../../src/deck/pptx/plain-shape.ts';
import type { PptxSlide, TableShape } from '../../../../src/deck/pptx/shapes.ts';

const paragraph = (align: 'left' | 'right') => {
  const shape = plainShape('Text', { x: 0, y: 0, width: 1, height: 1 }, { pieces: [], leading: 20, align });
  const [only] = shape.paragraphs;
  if (only === undefined) throw new Error('a plain shape has one paragraph');
  return only;
};

test('shapes, lines and columns of a slide begin at the right', () => {
  const text = plainShape('Text', { x: 48, y: 10, width: 400, height: 30 }, { pieces: [], leading: 20 });
  const table: TableShape = {
    kind: 'table',
    name: 'Table',
    placeholder: null,
    alt: '',
    rect: { x: 500, y: 10, width: 412, height: 30 },
    columns: [412],
    heights: [30],
    rows: [[{ paragraph: paragraph('left') }], [{ paragraph: paragraph('right') }]],
    pad: { row: 4, cell: 8 },
    line: { width: 1, head: '#000000', row: '#000000' },
  };
  const slide: PptxSlide = { layout: 'bullets', shapes: [text, table], notes: [] };
  const [mirrored, cells] = mirrorSlide(slide, 960).shapes;
  expect(mirrored?.rect).toEqual({ x: 512, y: 10, width: 400, height: 30 });
  expect(mirrored?.kind === 'text' && mirrored.paragraphs.map(({ align }) => align)).toEqual(['right']);
  expect(cells?.rect.x).toBe(48);
  // A column of numbers keeps its units below one another.
  expect(cells?.kind === 'table' && cells.rows.flat().map((cell) => cell.paragraph.align)).toEqual([
    'right',
    'right',
  ]);
});
