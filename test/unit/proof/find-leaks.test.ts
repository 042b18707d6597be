import { describe, expect, it } from 'vitest';
import { readAudience } from '../../../src/content/read-audience.ts';
import { readBriefing } from '../../../src/content/read-briefing.ts';
import { textOf } from '../../../src/diagnostics/position.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { openMemo } from '../../../src/model/memo.ts';
import { findLeaks, type KeptProof, openKeptProof, type Searched } from '../../../src/proof/find-leaks.ts';
import { release } from '../../../src/release/release.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { plant } from './planted.ts';

const SECRET = 'The ministry bought nine tankers through a shell company in Ras Laffan.';

const BRIEF = {
  title: 'Steel exports',
  issued: '2026-11-22',
  handling: 'tlp-clear',
  sources: { open: 'A release of the Statistics Office', cable: { title: 'A cable', handling: 'tlp-red' } },
  claims: [
    {
      id: 'fall',
      kind: 'fact',
      statement: 'Exports fell by 8 per cent in the third quarter.',
      evidence: [{ source: 'open' }],
    },
    {
      id: 'tanker-deal',
      kind: 'fact',
      statement: SECRET,
      handling: 'tlp-red',
      evidence: [{ source: 'cable' }],
    },
    {
      id: 'falcon',
      kind: 'fact',
      statement: 'Operation Blue Falcon began.',
      handling: 'tlp-red',
      evidence: [{ source: 'cable' }],
    },
    {
      id: 'office',
      kind: 'fact',
      statement: 'Exports fell by 9 per cent in the third quarter.',
      handling: 'tlp-red',
      evidence: [{ source: 'cable' }],
    },
  ],
  glossary: [
    { term: 'Steel', definition: 'An alloy.', handling: 'tlp-red' },
    { term: 'Third quarter', definition: 'July to September.', handling: 'tlp-red' },
    { term: 'Questions and answers', definition: 'What we are asked.', handling: 'tlp-red' },
  ],
};

const PROSE = `## Talks

Exports fell by 8 per cent. The ministry bought time[@fall], nine tankers were idle.

::: tlp-red
In a passage, the *harbour master* confirmed all of it in writing on Friday.
:::
`;

async function leaks(
  artifacts: readonly Artifact[],
  files: Readonly<Record<string, string>> = {},
  kept?: KeptProof,
) {
  const host = memoryHost({ 'b/brief.md': `---\n${JSON.stringify(BRIEF)}\n---\n\n${PROSE}`, ...files });
  const whole = (await readBriefing(host, 'b')).value;
  const audience = (await readAudience(host, 'press', { briefFolder: 'b', cwd: '' })).value;
  if (whole === null || audience === null) throw new Error('the brief cannot be read');
  const released = release(whole, audience).value?.briefing;
  if (released === undefined) throw new Error('nothing is released');
  return (await findLeaks({ whole, released, original: null, audience, artifacts }, kept)).diagnostics;
}

const page = (text: string): Artifact => ({ path: 'report.md', bytes: new TextEncoder().encode(text) });

describe('the search for what is withheld', () => {
  it('reads a file again only where it or what is looked for has changed, and repeats what it found', async () => {
    const memo = openMemo<boolean>();
    let read = 0;
    const searched: Searched = {
      ...memo,
      get: (key, make) =>
        memo.get(key, () => {
          read += 1;
          return make();
        }),
    };
    const kept = openKeptProof(searched);
    const files = [page('Nothing.'), { ...page('Nothing.'), path: 'deck.md' }];
    expect(await leaks(files, {}, kept)).toEqual([]);
    expect(read).toBe(2);
    await leaks(files, {}, kept);
    expect(read).toBe(2);
    const leaking = [page(SECRET), ...files.slice(1)];
    const [first, second] = [await leaks(leaking, {}, kept), await leaks(leaking, {}, kept)];
    expect(first).toHaveLength(1);
    expect(second).toEqual(first);
    expect(read).toBe(3);
    const more = JSON.stringify({
      ...BRIEF,
      asks: [{ text: 'Seize the tanker Nadir at Fujairah.', handling: 'tlp-red' }],
    });
    await leaks(files, { 'b/brief.md': `---\n${more}\n---\n\n${PROSE}` }, kept);
    expect(read).toBe(5);
  });

  it('finds what a long page gains, wherever it does', async () => {
    const kept = openKeptProof();
    const sentences = Array.from(
      { length: 400 },
      (_, at) => `Exports of the year ${at} were like those before.`,
    );
    const long = (at: number, words: string) => page(sentences.toSpliced(at, 0, words).join(' '));
    expect(await leaks([long(0, '')], {}, kept)).toEqual([]);
    for (const at of [0, 200, 400]) {
      expect(await leaks([long(at, SECRET)], {}, kept)).toHaveLength(1);
      expect(await leaks([long(at, 'Nothing more.')], {}, kept)).toEqual([]);
    }
    expect(await leaks([long(200, 'The Operation Blue')], {}, kept)).toEqual([]);
    expect(await leaks([long(200, 'The Operation Blue Falcon began')], {}, kept)).toHaveLength(1);
  });

  it.each(plant(SECRET).map((planted) => [planted.path.slice(-5), planted.channel, planted] as const))(
    'finds it in %s: %s',
    async (_, channel, { path, bytes }) => {
      const found = await leaks([{ path, bytes }]);
      expect(found.map(({ code }) => code)).toEqual(['proof/leak']);
      const [leak] = found;
      expect(leak?.message.startsWith(`${path} for "press" holds “The ministry bought`)).toBe(true);
      expect(leak?.message.split(': ').at(-1)?.replace(/\.$/, '').split('; ')).toContain(channel);
      expect(leak?.span && textOf(leak.span)).toContain('nine tankers through');
    },
  );

  it('finds it however it is hyphenated, broken, joined and quoted', async () => {
    const [text] = await leaks([
      page('…The MINISTRY bought nine tan\u00ad\nkers *through* a shell com\u00adpany, in Ras Laﬀan'),
    ]);
    expect(text?.code).toBe('proof/leak');
  });

  it('finds a passage that was cut from prose, and names its place', async () => {
    const [leak] = await leaks([page('The harbour master confirmed all of it in writing, says no one.')]);
    expect(leak?.span && textOf(leak.span)).toMatch(/^In a passage/);
  });

  it('finds a short text as a whole, and one that differs from a released one by a figure', async () => {
    expect(await leaks([page('So: Operation Blue Falcon began.')])).toHaveLength(1);
    expect(await leaks([page('Exports fell by 9 per cent in the third quarter.')])).toHaveLength(1);
  });

  it('finds the name of an item in the name of a file and among the claims of a manifest', async () => {
    expect(await leaks([{ path: 'charts/tanker-deal.png', bytes: new Uint8Array() }])).toHaveLength(1);
    const manifest = { path: 'manifest.json', bytes: new TextEncoder().encode('{"claims":{"falcon":[]}}') };
    const [leak] = await leaks([manifest]);
    expect(leak?.message).toContain('the name falcon');
  });

  it.each([
    ['a common word', 'Steel is an alloy, and a falcon flies over the office.'],
    ['a phrase that a released item says too', 'It was in the third quarter. Exports fell by 8 per cent.'],
    ['words of the furniture', '## Questions and answers\n'],
    [
      'two released phrases side by side',
      'Exports fell by 8 per cent in the third quarter. The ministry bought time, nine tankers',
    ],
    ['part of a short text', 'An operation began, blue as the sea.'],
    ['a number', '9 of 9'],
  ])('is not tripped by %s', async (_, text) => {
    expect(await leaks([page(text)])).toEqual([]);
  });

  it('finds nothing where nothing is withheld', async () => {
    const open = { ...BRIEF, claims: [BRIEF.claims[0]], glossary: [], sources: { open: 'A release' } };
    const brief = `---\n${JSON.stringify(open)}\n---\n\nExports fell[@fall].\n`;
    expect(await leaks([page(SECRET)], { 'b/brief.md': brief })).toEqual([]);
  });
});
