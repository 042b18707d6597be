import { describe, expect, it } from 'vitest';
import { readBriefing } from '../../../src/content/read-briefing.ts';
import { edited, FOLDER, short } from '../../support/brief.ts';
import { type MemoryFile, memoryHost } from '../../support/memory-host.ts';

const TEMPLATES = { 'base/audience.yaml': '', 'press/audience.yaml': '' };

async function warnings(files: Readonly<Record<string, MemoryFile>>) {
  const { value, diagnostics } = await readBriefing(memoryHost(files, { packageTemplates: TEMPLATES }), 'b');
  expect(value).not.toBeNull();
  expect(diagnostics.every(({ severity }) => severity === 'warning')).toBe(true);
  return diagnostics.map(short);
}

const TEXT = 'Recovery before June is unlikely.';

describe('what a careful editor asks about', () => {
  it('is nothing in a sound brief', async () => {
    expect(await warnings(FOLDER)).toEqual([]);
  });

  it.each([
    [
      'a claim without evidence',
      edited('b/claims.yaml', '  evidence: [{source: stat, at: p. 4}]\n', ''),
      'content/no-evidence claims.yaml «Orders rose.»',
    ],
    [
      'a judgment without support',
      edited('b/brief.yaml', '      supports: [fall]\n', ''),
      `content/no-support brief.yaml «${TEXT}»`,
    ],
    [
      'a likelihood and a confidence in one sentence',
      edited('b/brief.yaml', TEXT, 'With low confidence, recovery is unlikely.'),
      'content/likelihood-with-confidence brief.yaml «With low confidence, recovery is unlikely.»',
    ],
    [
      'a word that no yardstick defines',
      edited('b/brief.yaml', TEXT, 'Recovery might come.'),
      'content/vague-likelihood brief.yaml «Recovery might come.»',
    ],
    [
      'information from after the day of issue',
      edited('b/brief.yaml', 'information_cutoff: null', 'information_cutoff: 2026-12'),
      'content/date-order brief.yaml «2026-12»',
    ],
    [
      'a citation with a slip',
      edited('b/sections/10-intro.md', '[@fall]', '[@fall p. 2]'),
      'content/no-citation sections/10-intro.md «[@fall p. 2]»',
    ],
  ])('%s', async (_, files, expected) => {
    expect(await warnings(files)).toEqual([expected]);
  });

  it('but not information from the month of issue', async () => {
    const files = edited('b/brief.yaml', 'information_cutoff: null', 'information_cutoff: 2026-11');
    expect(await warnings(files)).toEqual([]);
  });

  it('but not a month, nor confidence in a sentence of its own', async () => {
    const text = 'Recovery in May is unlikely. Confidence is low.';
    expect(await warnings(edited('b/brief.yaml', TEXT, text))).toEqual([]);
  });
});
