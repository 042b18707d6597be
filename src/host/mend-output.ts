import { randomBytes } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './host-error-from.ts';

/** Where an audience's old folder waits while the new one takes its place. */
export function asidePath(home: string, audience: string): string {
  return join(home, `.${audience}.old`);
}

/** Where a folder or file is written before it takes its place; names the process, so that another one leaves it alone. */
export function temporaryPath(home: string, name: string): string {
  return join(home, `.${name}.tmp-${process.pid}-${randomBytes(6).toString('hex')}`);
}

/**
 * Puts back what a run killed between two renames left aside, for every brief below `out`. Touches only folders that
 * bear our name for it and hold a manifest, because `out` may be any folder of the user's.
 */
export async function mendOutput(out: string): Promise<void> {
  for (const brief of await namesIn(out)) await mendBrief(join(out, brief));
}

/** The same for one brief's folder: an old folder beside its missing place is restored, beside a new one removed. */
export async function mendBrief(home: string): Promise<void> {
  for (const name of await namesIn(home)) {
    const audience = /^\.(.+)\.old$/.exec(name)?.[1];
    if (audience === undefined || !(await exists(join(home, name, 'manifest.json')))) continue;
    const aside = join(home, name);
    if (await exists(join(home, audience))) await discard(home, audience);
    else await rename(aside, join(home, audience));
  }
}

/** Deletes an audience's old folder, renamed first: whatever bears the name of an old folder is whole. */
export async function discard(home: string, audience: string): Promise<void> {
  const going = temporaryPath(home, audience);
  await rename(asidePath(home, audience), going);
  await rm(going, { recursive: true, force: true });
}

/** Removes what killed runs had not finished writing in one brief's folder. */
export async function clearTemporary(home: string): Promise<void> {
  for (const name of await namesIn(home)) {
    const owner = /^\..+\.tmp-(\d+)-[0-9a-f]{12}$/.exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    await rm(join(home, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return errorCode(cause) === 'EPERM';
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(cause))) return [];
    throw cause;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
