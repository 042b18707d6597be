import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';

/** A file's bytes and what is packed in them, as Latin-1 and as UTF-16: the streams of a PDF, the parts of a PPTX. */
export function readings(bytes: Uint8Array): readonly string[] {
  const raw = Buffer.from(bytes);
  if (raw.subarray(0, 2).toString('latin1') === 'PK') {
    return Object.entries(unzipSync(bytes)).flatMap(([path, part]) => [path, ...readings(part)]);
  }
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
