import { expect, it } from 'vitest';
import { readAudience } from '../../../src/content/read-audience.ts';
import { readBriefing } from '../../../src/content/read-briefing.ts';
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

async function decisionsFor(id: string, prose: string) {
  const host = memoryHost({ 'b/brief.md': `---\n${JSON.stringify(BRIEF)}\n---\n\n${prose}\n` });
  const { value: briefing, diagnostics: said } = await readBriefing(host, 'b');
  const { value: audience } = await readAudience(host, id, { briefFolder: 'b', cwd: '' });
  if (briefing === null || audience === null)
    throw new Error(JSON.stringify(said.map(({ message }) => message)));
  const decisions = decideRelease(briefing, audience).value ?? [];
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
