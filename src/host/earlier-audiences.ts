import { join } from 'node:path';
import { namesIn, standingOf } from './recognize-output.ts';

/** Audiences of a brief that some build has left a folder of below `out`, in alphabetical order. */
export async function earlierAudiences(out: string, brief: string): Promise<readonly string[]> {
  const home = join(out, brief);
  const audiences: string[] = [];
  for (const audience of await namesIn(home)) {
    if (audience.startsWith('.')) continue;
    if ((await standingOf(join(home, audience), { brief, audience })) === 'ours') audiences.push(audience);
  }
  return audiences;
}
