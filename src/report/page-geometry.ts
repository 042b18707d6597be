import type { Publication } from '../model/publication.ts';
import type { Rect } from '../model/slide.ts';
import type { Theme } from '../model/theme.ts';

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

/** A column of notes takes at least this from the text, with the space between them, and this much from the margins. */
const COLUMN = 146;
const NARROWED = 0.7;

/** The page of a publication's paper, with the theme's margins. */
export function pageGeometry({ paper, report, theme }: Publication): PageGeometry {
  const { styles } = theme.page;
  const beside = report.notes === 'margin';
  const margin = beside ? narrowed(theme.page.margin) : theme.page.margin;
  const [width, height] = PAPER[paper];
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
    measure: Math.min(body.width - (beside ? COLUMN : 0), styles.body.size * MEASURE),
    headLine: margin.top * 0.58,
    footLine: height - margin.bottom * 0.47,
  };
}

function narrowed(margin: Theme['page']['margin']): Theme['page']['margin'] {
  return { ...margin, left: margin.left * NARROWED, right: margin.right * NARROWED };
}
