import type { Rect } from '../model/slide.ts';
import type { TextStyle, Theme } from '../model/theme.ts';

/** The lines that every layout is hung on, in points from the slide's top left. */
export interface SlideGrid {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** Room between the margins. */
  readonly measure: number;
  readonly headline: Rect;
  /** Where what follows the headline begins, and where the source line's room begins. */
  readonly bodyTop: number;
  readonly bodyBottom: number;
  readonly source: Rect;
  /** The hairline above the foot. */
  readonly rule: number;
  readonly footer: Rect;
  readonly number: Rect;
  readonly markingTop: Rect;
  readonly markingFoot: Rect;
}

/** Share of its size at which a headline may be set to fit a third line. */
export const HEADLINE_STEPS = [1, 0.9, 0.8] as const;

/** Lines of the source line that a layout keeps room for. */
export const SOURCE_LINES = 2;

/** Theme → the grid. One left edge for headline, text, source and foot; two lines of headline, or three set smaller. */
export function slideGrid(theme: Theme): SlideGrid {
  const { width, height, margin, styles } = theme.slide;
  const measure = width - margin.left - margin.right;
  const right = width - margin.right;
  const head = Math.ceil(Math.max(2 * lead(styles.heading1), 3 * 0.8 * lead(styles.heading1)));
  const line = Math.ceil(lead(styles.furniture));
  const footTop = height - Math.round(margin.bottom * 0.6) - line;
  const rule = footTop - 6;
  const sourceHeight = SOURCE_LINES * lead(styles.note);
  const sourceTop = rule - 5 - sourceHeight;
  const numberWidth = 52;
  const marking = { width: 220, height: line };
  return {
    width,
    height,
    left: margin.left,
    right,
    measure,
    headline: { x: margin.left, y: margin.top, width: measure, height: head },
    bodyTop: margin.top + head + 2,
    bodyBottom: sourceTop,
    source: { x: margin.left, y: sourceTop, width: measure, height: sourceHeight },
    rule,
    footer: { x: margin.left, y: footTop, width: measure - numberWidth - 180, height: line },
    number: { x: right - numberWidth, y: footTop, width: numberWidth, height: line },
    markingTop: { x: right - marking.width, y: Math.round(margin.top * 0.36), ...marking },
    markingFoot: { x: right - numberWidth - 4 - marking.width, y: footTop, ...marking },
  };
}

function lead(style: TextStyle): number {
  return style.size * style.lineHeight;
}
