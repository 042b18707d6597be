import type { Host } from '../model/host.ts';
import { sha256 } from '../model/sha256.ts';
import type { FontFile } from '../model/theme.ts';
import { base64 } from './base64.ts';
import { subsetFace } from './subset-face.ts';

/** Where subsets are kept between runs: cutting the first one costs as much as a report's pages. */
export type Keep = Pick<Host, 'cached' | 'cache'>;

/** Texts that differ only in Basic Latin share a subset, so most of a brief's pictures carry the same one. */
export function subsetter(file: FontFile, keep: Keep): (text: string) => Promise<string> {
  const made = new Map<string, Promise<string>>();
  return (text) => {
    const others = [...new Set(text.replace(/[ -~]/g, ''))].sort();
    const characters = `${BASIC_LATIN}${others.join('')}`;
    const known = made.get(characters) ?? subsetUrl(file, characters, keep);
    made.set(characters, known);
    return known;
  };
}

/** TrueType as it is: packing a face as WOFF2 takes twenty times as long. */
async function subsetUrl(file: FontFile, characters: string, keep: Keep): Promise<string> {
  const key = `subset-${CUTTER}-${await fingerprint(file.bytes)}-${await sha256(characters)}`;
  const known = await keep.cached(key);
  const bytes = known ?? (await subsetFace(file, characters, 'sfnt'));
  if (known === null) await keep.cache(key, bytes);
  return `data:font/ttf;base64,${base64(bytes)}`;
}

/** Counted up when the way a subset is cut changes. */
const CUTTER = 1;

/** A font's table directory holds a checksum of every table. */
async function fingerprint(bytes: Uint8Array): Promise<string> {
  return (await sha256(bytes.subarray(0, 512))).slice(0, 16);
}

const BASIC_LATIN = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
