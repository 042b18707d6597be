import type { StyleName, TextStyle } from '../model/theme.ts';
import type { SlideStyles } from './layout-of.ts';

/** Smallest text in a slide's body, in points. */
export const SMALLEST_BODY = 18;

/** Shares of their size at which the body's styles are tried under the policy `shrink`, down to the floor of 18 pt. */
export function shrinkSteps(styles: SlideStyles): readonly number[] {
  const floor = Math.min(1, SMALLEST_BODY / styles.body.size);
  const middle = Math.round(((1 + floor) / 2) * 1000) / 1000;
  return floor < 1 ? [1, middle, floor] : [1];
}

/** A layout's styles at a share of their size. None of the body's falls below 18 pt; furniture and headline stay. */
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
    lead: small('lead'),
    small: small('small'),
    label: small('label'),
    table: small('table'),
    tableHead: small('tableHead'),
    code: small('code'),
  };
}
