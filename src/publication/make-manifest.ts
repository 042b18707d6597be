import type { Artifact } from '../model/artifact.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Publication } from '../model/publication.ts';
import { sha256Once } from '../model/sha256.ts';
import type { ClaimPlaces } from './claim-places.ts';
import { hashBriefing } from './hash-briefing.ts';

/**
 * `manifest.json`: what was printed, from what, and where each claim stands. It tells nothing of what was withheld: the
 * hash is of the released briefing, and only claims that are printed are listed.
 */
export async function makeManifest(
  publication: Publication,
  parts: {
    readonly briefing: Briefing;
    readonly artifacts: readonly Artifact[];
    readonly claims: ClaimPlaces;
  },
): Promise<Artifact> {
  const outputs = await Promise.all(
    parts.artifacts.map(async ({ path, bytes }) => ({
      path,
      bytes: bytes.length,
      sha256: await sha256Once(bytes),
    })),
  );
  const manifest = {
    brief: publication.briefId,
    audience: publication.audience.id,
    title: publication.title,
    issued: publication.issued.day,
    status: publication.draft ? 'draft' : parts.briefing.status,
    marking: publication.marking?.label ?? null,
    briefing: { sha256: await hashBriefing(parts.briefing) },
    outputs: outputs.sort((a, b) => (a.path < b.path ? -1 : 1)),
    claims: Object.fromEntries(parts.claims),
  };
  return { path: 'manifest.json', bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`) };
}
