import { randomBytes } from 'node:crypto';
import { rename, rm, rmdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { errorCode } from './host-error-from.ts';
import { kindAt, namesIn, standingOf } from './recognize-output.ts';
import { settled } from './settled.ts';

/** Where an audience's old folder waits while the new one takes its place. */
export function asidePath(home: string, audience: string): string {
  return join(home, `.${audience}.old`);
}

/** Where a folder or file is written before it takes its place; names the process, so that another one leaves it alone. */
export function temporaryPath(home: string, name: string): string {
  return join(home, `.${name}.tmp-${process.pid}-${randomBytes(6).toString('hex')}`);
}

/** Puts back what a run killed between two renames left aside of these briefs. Nothing else below `out` is looked at. */
export async function mendOutput(out: string, briefs: readonly string[]): Promise<void> {
  for (const brief of briefs) await mendBrief(join(out, brief));
}

/**
 * The same for one brief's folder `home`: an old folder beside its missing place is restored, beside a new one removed.
 * Touches only folders whose manifest says that they are this brief's for this audience.
 */
export async function mendBrief(home: string): Promise<void> {
  const brief = basename(home);
  for (const name of await namesIn(home)) {
    const audience = /^\.(.+)\.old$/.exec(name)?.[1];
    if (audience === undefined) continue;
    const aside = join(home, name);
    if ((await standingOf(aside, { brief, audience })) !== 'ours') continue;
    const place = join(home, audience);
    const standing = await standingOf(place, { brief, audience });
    if (standing === 'empty') await unlessGone(rmdir(place));
    if (standing === 'ours') await discard(home, audience);
    else if (standing !== 'foreign') await unlessGone(rename(aside, place));
  }
}

/** Deletes an audience's old folder, renamed first: whatever bears the name of an old folder is whole. */
export async function discard(home: string, audience: string): Promise<void> {
  const going = temporaryPath(home, audience);
  if (await unlessGone(rename(asidePath(home, audience), going))) await remove(going);
}

/** Removes what killed runs had not finished writing or deleting in one brief's folder. */
export async function clearTemporary(home: string): Promise<void> {
  const brief = basename(home);
  for (const name of await namesIn(home)) {
    const [, audience, owner] = /^\.(.+)\.tmp-(\d+)-[0-9a-f]{12}$/.exec(name) ?? [];
    if (audience === undefined || isAlive(Number(owner))) continue;
    const path = join(home, name);
    if (await isLeftOver(path, { brief, audience })) await remove(path);
  }
}

/**
 * Deletes a file or a folder with all in it, the manifest last, so that a run killed meanwhile leaves something that can
 * still be told for ours.
 */
export async function remove(path: string): Promise<void> {
  if ((await kindAt(path)) === 'folder') {
    const rest = (await namesIn(path)).filter((name) => name !== 'manifest.json');
    await settled(rest.map((name) => rm(join(path, name), { recursive: true, force: true })));
  }
  await unlessGone(rm(path, { recursive: true, force: true }));
}

/** The manifest is the first file to be written and the last to go: without a whole one there is nothing beside it. */
async function isLeftOver(
  path: string,
  owner: { readonly brief: string; readonly audience: string },
): Promise<boolean> {
  const kind = await kindAt(path);
  if (kind !== 'folder') return kind === 'file' && owner.audience === 'build';
  if ((await standingOf(path, owner)) === 'ours') return true;
  return (await namesIn(path)).every((name) => name === 'manifest.json');
}

/** Whether it was done; that another run was faster is no failure. */
async function unlessGone(doing: Promise<void>): Promise<boolean> {
  try {
    await doing;
    return true;
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return false;
    throw cause;
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
