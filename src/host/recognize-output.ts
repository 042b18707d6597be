import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './host-error-from.ts';

/** What lies where an audience's folder belongs. Only what is `ours` may be replaced or deleted. */
export type Standing = 'missing' | 'empty' | 'ours' | 'foreign';

/** Whose folder a path should be. */
export interface Owner {
  readonly brief: string;
  readonly audience: string;
}

/** Whether a build made this folder, by its manifest: one that names another brief or audience makes it foreign. */
export async function standingOf(folder: string, { brief, audience }: Owner): Promise<Standing> {
  const kind = await kindAt(folder);
  if (kind !== 'folder') return kind === 'missing' ? 'missing' : 'foreign';
  if ((await namesIn(folder)).length === 0) return 'empty';
  const manifest = await readRecord(join(folder, 'manifest.json'));
  return manifest?.brief === brief && manifest.audience === audience ? 'ours' : 'foreign';
}

/** Whether a build made this `build.json`. */
export async function recordStanding(path: string, brief: string): Promise<Standing> {
  const kind = await kindAt(path);
  if (kind === 'missing') return 'missing';
  const record = kind === 'file' ? await readRecord(path) : null;
  return record?.brief === brief && Array.isArray(record.inputs) ? 'ours' : 'foreign';
}

/** A link is what it is, not what it leads to: replacing it would break an arrangement of the user's. */
export async function kindAt(path: string): Promise<'missing' | 'folder' | 'file' | 'other'> {
  try {
    const found = await lstat(path);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'other';
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(cause))) return 'missing';
    throw cause;
  }
}

/** Names in a folder, sorted; none where there is no folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(cause))) return [];
    throw cause;
  }
}

/** A JSON object in a file; null where the file is missing or holds anything else. */
async function readRecord(path: string): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch (cause) {
    if (cause instanceof SyntaxError || ['ENOENT', 'EISDIR'].includes(errorCode(cause))) return null;
    throw cause;
  }
}
