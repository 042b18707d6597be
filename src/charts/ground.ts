import type { ChartSize } from '../model/chart.ts';
import { widthBeside } from '../model/slide-room.ts';
import type { Theme } from '../model/theme.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { labelFonts } from './label-fonts.ts';

/** What every chart is drawn on: the theme, its fonts, and the room and type sizes (points) of one output size. */
export interface Ground {
  readonly theme: Theme;
  /** They measure as labels are set. */
  readonly fonts: Fonts;
  /** BCP 47. */
  readonly language: string;
  /** How it is set; a chart beside points is set as one that has the slide to itself. */
  readonly size: Exclude<ChartSize, 'beside'>;
  readonly width: number;
  /** Most a drawing may take; most charts need less. */
  readonly height: number;
  /** Size of labels. */
  readonly text: number;
  /** Size of axis labels and of what is said beside marks. */
  readonly small: number;
  /** Size of the note and the source line. */
  readonly note: number;
}

/** Smallest label on a slide, and how far a label may grow above the theme's size where there is room. */
const SMALLEST_ON_SLIDE = 14;
const SMALLEST_NOTE = 12;
/** How much larger labels are where a chart has a page to itself. */
const FULL = 1;

/** The ground of one size: a slide's region or the part of it beside points, an A4 column, a whole page, a square for sharing. */
export function makeGround(
  wanted: ChartSize,
  { theme, fonts, language }: Pick<Ground, 'theme' | 'fonts' | 'language'>,
): Ground {
  const size = wanted === 'beside' ? 'slide' : wanted;
  const onScreen = size === 'slide' || size === 'square';
  const onSlide = Math.max(SMALLEST_ON_SLIDE, theme.chart.slide - (size === 'square' ? 1 : 0));
  const onPage = theme.chart.page + (size === 'full' ? FULL : 0);
  const text = onScreen ? onSlide : onPage;
  const small = onScreen ? Math.max(SMALLEST_ON_SLIDE, text - 2) : Math.max(7.5, text - 0.75);
  const note =
    size === 'slide'
      ? Math.max(SMALLEST_NOTE, theme.slide.styles.note.size)
      : onScreen
        ? SMALLEST_NOTE
        : small;
  return { theme, fonts: labelFonts(fonts), language, size, text, small, note, ...roomOf(wanted, theme) };
}

function roomOf(size: ChartSize, theme: Theme): { readonly width: number; readonly height: number } {
  const { width, margin } = theme.slide;
  const paper = theme.page.paper === 'a4' ? 595 : 612;
  const measure = paper - theme.page.margin.left - theme.page.margin.right;
  if (size === 'slide') return { width: width - margin.left - margin.right, height: 330 };
  if (size === 'beside') return { width: widthBeside(theme), height: 300 };
  if (size === 'square') return { width: 540, height: 540 };
  return { width: measure, height: size === 'column' ? 250 : 600 };
}

/** Height of a chart of axes as a share of its width: as usual, taller where the size is. */
export function shapeOf({ size }: Ground, usual: number): number {
  return size === 'square' ? 0.95 : size === 'full' ? 1 : usual;
}

/** Most height of a row of a table or a list, in ems: a square has more to fill. */
export function tallestRow({ size }: Ground, usual: number): number {
  return size === 'square' ? usual * 2 : usual;
}

/** The least size of labels that a ground allows: on a screen that of a slide's, in print the one it has. */
export function leastText({ size, text }: Ground): number {
  return size === 'slide' || size === 'square' ? Math.min(text, SMALLEST_ON_SLIDE) : text;
}

/** The same ground with other type sizes. */
export function withText(ground: Ground, text: number): Ground {
  const small =
    ground.size === 'slide' || ground.size === 'square'
      ? Math.max(SMALLEST_ON_SLIDE, text - 2)
      : ground.small;
  return { ...ground, text, small };
}
