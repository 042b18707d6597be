import type { Block, FigureBlock } from '../model/block.ts';
import { type Box, boxIn, figureSize } from './figure-box.ts';
import { measureBlock, measureBlocks, type Setting } from './measure-blocks.ts';

/**
 * Sizes in points of the figures among blocks that stand one below the other: as drawn, or all smaller by the same share
 * so that they and the text fit the region's width and height.
 */
export function sizeFigures(
  blocks: readonly Block[],
  height: number,
  setting: Setting,
): ReadonlyMap<FigureBlock, Box> {
  const boxes = new Map<FigureBlock, Box>();
  let least = 0;
  let wanted = 0;
  for (const block of blocks) {
    const size = block.kind === 'figure' ? figureSize(block, setting.context) : null;
    if (block.kind !== 'figure' || size === null) continue;
    const box = boxIn(size, { width: setting.width, height: Number.POSITIVE_INFINITY });
    boxes.set(block, box);
    least += measureBlock(block, setting);
    wanted += box.height;
  }
  const room = height - (measureBlocks(blocks, setting) - least);
  const share = wanted > room ? Math.max(0.05, room / wanted) : 1;
  return new Map(
    [...boxes].map(([figure, { width, height: high }]) => [
      figure,
      { width: width * share, height: high * share },
    ]),
  );
}
