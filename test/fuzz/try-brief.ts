import { build, type Kept } from '../../src/index.ts';
import { readArtifact } from '../../src/proof/read/read-artifact.ts';
import { memoryHost } from '../support/memory-host.ts';
import { placedBrief } from '../unit/release/placed-brief.ts';
import type { Plan } from '../unit/release/places.ts';
import { readings } from '../unit/release/readings.ts';
import { type FuzzedBrief, labelledBrief } from './labelled-brief.ts';
import { seeded } from './seeded.ts';

/** What became of one brief: how many files were read, and what was found in them that must not be there. */
export interface Tried {
  readonly files: number;
  readonly found: readonly string[];
}

const AUDIENCES = ['press', 'general', 'executive', 'policymaker'] as const;
const CANARY = 'Zyxwvut';

/** An edition's `brief.ru.yaml`. */
const TRANSLATED = 'title: Справка\n';

/** One brief by its seed → printed in all formats that need no browser, and every byte read, packed or not. */
export async function tryBrief(seed: number, kept: Kept): Promise<Tried> {
  const draw = seeded(seed);
  const audience = AUDIENCES[draw(AUDIENCES.length)] ?? 'press';
  const brief = seed % 2 === 0 ? labelledBrief(draw, audience) : placed(draw, audience);
  // Two of eight, one of each kind, are printed in an edition, which leaves most texts as they are.
  const edition = seed % 8 < 2 ? 'ru' : null;
  const host = {
    ...memoryHost(
      edition === null ? brief.files : { ...brief.files, [`b/brief.${edition}.yaml`]: TRANSLATED },
    ),
    cached: async (key: string) => (key.startsWith('png-') ? PIXEL : null),
  };
  const request = {
    briefs: ['b'],
    audiences: [audience],
    formats: null,
    strict: false,
    languages: edition === null ? null : [edition],
  };
  const { ok, folders, diagnostics } = await build(host, request, kept);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!ok) return { files: 0, found: errors.map(({ code, message }) => `${code} ${message}`) };
  const artifacts = folders.flatMap((folder) => folder.artifacts);
  const found = artifacts.flatMap((artifact) => {
    const texts = [...readings(artifact.bytes), ...readArtifact(artifact).map(({ text }) => text)];
    const all = [artifact.path, ...texts].join('\n').toLowerCase();
    const hits = brief.forbidden.filter((word) => all.includes(word));
    return hits.map((word) => `${artifact.path} for ${audience} holds ${word}`);
  });
  return { files: artifacts.length, found };
}

/** Labels, mentions and other audiences' wordings wherever they may stand; everything withheld says the canary. */
function placed(draw: (below: number) => number, audience: string): FuzzedBrief {
  const chosen = new Map<string, number>();
  const plan: Plan = <T>(name: string, among: readonly [T, ...T[]]): T => {
    const at = chosen.get(name) ?? draw(among.length);
    chosen.set(name, at);
    return among[at] ?? among[0];
  };
  return { files: placedBrief(plan, audience, CANARY), forbidden: [CANARY.toLowerCase()] };
}

/** Stands for every picture of pixels: they hold no text, and take longer than all the rest. */
const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
