/**
 * What was made last from some keys, `most` of them at least and twice as many at most: for pure functions that are asked
 * the same again and again. The key says all that the value is made from.
 */
export function openRecent<T>(most: number): (key: string, make: () => T) => T {
  let newer = new Map<string, T>();
  let older: ReadonlyMap<string, T> = new Map();
  return (key, make) => {
    const value = newer.get(key) ?? older.get(key) ?? make();
    if (newer.size >= most) {
      older = newer;
      newer = new Map();
    }
    newer.set(key, value);
    return value;
  };
}
