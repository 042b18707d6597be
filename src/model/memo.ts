/** Values kept between builds by a key that says all they were made from. What a few rounds did not ask for is let go. */
export interface Memo<T> {
  /** The value of a key, made when nobody has it yet. */
  readonly get: (key: string, make: () => T) => T;
  /** Ends a round. One in which nothing was asked for does not count. */
  readonly sweep: () => void;
  /** What the last round asked for. */
  readonly entries: () => Iterable<readonly [string, T]>;
  /** Whether these are the keys of all that the last round asked for. */
  readonly isAsBefore: (known: readonly (readonly [string, unknown])[]) => boolean;
}

/** Rounds that a value outlives unasked: another audience's turn, or an edit that is taken back. */
const ROUNDS = 4;

/** A memo of what is known already, by default nothing. */
export function openMemo<T>(known: Iterable<readonly [string, T]> = []): Memo<T> {
  let last: ReadonlyMap<string, T> = new Map(known);
  let before: readonly ReadonlyMap<string, T>[] = [];
  let used = new Map<string, T>();
  const find = (key: string): T | undefined =>
    used.get(key) ?? last.get(key) ?? before.find((round) => round.has(key))?.get(key);
  return {
    get: (key, make) => {
      const value = find(key) ?? make();
      used.set(key, value);
      return value;
    },
    sweep: () => {
      if (used.size === 0) return;
      before = [last, ...before].slice(0, ROUNDS - 1);
      last = used;
      used = new Map();
    },
    entries: () => last,
    isAsBefore: (entries) => entries.length === last.size && entries.every(([key]) => last.has(key)),
  };
}
