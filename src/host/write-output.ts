import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Artifact } from '../model/artifact.ts';
import { invariant } from '../model/invariant.ts';
import { errorCode, hostErrorFrom } from './host-error-from.ts';
import { asidePath, clearTemporary, discard, mendBrief, remove, temporaryPath } from './mend-output.ts';
import { refuseForeign } from './refuse-foreign.ts';
import { settled } from './settled.ts';

/** Everything that one brief's build leaves below `out/<brief>`. */
export interface BriefOutput {
  readonly brief: string;
  readonly folders: readonly { readonly audience: string; readonly artifacts: readonly Artifact[] }[];
  /** Text of `build.json`. */
  readonly record: string;
}

interface Move {
  readonly home: string;
  readonly audience: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Briefs' files → `out/<brief>/<audience>/` and `out/<brief>/build.json`. Each audience's folder is replaced whole or
 * not at all: everything is written beside first, and only when every folder of every brief stands is the first one
 * renamed into place. Returns the folders written. What a killed run left is mended first. Throws a `UsageError` before
 * anything is touched where a place holds what no build made.
 */
export async function writeOutput(out: string, briefs: readonly BriefOutput[]): Promise<readonly string[]> {
  invariant(new Set(briefs.map(({ brief }) => brief)).size === briefs.length, 'two briefs of one name');
  const moves: Move[] = [];
  const records: { readonly from: string; readonly to: string }[] = [];
  try {
    await refuseForeign(out, briefs);
    for (const { brief, folders, record } of briefs) {
      const home = join(out, nameOf(brief));
      await mkdir(home, { recursive: true });
      await mendBrief(home);
      await clearTemporary(home);
      const writes = folders.map(({ audience, artifacts }) => {
        const from = temporaryPath(home, nameOf(audience));
        moves.push({ home, audience, from, to: join(home, audience) });
        return writeFolder(from, artifacts);
      });
      await settled(writes);
      const from = temporaryPath(home, 'build');
      records.push({ from, to: join(home, 'build.json') });
      await writeFile(from, record);
    }
    const replaced: Move[] = [];
    for (const move of moves) if (await replaceFolder(move)) replaced.push(move);
    await settled(replaced.map(({ home, audience }) => discard(home, audience)));
    for (const { from, to } of records) await rename(from, to);
    return moves.map(({ to }) => to);
  } catch (cause) {
    for (const { from } of [...moves, ...records]) await remove(from);
    throw errorCode(cause) === 'unknown' ? cause : hostErrorFrom(cause, out);
  }
}

async function writeFolder(folder: string, artifacts: readonly Artifact[]): Promise<void> {
  await mkdir(folder);
  const manifest = artifacts.find(({ path }) => path === 'manifest.json');
  invariant(manifest !== undefined, `a folder without a manifest: ${folder}`);
  // First, so that a run killed meanwhile leaves a folder that can be told for ours.
  await writeFile(join(folder, manifest.path), manifest.bytes);
  const rest = artifacts
    .filter((file) => file !== manifest)
    .map(({ path, bytes }) => ({ target: targetIn(folder, path), bytes }));
  for (const beside of new Set(rest.map(({ target }) => dirname(target))))
    await mkdir(beside, { recursive: true });
  await settled(rest.map(({ target, bytes }) => writeFile(target, bytes)));
}

function targetIn(folder: string, path: string): string {
  const parts = path.split('/');
  invariant(
    parts.every((part) => part === nameOf(part)),
    `artifact outside its folder: ${path}`,
  );
  return join(folder, ...parts);
}

/** Renames a folder into its place. True where an old one stood there, which waits aside. */
async function replaceFolder({ home, audience, from, to }: Move): Promise<boolean> {
  const aside = asidePath(home, audience);
  const hadOld = await renamed(to, aside);
  try {
    await rename(from, to);
  } catch (cause) {
    if (hadOld) await renamed(aside, to);
    throw cause;
  }
  return hadOld;
}

async function renamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return false;
    throw cause;
  }
}

function nameOf(name: string): string {
  invariant(/^(?!\.{1,2}$)[^/\\\0]+$/.test(name), `not a file name: "${name}"`);
  return name;
}
