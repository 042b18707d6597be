import { join } from 'node:path';
import { UsageError } from '../model/usage-error.ts';
import { asidePath } from './mend-output.ts';
import { kindAt, recordStanding, type Standing, standingOf } from './recognize-output.ts';

/** The places that a build would write to. */
export interface Claim {
  readonly brief: string;
  readonly folders: readonly { readonly audience: string }[];
}

/**
 * Throws a `UsageError` with the paths where a build would replace or delete something that no build made. Looks at every
 * place of every brief and touches none.
 */
export async function refuseForeign(out: string, claims: readonly Claim[]): Promise<void> {
  const foreign: string[] = [];
  const ask = async (path: string, standing: Promise<Standing>) => {
    if ((await standing) === 'foreign') foreign.push(path);
  };
  for (const { brief, folders } of claims) {
    const home = join(out, brief);
    if ((await kindAt(home)) === 'file') {
      foreign.push(home);
      continue;
    }
    for (const { audience } of folders) {
      for (const path of [join(home, audience), asidePath(home, audience)]) {
        await ask(path, standingOf(path, { brief, audience }));
      }
    }
    const record = join(home, 'build.json');
    await ask(record, recordStanding(record, brief));
  }
  if (foreign.length === 0) return;
  const what = foreign.length === 1 ? 'is' : 'are';
  throw new UsageError(
    `${foreign.join(', ')} ${what} in the way: briefpress replaces only what it made itself, and nothing was written.`,
    `Move ${foreign.length === 1 ? 'it' : 'them'} away, or name another folder with --out.`,
  );
}
