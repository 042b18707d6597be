import type { Outcome } from '../model/diagnostic.ts';
import type { Host } from '../model/host.ts';
import { sha256, sha256Once } from '../model/sha256.ts';
import { findLeaks, type ToProve } from './find-leaks.ts';
import { writtenIn } from './written-in.ts';

/** Counted up when the search finds more than it did. */
const SEARCH = 1;

/**
 * `findLeaks`, but for files that were searched before for the very same: that they held nothing is kept between runs
 * under a hash of every file, of all that the brief says and of what of it the audience receives.
 */
export async function prove(toProve: ToProve, keep: Pick<Host, 'cached' | 'cache'>): Promise<Outcome<null>> {
  const key = `proof-${await hashOf(toProve)}`;
  if ((await keep.cached(key)) !== null) return { value: null, diagnostics: [] };
  const outcome = findLeaks(toProve);
  if (outcome.diagnostics.length === 0) await keep.cache(key, new Uint8Array([1]));
  return outcome;
}

async function hashOf({ whole, released, audience, artifacts }: ToProve): Promise<string> {
  const files = await Promise.all(artifacts.map(async ({ path, bytes }) => [path, await sha256Once(bytes)]));
  const texts = [whole, released].map((briefing) =>
    writtenIn(briefing).map(({ kind, text }) => [kind, text]),
  );
  const { id, name, labels, templates } = audience;
  const furniture = [released.id, id, name, labels, templates.map(({ text }) => text)];
  return sha256(JSON.stringify([SEARCH, files, texts, furniture]));
}
