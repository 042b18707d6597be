import type { Block } from '../model/block.ts';
import { evenParts } from './even-parts.ts';
import { fillBlocks } from './fill-blocks.ts';
import type { Layout } from './layout-of.ts';
import { measureBlocks } from './measure-blocks.ts';
import type { Placement } from './place-blocks.ts';
import { regionOf } from './region-of.ts';
import { type Frame, regionHeight, settingOf } from './slide-frame.ts';

/** Points by which a placement is higher than its region; 0 where it fits, and for a figure by itself, which is set to fit. */
export function overflow(placement: Placement, frame: Frame): number {
  const [first, ...others] = placement.blocks;
  if (first?.kind === 'figure' && others.length === 0) return 0;
  const { layout, context } = frame;
  const region = regionOf(layout, placement.region);
  const needed = measureBlocks(placement.blocks, settingOf(region, frame, context));
  return Math.max(0, needed - regionHeight(region, frame.sourceLines, layout) - 0.01);
}

/** Placements as the slides they need: one where all fits, else each region's parts side by side. */
export function slideParts(
  placements: readonly Placement[],
  frame: Frame,
): readonly (readonly Placement[])[] {
  if (placements.every((placement) => overflow(placement, frame) === 0)) return [placements];
  const beside = placements.find(({ region }) => region === 'aside' || region === 'figure');
  if (beside && hasRegion(frame.layout, 'wide')) return besideParts(placements, frame);
  const columns = placements.map(({ region, blocks }) => ({ region, parts: partsIn(region, blocks, frame) }));
  const many = Math.max(...columns.map(({ parts }) => parts.length));
  return Array.from({ length: many }, (_, index) =>
    columns.flatMap(({ region, parts }) => {
      const blocks = parts[index];
      return blocks ? [{ region, blocks }] : [];
    }),
  );
}

function partsIn(region: string, blocks: readonly Block[], frame: Frame): readonly (readonly Block[])[] {
  const place = regionOf(frame.layout, region);
  const height = regionHeight(place, frame.sourceLines, frame.layout);
  return evenParts(blocks, height, settingOf(place, frame, frame.context));
}

/** Text beside a figure: what fits there, the rest of either across the whole slide. */
function besideParts(placements: readonly Placement[], frame: Frame): readonly (readonly Placement[])[] {
  const filled = placements.map((placement) => {
    if (overflow(placement, frame) === 0) return { placement, rest: [] };
    const place = regionOf(frame.layout, placement.region);
    const height = regionHeight(place, frame.sourceLines, frame.layout);
    const setting = settingOf(place, frame, frame.context);
    const { taken, rest } = fillBlocks(placement.blocks, { height, full: height }, setting, true);
    return { placement: { ...placement, blocks: taken }, rest };
  });
  const rest = filled.flatMap((one) => one.rest);
  const others = partsIn('wide', rest, frame).map((blocks) => [{ region: 'wide', blocks }]);
  return [filled.map(({ placement }) => placement), ...others];
}

function hasRegion(layout: Layout, name: string): boolean {
  return layout.regions.some((region) => region.name === name);
}
