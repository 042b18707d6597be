import { type Dirent, lstatSync, readdirSync } from 'node:fs';
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
    walk(folder, '', DEEPEST, entries);
  } catch (cause) {
    throw hostErrorFrom(cause, shown);
  }
  return entries.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}

function walk(root: string, below: string, depth: number, into: FileEntry[]): void {
  if (depth === 0) return;
  for (const entry of readFolder(join(root, below))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) walk(root, path, depth - 1, into);
    else if (entry.isFile() || entry.isSymbolicLink()) {
      into.push({ path, bytes: lstatSync(join(root, path)).size });
    }
  }
}

function readFolder(path: string): readonly Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(cause))) return [];
    throw cause;
  }
}
