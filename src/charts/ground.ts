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
  /** What a drawing should take at most; most charts need less. */
  readonly height: number;
  /** What rows may take where they need more: on paper as far as to the foot of a page. */
  readonly limit: number;
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

/** Height in points between a slide's headline and two lines of sources, above a caption. */
const ON_SLIDE = 305;

/** Height in points that a page keeps for a heading above a chart and its caption below it. */
const ROUND_CHART = 100;

function roomOf(size: ChartSize, theme: Theme): Pick<Ground, 'width' | 'height' | 'limit'> {
  const { width, margin } = theme.slide;
  const slide = { height: ON_SLIDE, limit: ON_SLIDE };
  if (size === 'slide') return { width: width - margin.left - margin.right, ...slide };
  if (size === 'beside') return { width: widthBeside(theme), ...slide };
  if (size === 'square') return { width: 540, height: 540, limit: 540 };
  const { page } = theme;
  const [across, down] = page.paper === 'a4' ? [595, 842] : [612, 792];
  const measure = across - page.margin.left - page.margin.right;
  const limit = down - page.margin.top - page.margin.bottom - ROUND_CHART;
  const height = size === 'column' ? 250 : 600;
  return { width: measure, height, limit: Math.max(height, limit) };
}

/** Height of a chart of axes as a share of its width: as usual, taller where the size is. */
export function shapeOf({ size }: Ground, usual: number): number {
  return size === 'square' ? 0.95 : size === 'full' ? 1 : usual;
}

/** Most height of a row of a table or a list, in ems: a square has more to fill. */
export function tallestRow({ size }: Ground, usual: number): number {
  return size === 'square' ? usual * 2 : usual;
}

/** The least size of labels that a ground allows: on a screen that of a slide's, in print that of a column. */
export function leastText({ size, text, theme }: Ground): number {
  return Math.min(text, size === 'slide' || size === 'square' ? SMALLEST_ON_SLIDE : theme.chart.page);
}

/** The same ground with other type sizes. */
export function withText(ground: Ground, text: number): Ground {
  const small =
    ground.size === 'slide' || ground.size === 'square'
      ? Math.max(SMALLEST_ON_SLIDE, text - 2)
      : ground.small;
  return { ...ground, text, small };
}
