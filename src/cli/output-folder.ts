import { realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { errorCode } from '../host/host-error-from.ts';
import { UsageError } from '../model/usage-error.ts';
import type { World } from './world.ts';

/** `--out` as an absolute path. Yields a usage error where a file stands there, or where a folder above belongs. */
export async function outputFolder({ cwd }: World, named: string): Promise<string> {
  const out = resolve(cwd, named);
  for (let path = out; ; path = dirname(path)) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      (cause: unknown) => (['ENOENT', 'ENOTDIR'].includes(errorCode(cause)) ? null : true),
    );
    if (isFolder === false) {
      const file = relative(cwd, path);
      const what = path === out ? `${named}, which is a file` : `${named}, but ${file} is a file`;
      throw new UsageError(
        `--out names ${what}.`,
        'Name a folder to write to; it is made where it is missing.',
      );
    }
    if (isFolder || path === dirname(path)) return out;
  }
}

interface Places {
  readonly out: string;
  /** Names of the briefs below `out`. */
  readonly ids: readonly string[];
  /** Paths of the briefs as they were named. */
  readonly briefs: readonly string[];
}

/** Throws a `UsageError` where a brief would be printed into a folder that a brief is written in. */
export async function refuseSource({ host, cwd }: World, { out, ids, briefs }: Places): Promise<void> {
  const sources = new Map<string, string>();
  for (const path of briefs) {
    const at = resolve(cwd, path);
    sources.set(await realOf((await host.kindOf(path)) === 'folder' ? at : dirname(at)), path);
  }
  for (const id of ids) {
    const source = sources.get(await realOf(join(out, id)));
    if (source === undefined) continue;
    throw new UsageError(
      `${relative(cwd, join(out, id)) || '.'} is the folder of the brief ${source}: what is printed does not go among its sources.`,
      'Name another folder with --out.',
    );
  }
}

function realOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}
