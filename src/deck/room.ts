import type { Block } from '../model/block.ts';

/** Height to fill, in points; `full` is what the region really has, for what should not be cut to fill it evenly. */
export interface Room {
  readonly height: number;
  readonly full: number;
}

/** A block in two: what fits, and the rest. */
export type Split = readonly [head: Block, tail: Block];

/** The same room with something in it already. */
export function less(room: Room, used: number): Room {
  return { height: room.height - used, full: room.full - used };
}

/** How many of `all` items go first when `fitting` fit: no single one is left for the other side where there are enough for both. */
export function withoutOrphan(fitting: number, all: number): number {
  if (fitting >= all) return all > 1 ? all - 1 : 0;
  if (all - fitting === 1 && fitting > 2) return fitting - 1;
  return fitting;
}
