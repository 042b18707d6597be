import { strToU8, Zip, ZipPassThrough } from 'fflate';
import type { Host } from '../../model/host.ts';
import { joinBytes } from '../../model/join-bytes.ts';
import { contentTypes } from './content-types.ts';
import { ZIP_TIME } from './zip-time.ts';

/**
 * Parts by path → one archive (ECMA-376 Part 2, annex C): types first, the rest by name, times fixed. Parts are deflated
 * by the host, several at a time; lengths follow each part in a data descriptor, which deflated parts may have.
 */
export async function packParts(
  parts: ReadonlyMap<string, string | Uint8Array>,
  deflate: Host['deflate'],
): Promise<Uint8Array> {
  const paths = [...parts.keys()].sort();
  const entries = [
    ['[Content_Types].xml', contentTypes(paths)] as const,
    ...paths.map((path) => [path, parts.get(path) ?? ''] as const),
  ];
  const packed = await Promise.all(
    entries.map(async ([path, data]) => {
      const bytes = typeof data === 'string' ? strToU8(data) : data;
      return { path, bytes, deflated: await deflate(bytes) };
    }),
  );
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const { path, bytes, deflated } of packed) {
    const entry = new DeflatedEntry(path, deflated);
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
  return joinBytes(chunks);
}

/** An entry whose bytes were deflated before: the archive takes length and checksum from what they were. */
class DeflatedEntry extends ZipPassThrough {
  override compression = 8;
  override mtime = ZIP_TIME;
  readonly #deflated: Uint8Array<ArrayBuffer>;

  constructor(path: string, deflated: Uint8Array<ArrayBuffer>) {
    super(path);
    this.#deflated = deflated;
  }

  protected override process(_chunk: Uint8Array, final: boolean): void {
    this.ondata(null, this.#deflated, final);
  }
}
