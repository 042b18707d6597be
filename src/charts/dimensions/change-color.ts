import type { Ground } from '../ground.ts';
import type { DimensionRow } from './dimensions-data.ts';

/** What changed has colour, and what changed beyond doubt the accent; the rest is grey. */
export function changeColor({ change }: DimensionRow, { theme }: Ground): string {
  const { colors } = theme;
  if (change.kind !== 'changed') return colors.muted;
  return change.rangesApart ? colors.accent : colors.primary;
}
