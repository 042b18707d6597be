import { expect, it } from 'vitest';
import { readAudience } from '../../../src/content/read-audience.ts';
import { readBriefing } from '../../../src/content/read-briefing.ts';
import type { Host } from '../../../src/model/host.ts';
import { decideRelease } from '../../../src/release/release.ts';
import { memoryHost } from '../../support/memory-host.ts';

const BRIEF = {
  title: 'Steel',
  issued: '2026-11-22',
  handling: 'tlp-clear',
  sources: { open: 'A release', shut: { title: 'A cable', handling: 'tlp-red' } },
  claims: [
    {
      id: 'both',
      kind: 'fact',
      statement: 'Both say so.',
      evidence: [{ source: 'open' }, { source: 'shut' }],
    },
    { id: 'cable', kind: 'fact', statement: 'One says so.', evidence: [{ source: 'shut' }] },
  ],
  judgments: [
    { id: 'free', text: 'Free.' },
    { id: 'marked', text: 'Marked.', handling: 'tlp-red' },
    { id: 'kept', text: 'Kept.', audiences: ['analyst'] },
    { id: 'resting', text: 'Resting.', supports: ['cable'] },
    { id: 'partly', text: 'Partly.', supports: ['both', 'cable'] },
  ],
};

function decisionsFor(id: string, prose: string) {
  return decide(memoryHost({ 'b/brief.md': `---\n${JSON.stringify(BRIEF)}\n---\n\n${prose}\n` }), id);
}

async function decide(host: Host, id: string) {
  const { value: briefing, diagnostics: said } = await readBriefing(host, 'b');
  const { value: audience } = await readAudience(host, id, { briefFolder: 'b', cwd: '' });
  if (briefing === null || audience === null)
    throw new Error(JSON.stringify(said.map(({ message }) => message)));
  const { decisions } = decideRelease(briefing, audience);
  return new Map(decisions.map((one) => [`${one.kind} ${one.id}`, [one.outcome, ...one.reasons]]));
}

it('release says of every item what became of it, and why', async () => {
  const decided = await decisionsFor('press', '## Talks\n\nOpen.\n\n::: tlp-red\nShut.\n:::\n');
  const above = { kind: 'ceiling', label: 'TLP:RED', ceiling: 'TLP:CLEAR' };
  expect(decided.get('judgment free')).toEqual(['shown']);
  expect(decided.get('judgment marked')).toEqual(['withheld', above]);
  expect(decided.get('judgment kept')).toEqual(['withheld', { kind: 'audiences', only: ['analyst'] }]);
  expect(decided.get('judgment resting')).toEqual(['withheld', { kind: 'rests-on', ids: ['cable'] }]);
  expect(decided.get('judgment partly')).toEqual(['shortened', { kind: 'rests-on', ids: ['cable'] }]);
  expect(decided.get('claim both')).toEqual(['shortened', { kind: 'rests-on', ids: ['shut'] }]);
  expect(decided.get('claim cable')).toEqual(['withheld', { kind: 'rests-on', ids: ['shut'] }]);
  expect(decided.get('source shut')).toEqual(['withheld', above]);
  const sections = [...decided].filter(([name]) => name.startsWith('section'));
  expect(sections.map(([, outcome]) => outcome)).toEqual([['shortened', above]]);
});

it('release says of headlines, titles, pictures, dimensions and periods that were dropped why they were', async () => {
  const pixel = Uint8Array.from(Buffer.from(PIXEL, 'base64'));
  const host = memoryHost({
    'b/images/secret.png': pixel,
    'b/brief.yaml': JSON.stringify({
      ...BRIEF,
      claims: [{ ...BRIEF.claims[0], dimensions: ['trade', 'arms'] }, BRIEF.claims[1]],
      judgments: { headline: 'All of them', items: BRIEF.judgments },
    }),
    'b/dimensions.yaml': JSON.stringify({
      scale: { low: 0, high: 5 },
      periods: [
        { id: 'before', label: 'Before' },
        { id: 'after', label: 'After', handling: 'tlp-red' },
      ],
      dimensions: [
        { id: 'trade', label: 'Trade' },
        { id: 'arms', label: 'Arms', handling: 'tlp-red' },
      ],
      scores: { trade: { before: 3, after: 2 }, arms: { before: 1, after: 1 } },
    }),
    'b/charts/ranges.yaml': JSON.stringify({ kind: 'dimensions', period: 'after', previous: 'before' }),
    'b/sections/1.md':
      '---\ntitle: Talks [@cable]\nheadline: All was said\n---\nOpen.\n\n::: tlp-red\n![Secret](images/secret.png)\n:::\n',
  });
  const decided = await decide(host, 'press');
  expect(decided.get('headline judgments')).toEqual(['withheld', { kind: 'sums-up' }]);
  expect(decided.get('picture images/secret.png')).toEqual(['withheld', { kind: 'unmentioned' }]);
  expect(decided.get('claim both')).toEqual([
    'shortened',
    { kind: 'rests-on', ids: ['shut'] },
    { kind: 'names', ids: ['arms'] },
  ]);
  expect(decided.get('chart ranges')).toEqual(
    expect.arrayContaining(['shortened', { kind: 'names', ids: ['after'] }]),
  );
  const section = [...decided].find(([name]) => name.startsWith('section'))?.[1];
  expect(section).toEqual(
    expect.arrayContaining(['shortened', { kind: 'rests-on', ids: ['cable'] }, { kind: 'sums-up' }]),
  );
});

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
