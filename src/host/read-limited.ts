import { closeSync, fstatSync, lstatSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { HostError } from '../model/host.ts';
import { errorCode, hostErrorFrom } from './host-error-from.ts';

/**
 * Reads a whole file, no more than `limit` bytes of it ever in memory. `shown` is the path in messages. Yields
 * `not-a-file` for folders and devices, `too-large` with the limit named. It waits for the disk: a brief is a hundred
 * small files, and handing each to another thread takes longer than reading it.
 */
export async function readLimited(path: string, shown: string, limit: number): Promise<Uint8Array> {
  try {
    // Before opening: opening a pipe would wait for a writer.
    const found = statSync(path);
    if (!found.isFile()) {
      const what = found.isDirectory() ? 'a folder' : 'a device or pipe';
      throw new HostError('not-a-file', shown, { message: `${shown} is ${what}, not a file.` });
    }
    if (found.size > limit) throw tooLarge(shown, found.size, limit);
    const handle = openSync(path, 'r');
    try {
      const { size } = fstatSync(handle);
      if (size > limit) throw tooLarge(shown, size, limit);
      return new Uint8Array(readFileSync(handle));
    } finally {
      closeSync(handle);
    }
  } catch (cause) {
    throw hostErrorFrom(cause, shown);
  }
}

/** Links are followed; one to nowhere is a file, so that reading it says what is wrong instead of passing it over. */
export async function kindOf(path: string, shown: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    const found = statSync(path);
    return found.isDirectory() ? 'folder' : 'file';
  } catch (cause) {
    if (isLink(path)) return 'file';
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(cause))) return 'missing';
    throw hostErrorFrom(cause, shown);
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** The path with every link resolved. */
export async function realPath(path: string, shown: string): Promise<string> {
  try {
    return realpathSync(path);
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
