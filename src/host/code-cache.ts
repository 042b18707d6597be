import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Compiled code of one script, kept between runs. */
export interface CodeCache {
  /** What an earlier run kept; V8 itself refuses what another V8 or other flags made. */
  readonly data: Buffer | undefined;
  /** Keeps code for the next run, in place of that of earlier builds. Failing to is not an error. */
  readonly keep: (code: Buffer) => void;
}

/** The code kept below the user's cache folder for a build of the script on this Node. */
export function openCodeCache(home: string, build: string): CodeCache {
  const folder = join(home, 'briefpress', 'code');
  const name = `${build}-${process.version}-${process.arch}`;
  return {
    data: readIfThere(join(folder, name)),
    keep: (code) => {
      const beside = join(folder, `${name}.${process.pid}.tmp`);
      try {
        mkdirSync(folder, { recursive: true });
        for (const old of readdirSync(folder)) rmSync(join(folder, old), { force: true });
        writeFileSync(beside, code);
        renameSync(beside, join(folder, name));
      } catch {
        rmSync(beside, { force: true });
      }
    },
  };
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
