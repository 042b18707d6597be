import type { BuildRequest } from '../model/build.ts';
import type { Drawing } from '../model/drawing.ts';
import { type Memo, openMemo } from '../model/memo.ts';
import { sha256 } from '../model/sha256.ts';
import type { World } from './world.ts';

/** Drawings of earlier runs of one command, and a way to keep those of this one. */
export interface KeptDrawings {
  readonly memo: Memo<Drawing>;
  readonly keep: () => Promise<void>;
}

/**
 * Laying charts out is a tenth of a build, and most builds change none: their drawings are kept between runs, beside the
 * pictures made of them, by all that they show. Another product may draw otherwise, so only the same one reads them.
 */
export async function openDrawings(
  { host, product, cwd }: World,
  request: Pick<BuildRequest, 'briefs' | 'audiences'>,
): Promise<KeptDrawings> {
  if (product === null) return { memo: openMemo(), keep: async () => {} };
  const key = `drawings-${product}-${await sha256(JSON.stringify([cwd, request.briefs, request.audiences]))}`;
  const known = readDrawings(await host.cached(key));
  const before = new Set(known.map(([name]) => name));
  const memo = openMemo(known);
  return {
    memo,
    keep: async () => {
      const drawn = [...memo.entries()];
      if (drawn.length === before.size && drawn.every(([name]) => before.has(name))) return;
      await host.cache(key, new TextEncoder().encode(JSON.stringify(drawn)));
    },
  };
}

/** What an earlier run kept; nothing where it cannot be read. */
function readDrawings(bytes: Uint8Array | null): readonly (readonly [string, Drawing])[] {
  try {
    return bytes === null ? [] : JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return [];
  }
}
