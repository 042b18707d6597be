import type { Dirent } from 'node:fs';
import { access, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { nearest } from '../diagnostics/did-you-mean.ts';

/**
 * A path to nothing → the nearest one that could be a brief, each of its names replaced by one that is there. Null where
 * none is near.
 */
export async function nearbyPath(cwd: string, path: string): Promise<string | null> {
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  let found = path.startsWith('/') ? '/' : '';
  for (const [index, name] of names.entries()) {
    const folder = resolve(cwd, found);
    if (name === '..') {
      found = join(found, name);
      continue;
    }
    const isLast = index === names.length - 1;
    const entries = (await entriesOf(folder)).filter((entry) => isLast || entry.isDirectory());
    const known = isLast ? await briefsAmong(folder, entries) : entries.map((entry) => entry.name);
    const near = known.includes(name) ? name : nearest(name, known);
    if (near === null) return null;
    found = join(found, near);
  }
  return found === '' ? null : found;
}

async function briefsAmong(folder: string, entries: readonly Dirent[]): Promise<readonly string[]> {
  const names: string[] = [];
  for (const entry of entries) {
    const inside = ['brief.yaml', 'brief.md'].map((name) => join(folder, entry.name, name));
    const isBrief = entry.isDirectory()
      ? (await Promise.all(inside.map(exists))).includes(true)
      : /\.md$/i.test(entry.name);
    if (isBrief) names.push(entry.name);
  }
  return names;
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
