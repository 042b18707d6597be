import type { StyleName, TextStyle } from '../model/theme.ts';
import type { SlideStyles } from './layout-of.ts';

/** Smallest text in a slide's body, in points. */
const SMALLEST_BODY = 18;

/** Shares of their size at which the body's styles are tried under the policy `shrink`, down to the floor of 18 pt. */
export function shrinkSteps(styles: SlideStyles): readonly number[] {
  const floor = Math.min(1, SMALLEST_BODY / styles.body.size);
  const middle = Math.round(((1 + floor) / 2) * 1000) / 1000;
  return floor < 1 ? [1, middle, floor] : [1];
}

/** Share at which a short text is set that has the slide to itself. */
export const GROWN = 1.2;

/**
 * A layout's styles at a share of their size. None of the body's falls below 18 pt; furniture and headline stay, and what
 * is large already does not grow.
 */
export function scaleStyles(styles: SlideStyles, scale: number): SlideStyles {
  if (scale === 1) return styles;
  const small = (name: StyleName): TextStyle => {
    const style = styles[name];
    const size = Math.max(Math.min(style.size, SMALLEST_BODY), style.size * scale);
    return { ...style, size: Math.round(size * 100) / 100 };
  };
  return {
    ...styles,
    subtitle: small('subtitle'),
    heading2: small('heading2'),
    heading3: small('heading3'),
    heading4: small('heading4'),
    body: small('body'),
    lead: scale > 1 ? styles.lead : small('lead'),
    small: small('small'),
    label: small('label'),
    table: scale > 1 ? styles.table : small('table'),
    tableHead: scale > 1 ? styles.tableHead : small('tableHead'),
    code: scale > 1 ? styles.code : small('code'),
  };
}
