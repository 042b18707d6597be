import { invariant } from '../model/invariant.ts';
import type { Layout, Region } from './layout-of.ts';

/** The region of that name, which the layout has. */
export function regionOf(layout: Layout, name: string): Region {
  const region = layout.regions.find((one) => one.name === name);
  invariant(region, `layout ${layout.name} has no region ${name}`);
  return region;
}
