import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Host } from '../model/host.ts';

/**
 * Bytes kept between runs below `folder`, a file each under the first two characters of its key. Written beside and
 * renamed into place, so a reader finds all of it or nothing. Where nothing can be kept every look-up is a miss.
 */
export function createRenderCache(folder: string): Pick<Host, 'cached' | 'cache'> {
  return {
    cached: async (key) => {
      const bytes = await readFile(pathOf(folder, key)).catch(() => null);
      return bytes === null ? null : new Uint8Array(bytes);
    },
    cache: async (key, bytes) => {
      const path = pathOf(folder, key);
      const beside = `${path}.${process.pid}.tmp`;
      try {
        // Not for others to read: a brief may be for few eyes.
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await writeFile(beside, bytes);
        await rename(beside, path);
      } catch {
        await rm(beside, { force: true }).catch(() => {});
      }
    },
  };
}

function pathOf(folder: string, key: string): string {
  const safe = key.replace(/[^A-Za-z0-9_-]/g, (character) => `.${character.codePointAt(0)?.toString(16)}`);
  return join(folder, safe.slice(0, 2), safe);
}
