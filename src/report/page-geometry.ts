import type { Publication } from '../model/publication.ts';
import type { Rect } from '../model/slide.ts';

/** Where things stand on a page, in points. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  /** What blocks are set in: figures and tables take its whole width. */
  readonly body: Rect;
  /** Width of running text: about seventy characters, from the body's left edge. */
  readonly measure: number;
  /** Baselines of the running head and foot. */
  readonly headLine: number;
  readonly footLine: number;
}

const PAPER = { a4: [595.28, 841.89], letter: [612, 792] } as const;

/** Running text is as wide as this many times its size: 65 to 75 characters of a book face. */
const MEASURE = 35;

/** The page of a publication's paper, with the theme's margins. */
export function pageGeometry(publication: Publication): PageGeometry {
  const { margin, styles } = publication.theme.page;
  const [width, height] = PAPER[publication.paper];
  const body: Rect = {
    x: margin.left,
    y: margin.top,
    width: width - margin.left - margin.right,
    height: height - margin.top - margin.bottom,
  };
  return {
    width,
    height,
    body,
    measure: Math.min(body.width, styles.body.size * MEASURE),
    headLine: margin.top * 0.58,
    footLine: height - margin.bottom * 0.47,
  };
}
