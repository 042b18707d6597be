import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { errorCode, hostErrorFrom } from '../host/host-error-from.ts';
import { UsageError } from '../model/usage-error.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { quote } from './quote.ts';
import type { World } from './world.ts';

export interface NewOptions {
  readonly folder: string;
  readonly full?: boolean;
}

/** Writes a brief that builds as it is into a new or empty folder. */
export async function runNew(world: World, { folder, full = false }: NewOptions): Promise<ExitStatus> {
  const target = resolve(world.cwd, folder);
  if (basename(target).startsWith('.') || (await isTaken(target))) {
    throw new UsageError(
      `${folder} is not a new or empty folder.`,
      'Name another; nothing of yours is overwritten.',
    );
  }
  const files = full
    ? (await import('./new/full-brief.ts')).FULL_BRIEF
    : (await import('./new/short-brief.ts')).SHORT_BRIEF;
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(target, path)), { recursive: true });
      await writeFile(join(target, path), text, { flag: 'wx' });
      world.stdout.write(`${join(folder, path)}\n`);
    }
  } catch (cause) {
    throw hostErrorFrom(cause, folder);
  }
  world.stderr.write(`Now print it:  npx briefpress build ${quote(folder)}\n`);
  return EXIT.done;
}

async function isTaken(path: string): Promise<boolean> {
  try {
    return (await readdir(path)).length > 0;
  } catch (cause) {
    return errorCode(cause) !== 'ENOENT';
  }
}
