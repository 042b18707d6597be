/** Values kept between builds by a key that says all they were made from. What a round did not ask for is let go. */
export interface Memo<T> {
  /** The value of a key, made when nobody has it yet. */
  readonly get: (key: string, make: () => T) => T;
  /** Ends a round. */
  readonly sweep: () => void;
  /** What the last round asked for. */
  readonly entries: () => Iterable<readonly [string, T]>;
}

/** A memo of what is known already, by default nothing. */
export function openMemo<T>(known: Iterable<readonly [string, T]> = []): Memo<T> {
  let kept: ReadonlyMap<string, T> = new Map(known);
  let used = new Map<string, T>();
  return {
    get: (key, make) => {
      const value = used.get(key) ?? kept.get(key) ?? make();
      used.set(key, value);
      return value;
    },
    sweep: () => {
      kept = used;
      used = new Map();
    },
    entries: () => kept,
  };
}
