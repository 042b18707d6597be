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

/** How much of the body's growth text in the style `lead` takes part in, which is large already. */
const LEAD = 0.6;

/**
 * A layout's styles at a share of their size. None of the body's falls below 18 pt; furniture and headline stay; what
 * is large grows by less, and what stands in tables to the body's own size at most.
 */
export function scaleStyles(styles: SlideStyles, scale: number): SlideStyles {
  if (scale === 1) return styles;
  const small = (name: StyleName): TextStyle => {
    const style = styles[name];
    const size = Math.max(Math.min(style.size, SMALLEST_BODY), style.size * scale);
    return { ...style, size: Math.round(size * 100) / 100 };
  };
  const grown = (name: StyleName, share: number): TextStyle => {
    const style = styles[name];
    return { ...style, size: Math.round(style.size * share * 100) / 100 };
  };
  const inTable = Math.max(1, Math.min(scale, styles.body.size / styles.table.size));
  return {
    ...styles,
    subtitle: small('subtitle'),
    heading2: small('heading2'),
    heading3: small('heading3'),
    heading4: small('heading4'),
    body: small('body'),
    lead: scale > 1 ? grown('lead', 1 + (scale - 1) * LEAD) : small('lead'),
    small: small('small'),
    label: small('label'),
    table: scale > 1 ? grown('table', inTable) : small('table'),
    tableHead: scale > 1 ? grown('tableHead', inTable) : small('tableHead'),
    code: scale > 1 ? styles.code : small('code'),
  };
}
