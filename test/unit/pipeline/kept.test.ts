import { describe, expect, it } from 'vitest';
import { build } from '../../../src/index.ts';
import type { Folder } from '../../../src/model/build.ts';
import type { Host } from '../../../src/model/host.ts';
import { openKept, packKept } from '../../../src/pipeline/kept.ts';
import { FOLDER } from '../../support/brief.ts';
import { memoryHost } from '../../support/memory-host.ts';

type Files = Readonly<Record<string, string>>;

/** Edits one after another: a file, what is taken out of it and what is put in its place. */
const EDITS: readonly (readonly [path: string, from: string, to: string])[] = [
  ['b/brief.yaml', 'Exports fell.', 'Exports fell sharply.'],
  ['b/brief.yaml', 'Prices will follow.', 'Prices will follow them.'],
  ['b/sections/10-intro.md', 'Only this.', 'Only this and that.'],
  ['b/data/exports.csv', '5.25', '6.25'],
  ['b/charts/exports.yaml', 'Exports fall', 'Exports keep falling'],
  ['b/claims.yaml', 'Exports fell by 8 per cent.', 'Exports fell by 9 per cent.'],
  ['b/claims.yaml', 'handling: tlp-red', 'handling: tlp-clear'],
  ['b/brief.yaml', 'handling: TLP:AMBER', 'status: cleared'],
  ['b/brief.yaml', 'issued: 2026-11-22', 'issued: 2026-11-23'],
  ['b/templates/analyst/audience.yaml', '', 'extends: policymaker\nname: The analysts\n'],
];

/** Pictures are drawn once for all builds, as they are on a machine. */
const PICTURES = new Map<string, Uint8Array>();

function hostOf(files: Files): Host {
  return {
    ...memoryHost(files),
    cached: async (key) => PICTURES.get(key) ?? null,
    cache: async (key, bytes) => void PICTURES.set(key, bytes),
  };
}

/** Without the pictures of charts, which take longest and are kept apart. */
const FORMATS = ['deck.md', 'deck.html', 'deck.pptx', 'report.md', 'report.pdf'] as const;

function print(host: Host, kept = openKept()) {
  return build(host, { briefs: ['b'], audiences: ['analyst'], formats: FORMATS, strict: false }, kept);
}

function bytesOf(folders: readonly Folder[]): ReadonlyMap<string, string> {
  return new Map(
    folders.flatMap(({ artifacts }) =>
      artifacts.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('latin1')] as const),
    ),
  );
}

function edited(files: Files, [path, from, to]: (typeof EDITS)[number]): Files {
  expect(files[path] ?? '').toContain(from);
  return { ...files, [path]: (files[path] ?? '').replace(from, to) };
}

describe('what is kept between builds', () => {
  it('changes no byte after any edit, and none when edits are taken back', async () => {
    let kept = openKept();
    const states = [FOLDER];
    for (const edit of EDITS) states.push(edited(states.at(-1) ?? FOLDER, edit));
    const anews: Awaited<ReturnType<typeof print>>[] = [];
    for (const files of states) anews.push(await print(hostOf(files)));
    const steps = states.map((files, index) => ({ files, anew: anews[index] }));
    for (const [index, { files, anew }] of [...steps, ...steps.toReversed()].entries()) {
      // On the way back as what one process leaves to the next.
      if (index >= steps.length) kept = openKept(structuredClone(packKept(kept, null)));
      const again = await print(hostOf(files), kept);
      if (anew === undefined) throw new Error('every state was built');
      expect(again.diagnostics).toEqual(anew.diagnostics);
      expect(bytesOf(again.folders)).toEqual(bytesOf(anew.folders));
      expect(again.inputs).toEqual(anew.inputs);
      expect(anew.ok).toBe(true);
    }
  }, 120_000);

  it('repeats what was said of a brief in which nothing changed', async () => {
    const kept = openKept();
    const host = hostOf({ ...FOLDER, 'b/brief.yaml': `${FOLDER['b/brief.yaml']}titel: Steel\n` });
    const first = await print(host, kept);
    const second = await print(host, kept);
    expect(first.ok).toBe(false);
    expect(second.diagnostics).toEqual(first.diagnostics);
    expect(second.folders).toEqual([]);
  });

  it('makes nothing again where nothing changed, and the rest where a word did', async () => {
    const kept = openKept();
    const stages = async (files: Files): Promise<readonly string[]> => {
      const request = { briefs: ['b'], audiences: ['analyst'], formats: null, strict: false };
      const { timings } = await build(hostOf(files), request, kept);
      return timings.map(({ stage }) => stage);
    };
    expect(await stages(FOLDER)).toContain('release');
    expect(await stages(FOLDER)).not.toContain('release');
    const [edit = EDITS[0]] = EDITS;
    if (edit) expect(await stages(edited(FOLDER, edit))).toContain('release');
  });
});
