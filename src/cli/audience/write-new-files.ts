import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode, hostErrorFrom } from '../../host/host-error-from.ts';
import { UsageError } from '../../model/usage-error.ts';
import type { World } from '../world.ts';

/** Writes files that are not there yet and prints their paths; one that is there is wrong usage, and stays as it is. */
export async function writeNewFiles(
  { cwd, stdout }: Pick<World, 'cwd' | 'stdout'>,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    try {
      await mkdir(dirname(join(cwd, path)), { recursive: true });
      await writeFile(join(cwd, path), content, { flag: 'wx' });
    } catch (cause) {
      if (errorCode(cause) !== 'EEXIST') throw hostErrorFrom(cause, path);
      throw new UsageError(`${path} is there already.`, 'Nothing of yours is overwritten.');
    }
    stdout.write(`${path}\n`);
  }
}
