import type { Theme } from '../../model/theme.ts';
import { type Layout, layoutOf, type Region } from '../layout-of.ts';
import type { LayoutName } from '../layouts.ts';
import type { Placeholder } from './shapes.ts';

/** Regions that a slide uses in place of others at the same place, and the placeholder that they share. */
const SHARED: Readonly<Record<string, Readonly<Partial<Record<LayoutName, string>>>>> = {
  wide: { statement: 'body', columns: 'left', 'chart-points': 'figure' },
  first: { columns: 'left' },
  second: { columns: 'right' },
};

/** Regions that have a placeholder of their own, in reading order. */
const OWN = ['kicker', 'body', 'aside', 'left', 'right', 'figure', 'points'];

/** The placeholder that a region's text fills; null for a third column, which a layout of two has no place for. */
export function placeholderOf(layout: LayoutName, region: string): Placeholder | null {
  const index = OWN.indexOf(SHARED[region]?.[layout] ?? region);
  return index < 0 ? null : { type: 'obj', index: 10 + index };
}

/** The regions of a layout that PowerPoint offers to fill. */
export function offeredRegions(
  theme: Theme,
  name: LayoutName,
): { readonly layout: Layout; readonly regions: readonly Region[] } {
  const layout = layoutOf(theme, name);
  return { layout, regions: layout.regions.filter((region) => OWN.includes(region.name)) };
}
