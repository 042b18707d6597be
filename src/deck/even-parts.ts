import type { Block } from '../model/block.ts';
import { fillBlocks } from './fill-blocks.ts';
import type { Setting } from './measure-blocks.ts';

/**
 * Blocks as the fewest parts that fit a height, filled as evenly as that number allows: seven items where five fit are
 * four and three, not five and two.
 */
export function evenParts(
  blocks: readonly Block[],
  height: number,
  setting: Setting,
): readonly (readonly Block[])[] {
  const most = parts(blocks, height, height, setting);
  if (most.length <= 1) return most;
  let low = height * 0.2;
  let high = height;
  let best = most;
  for (let step = 0; step < 7; step++) {
    const middle = (low + high) / 2;
    const tried = parts(blocks, middle, height, setting);
    if (tried.length > most.length) low = middle;
    else {
      high = middle;
      best = tried;
    }
  }
  return best;
}

function parts(
  blocks: readonly Block[],
  height: number,
  full: number,
  setting: Setting,
): readonly (readonly Block[])[] {
  const found: (readonly Block[])[] = [];
  let left = blocks;
  while (left.length > 0) {
    const { taken, rest } = fillBlocks(left, { height, full }, setting, true);
    found.push(taken);
    left = rest;
  }
  return found;
}
