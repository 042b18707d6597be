import { lstat, open, realpath, stat } from 'node:fs/promises';
import { HostError } from '../model/host.ts';
import { errorCode, hostErrorFrom } from './host-error-from.ts';

/**
 * Reads a whole file, no more than `limit` bytes of it ever in memory. `shown` is the path in messages. Yields
 * `not-a-file` for folders and devices, `too-large` with the limit named.
 */
export async function readLimited(path: string, shown: string, limit: number): Promise<Uint8Array> {
  try {
    // Before opening: opening a pipe would wait for a writer.
    const found = await stat(path);
    if (!found.isFile()) {
      const what = found.isDirectory() ? 'a folder' : 'a device or pipe';
      throw new HostError('not-a-file', shown, { message: `${shown} is ${what}, not a file.` });
    }
    if (found.size > limit) throw tooLarge(shown, found.size, limit);
    const handle = await open(path, 'r');
    try {
      const bytes = new Uint8Array(await handle.readFile());
      if (bytes.length > limit) throw tooLarge(shown, bytes.length, limit);
      return bytes;
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw hostErrorFrom(cause, shown);
  }
}

/** Links are followed; one to nowhere is a file, so that reading it says what is wrong instead of passing it over. */
export async function kindOf(path: string, shown: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : 'file';
  } catch (cause) {
    if (await isLink(path)) return 'file';
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(cause))) return 'missing';
    throw hostErrorFrom(cause, shown);
  }
}

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
}

/** The path with every link resolved. */
export async function realPath(path: string, shown: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (cause) {
    throw hostErrorFrom(cause, shown);
  }
}

function tooLarge(shown: string, bytes: number, limit: number): HostError {
  const message = `${shown} has ${megabytes(bytes)} MB; the limit is ${megabytes(limit)} MB.`;
  return new HostError('too-large', shown, { message });
}

function megabytes(bytes: number): string {
  const value = bytes / 1_000_000;
  return value < 10 ? String(Math.ceil(value * 10) / 10) : String(Math.ceil(value));
}
