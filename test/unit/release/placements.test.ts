import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { build, openKept } from '../../../src/index.ts';
import { DEFAULT_FORMATS, type Format } from '../../../src/model/artifact.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { placedBrief } from './placed-brief.ts';
import type { Plan } from './places.ts';
import { readings } from './readings.ts';
import { type Files, released } from './released.ts';

const CANARIES = ['Zyxwv', 'Qwertyuiopasdfgh'] as const;

const audiences = fc.constantFrom('press', 'general', 'executive');

/** Two briefs that differ in nothing but what is withheld from an audience. */
function twins(choose: fc.GeneratorValue, audience: string): readonly Files[] {
  const plan = planOf(choose);
  return CANARIES.map((canary) => placedBrief(plan, audience, canary));
}

/** A plan that chooses by position, and remembers. */
function planOf(choose: fc.GeneratorValue): Plan {
  const chosen = new Map<string, number>();
  return <T>(name: string, among: readonly [T, ...T[]]): T => {
    const at = chosen.get(name) ?? choose(fc.nat, { max: among.length - 1 });
    chosen.set(name, at);
    return among[at] ?? among[0];
  };
}

/** Formats together, and how often they are tried: pictures for PowerPoint take their time. As PNG alone they hold no text. */
const TRIED: readonly (readonly [readonly Format[], number])[] = [
  [DEFAULT_FORMATS.filter((format) => format !== 'charts' && format !== 'deck.pptx'), 4],
  [['deck.pptx'], 1],
];

const kept = openKept();

/** The finished folder: bytes by path. */
async function printed(
  files: Files,
  audience: string,
  formats: readonly Format[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const request = { briefs: ['b'], audiences: [audience], formats, strict: false };
  const { folders, diagnostics } = await build(memoryHost(files), request, kept);
  const [folder] = folders;
  if (folder === undefined)
    throw new Error(diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return new Map(folder.artifacts.map(({ path, bytes }) => [path, bytes]));
}

describe('what is withheld, wherever it stands', () => {
  it('leaves no trace in the briefing that is released', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), audiences, async (choose, audience) => {
        const briefs = twins(choose, audience);
        const [one = [], other = []] = await Promise.all(briefs.map((files) => released(files, audience)));
        expect([...one, ...other].filter((leaf) => isTraced(leaf))).toEqual([]);
        expect(other).toEqual(one);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it.each(TRIED)(
    'is in no byte of the folder, and changes none, as %j',
    async (formats, numRuns) => {
      await fc.assert(
        fc.asyncProperty(fc.gen(), audiences, async (choose, audience) => {
          const briefs = twins(choose, audience);
          const [one, other] = await Promise.all(briefs.map((files) => printed(files, audience, formats)));
          expect([...(other?.keys() ?? [])]).toEqual([...(one?.keys() ?? [])]);
          for (const [path, bytes] of one ?? []) {
            expect(Buffer.compare(bytes, other?.get(path) ?? new Uint8Array()), path).toBe(0);
            expect([path, ...readings(bytes)].some(isTraced), path).toBe(false);
          }
        }),
        { numRuns, endOnFailure: true },
      );
    },
    60_000,
  );
});

function isTraced(text: string): boolean {
  return CANARIES.some((canary) => text.toLowerCase().includes(canary.toLowerCase()));
}
