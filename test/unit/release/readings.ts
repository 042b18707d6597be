import { inflateSync } from 'node:zlib';

/** A file's bytes and, for a PDF, what its compressed streams hold, as Latin-1 and as UTF-16. */
export function readings(bytes: Uint8Array): readonly string[] {
  const raw = Buffer.from(bytes);
  const latin = raw.toString('latin1');
  const streams = [...latin.matchAll(/stream\r?\n/g)].flatMap((match) => {
    try {
      return [inflateSync(raw.subarray(match.index + match[0].length)).toString('latin1')];
    } catch {
      return [];
    }
  });
  return [latin, raw.toString('utf16le'), raw.subarray(1).toString('utf16le'), ...streams];
}
