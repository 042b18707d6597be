/** Windows of one width in UTF-16 units, each with what is to be told when it is met. */
export interface Windows<T> {
  readonly width: number;
  readonly add: (window: string, value: T) => void;
  /** Calls `met` for every place in a squeezed text where one of the windows stands. */
  readonly scan: (text: string, met: (value: T, at: number) => void) => void;
  readonly size: () => number;
  /** Of all windows. */
  readonly values: () => readonly T[];
}

const BASE = 0x01000193;
const FILTER_BITS = 18;

/**
 * A set of windows that is looked for in one pass over a text, whatever their number (Karp and Rabin's rolling hash, with a
 * bitmap before the table; a hit is compared character by character).
 */
export function openWindows<T>(width: number): Windows<T> {
  const table = new Map<number, { readonly window: string; readonly values: T[] }[]>();
  const filter = new Uint8Array(1 << FILTER_BITS);
  let top = 1;
  for (let count = 1; count < width; count++) top = Math.imul(top, BASE);
  const tell = (text: string, at: number, hash: number, met: (value: T, at: number) => void): void => {
    for (const { window, values } of table.get(hash) ?? []) {
      if (text.startsWith(window, at)) for (const value of values) met(value, at);
    }
  };
  return {
    width,
    size: () => table.size,
    values: () => [...table.values()].flat().flatMap(({ values }) => values),
    add: (window, value) => {
      const hash = hashOf(window);
      filter[hash >>> (32 - FILTER_BITS)] = 1;
      const bucket = table.get(hash) ?? [];
      table.set(hash, bucket);
      const same = bucket.find((entry) => entry.window === window);
      if (same === undefined) bucket.push({ window, values: [value] });
      else same.values.push(value);
    },
    scan: (text, met) => {
      if (text.length < width || table.size === 0) return;
      let hash = hashOf(text.slice(0, width));
      for (let at = 0; ; at++) {
        if (filter[hash >>> (32 - FILTER_BITS)] === 1) tell(text, at, hash, met);
        if (at + width >= text.length) return;
        const out = Math.imul(text.charCodeAt(at), top);
        hash = (Math.imul(hash - out, BASE) + text.charCodeAt(at + width)) | 0;
      }
    },
  };
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
  return hash;
}
