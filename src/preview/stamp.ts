import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Deep enough for any brief, and an end to folders that hold themselves. */
const DEEPEST = 12;

/** What editors put beside a file while they save it. */
const PASSING = /^\.|~$|^4913$|\.(?:tmp|bak|sw[a-z])$/iu;

/** What a file looked like: changes whenever somebody saves it. A folder is always the same. */
export function stampFile(path: string): string {
  try {
    const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (stat === undefined) return 'missing';
    return stat.isDirectory() ? 'folder' : `${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.mode}`;
  } catch {
    return 'unreadable';
  }
}

/** Names of everything below a folder: changes whenever a file comes or goes to stay. */
export function stampFolder(path: string): string {
  return foldersBelow(path)
    .map(({ names }) => names.join('/'))
    .join('\n');
}

/** A folder and all folders below it, each with the names in it. Symbolic links are not followed; none where it is missing. */
export function foldersBelow(
  path: string,
  depth = 0,
): readonly { readonly path: string; readonly names: readonly string[] }[] {
  try {
    if (depth > DEEPEST || (depth > 0 && lstatSync(path).isSymbolicLink())) return [];
    const entries = readdirSync(path, { withFileTypes: true });
    const names = entries.map(({ name }) => name).filter((name) => !PASSING.test(name));
    const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== 'node_modules');
    return [
      { path, names: names.sort() },
      ...folders.flatMap(({ name }) => foldersBelow(join(path, name), depth + 1)),
    ];
  } catch {
    return [];
  }
}
