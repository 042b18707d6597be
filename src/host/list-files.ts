import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileEntry } from '../model/host.ts';
import { errorCode, hostErrorFrom } from './host-error-from.ts';

/** Enough for any brief; a loop of mounts ends here. */
const DEEPEST = 32;

/**
 * All files below a folder, sorted by path in byte order. Symbolic links are listed as files under their own name and
 * never followed: whoever reads one asks `realPath` where it leads. A missing folder is an empty list.
 */
export async function listFiles(folder: string, shown: string): Promise<readonly FileEntry[]> {
  const entries: FileEntry[] = [];
  try {
    await walk(folder, '', DEEPEST, entries);
  } catch (cause) {
    throw hostErrorFrom(cause, shown);
  }
  return entries.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}

async function walk(root: string, below: string, depth: number, into: FileEntry[]): Promise<void> {
  if (depth === 0) return;
  for (const entry of await readFolder(join(root, below))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) await walk(root, path, depth - 1, into);
    else if (entry.isFile() || entry.isSymbolicLink()) {
      into.push({ path, bytes: (await lstat(join(root, path))).size });
    }
  }
}

async function readFolder(path: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(cause))) return [];
    throw cause;
  }
}
