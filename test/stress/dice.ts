/** Chance that comes out the same for the same seed. */
export interface Dice {
  /** A whole number from 0, less than `below`. */
  readonly roll: (below: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
}

/** Dice by mulberry32. */
export function openDice(seed: number): Dice {
  let state = (seed + 1) * 0x9e3779b1;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const roll = (below: number): number => Math.floor(next() * below);
  return {
    roll,
    pick: (from) => from[roll(from.length)] as (typeof from)[number],
    chance: (share) => next() < share,
  };
}
