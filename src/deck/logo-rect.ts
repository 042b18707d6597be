import { type Logo, logoSize } from '../model/logo.ts';
import type { Rect } from '../model/slide.ts';
import type { Theme } from '../model/theme.ts';
import { slideGrid } from './slide-grid.ts';

/** A logo is at most this share of the text's width. */
const WIDEST = 0.4;

/** Where the logo stands on a cover, in points: at the top right, level with the line above the title. */
export function logoRect(theme: Theme, logo: Logo): Rect {
  const { right, measure, headline } = slideGrid(theme);
  const size = logoSize(logo.cover, logo.height, measure * WIDEST);
  return { x: right - size.width, y: headline.y, ...size };
}
