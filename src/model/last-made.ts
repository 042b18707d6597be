import { isAlike } from './is-alike.ts';

/**
 * What was last made under a key, where it would be made again from what says the same; else a new one. A function in
 * `from` has to be the very same.
 */
export type LastMade = <T>(key: string, from: readonly unknown[], make: () => T) => T;

/** Remembers one value a key. */
export function openLastMade(): LastMade {
  const made = new Map<string, { readonly from: readonly unknown[]; readonly value: unknown }>();
  return <T>(key: string, from: readonly unknown[], make: () => T): T => {
    const last = made.get(key);
    if (last && isAlike(last.from, from)) return last.value as T;
    const value = make();
    const entry = { from, value };
    made.set(key, entry);
    // What failed is tried again.
    if (value instanceof Promise) value.catch(() => made.get(key) === entry && made.delete(key));
    return value;
  };
}
