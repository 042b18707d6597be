import { dirname, resolve } from 'node:path';
import type { Host } from '../model/host.ts';
import { foldersBelow, stampFile, stampFolder } from './stamp.ts';

/** A host that remembers what was asked of it, and what that looked like just before. */
export interface WatchedHost {
  readonly host: Host;
  /** Whether anything asked for has changed since. */
  readonly hasChanged: () => boolean;
  /** Folders in which something has to happen before anything asked for can change. */
  readonly folders: () => readonly string[];
}

/**
 * Wraps a host for one build. A file is looked at before it is read: whoever saves it while a build is under way is
 * noticed afterwards, and what nobody read is nobody's business.
 */
export function watchHost(host: Host, cwd: string): WatchedHost {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  const at = (path: string): string => resolve(cwd, path);
  const file = (path: string): string => {
    const full = at(path);
    if (!files.has(full)) files.set(full, stampFile(full));
    return path;
  };
  const folder = (path: string): string => {
    const full = at(path);
    if (!folders.has(full)) folders.set(full, stampFolder(full));
    return path;
  };
  return {
    host: {
      ...host,
      readFile: (path, limit) => host.readFile(file(path), limit),
      listFiles: (path) => host.listFiles(folder(path)),
      kindOf: (path) => host.kindOf(file(path)),
    },
    hasChanged: () =>
      [...files].some(([path, stamp]) => stampFile(path) !== stamp) ||
      [...folders].some(([path, stamp]) => stampFolder(path) !== stamp),
    folders: () => [
      ...new Set([
        ...[...files.keys()].map((path) => dirname(path)),
        ...[...folders.keys()].flatMap((path) => foldersBelow(path).map((each) => each.path)),
      ]),
    ],
  };
}
