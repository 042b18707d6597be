import { deserialize, serialize } from 'node:v8';
import type { BuildRequest } from '../model/build.ts';
import { sha256 } from '../model/sha256.ts';
import type { PackedKept } from '../pipeline/kept.ts';
import type { World } from './world.ts';

/** What earlier runs of one command made, and a way to keep what this one did. */
export interface KeptRun {
  /** Null where there is nothing. */
  readonly known: PackedKept | null;
  /** Null where nothing is new. */
  readonly keep: (made: PackedKept | null) => Promise<void>;
}

/**
 * Reading a brief is a seventh of a build, setting lines and laying charts out a quarter, and most builds change few of
 * them: they are kept between runs, beside the pictures, by all that they are made from. Another product may make them
 * otherwise, so only the same one reads them.
 */
export async function openKeptRun(
  { host, product, cwd }: World,
  request: Pick<BuildRequest, 'briefs' | 'audiences' | 'languages'>,
): Promise<KeptRun> {
  if (product === null) return { known: null, keep: async () => {} };
  const key = `kept-${product}-${await sha256(JSON.stringify([cwd, request.briefs, request.audiences, request.languages]))}`;
  return {
    known: read(await host.cached(key)),
    keep: async (made) => {
      if (made !== null) await host.cache(key, pack(made));
    },
  };
}

/** Drawings and lines are many small objects, which JSON reads sooner; a briefing's places share their file. */
interface Packed {
  readonly briefings: PackedKept['briefings'];
  readonly json: string;
}

function pack({ briefings, ...rest }: PackedKept): Uint8Array {
  const packed: Packed = { briefings, json: JSON.stringify(rest) };
  return new Uint8Array(serialize(packed));
}

/** Nothing where it cannot be read. */
function read(bytes: Uint8Array | null): PackedKept | null {
  try {
    if (bytes === null) return null;
    const { briefings, json }: Packed = deserialize(bytes);
    return { briefings, ...JSON.parse(json) };
  } catch {
    return null;
  }
}
