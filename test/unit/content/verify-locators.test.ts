import { describe, expect, it } from 'vitest';
import { readBriefing } from '../../../src/content/read-briefing.ts';
import { verifyLocators } from '../../../src/content/verify-locators.ts';
import { invariant } from '../../../src/model/invariant.ts';
import { edited, short } from '../../support/brief.ts';
import { memoryHost } from '../../support/memory-host.ts';

const TEMPLATES = { 'base/audience.yaml': '', 'press/audience.yaml': '' };

async function verify(locator: string, capture: string | null) {
  const files = edited('b/claims.yaml', 'start: Exports fell, end: the quarter', locator);
  const all = capture === null ? files : { ...files, 'b/captures/stat.txt': capture };
  const host = memoryHost(all, { packageTemplates: TEMPLATES });
  const { value } = await readBriefing(host, 'b');
  invariant(value !== null, 'a briefing');
  const { value: result, diagnostics } = await verifyLocators(host, value, 'b');
  return {
    verified: result.verified,
    texts: diagnostics.map(short),
    messages: diagnostics.map(({ message }) => message),
  };
}

const CAPTURE =
  'Steel\n\nExports\n  fell by 8 per cent, said “the minister”,\nin the quarter. Orders rose.\n\nOrders rose in May.\n';

describe('verifyLocators', () => {
  it('finds a passage across lines, whatever its quotation marks', async () => {
    expect(
      await verify('start: Exports fell by, end: "\\"the minister\\", in the quarter"', CAPTURE),
    ).toMatchObject({
      verified: 1,
      texts: [],
    });
    expect((await verify('start: Exports fell by', CAPTURE)).verified).toBe(1);
  });

  it('takes each line for a paragraph where the copy has no empty lines', async () => {
    expect((await verify('start: One, end: end', 'One is the end\nTwo\n')).verified).toBe(1);
    expect((await verify('start: One, end: end', 'One is\nthe end\n')).verified).toBe(0);
  });

  it('says nothing about a source without a copy', async () => {
    expect(await verify('start: Exports fell by', null)).toMatchObject({ verified: 0, texts: [] });
  });

  it.each([
    [
      'start: Imports fell',
      '"Imports fell" does not occur in stat.',
      'content/locator claims.yaml «Imports fell»',
    ],
    [
      'start: Orders rose',
      '"Orders rose" occurs 2 times in stat.',
      'content/locator claims.yaml «Orders rose»',
    ],
    ['start: Export', '"Export" does not occur in stat.', 'content/locator claims.yaml «Export»'],
    [
      'start: Exports fell, end: in May',
      '"in May" does not follow in the paragraph of stat where the passage starts.',
      'content/locator claims.yaml «in May»',
    ],
  ])('reports %s', async (locator, message, text) => {
    expect(await verify(locator, CAPTURE)).toEqual({ verified: 0, texts: [text], messages: [message] });
  });
});
