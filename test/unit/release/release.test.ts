import { describe, expect, it } from 'vitest';
import { released } from './released.ts';

const brief = { title: 'Steel', issued: '2026-11-22', handling: 'tlp-clear', bottom_line: 'Exports fell.' };

/** What the press receives of a brief in one file. */
const forPress = (more: object, prose = 'Text.') =>
  released({ 'b/brief.md': `---\n${JSON.stringify({ ...brief, ...more })}\n---\n\n${prose}\n` }, 'press');

describe('what an audience receives', () => {
  it('has no short form of a text that it has its own wording for', async () => {
    const title = { text: 'A secret deal', short: 'Secret deal', audiences: { press: 'Talks go on' } };
    const left = (await forPress({ title })).join('\n');
    expect(left).toContain('Talks go on');
    expect(left).not.toMatch(/secret/i);
  });

  it('has what is short of an item’s text as the item’s short form, unless its text is another', async () => {
    const gap = { text: 'How many were sent is not known.', short: 'Number sent' };
    const left = await forPress({
      gaps: [gap, { text: { ...gap, audiences: { press: 'Not known.' } } }, { text: gap }],
    });
    expect(left.filter((leaf) => /gaps\.items\.\d+\.short\.text/u.test(leaf))).toEqual([
      '.briefing.gaps.items.0.short.text: Number sent',
      '.briefing.gaps.items.2.short.text: Number sent',
    ]);
  });

  it('names no withheld period, not even in a chart that was to show it', async () => {
    const dimensions = {
      scale: { low: 0, high: 5 },
      periods: [
        { id: 'before', label: 'Before' },
        { id: 'covert', label: 'Covert', handling: 'tlp-red' },
      ],
      dimensions: [{ id: 'trade', label: 'Trade' }],
      scores: { trade: { before: 3, covert: 2 } },
    };
    const charts = { scores: { kind: 'dimensions', period: 'covert', previous: 'before' } };
    const left = await forPress({ dimensions, charts });
    expect(left.filter((leaf) => leaf.includes('covert'))).toEqual([]);
    expect(left).toContain('.briefing.charts.0.previous.id: before');
  });

  it('has the same sources, whatever withheld text mentions', async () => {
    const sources = { cited: 'A release', other: 'A cable' };
    const prose = (mention: string) => `Open [@cited].\n\n::: tlp-red\nShut ${mention}.\n:::\n`;
    const [mentioned, unmentioned] = await Promise.all(
      ['[@other]', 'here'].map((mention) => forPress({ sources }, prose(mention))),
    );
    expect(mentioned).toEqual(unmentioned);
    expect(mentioned?.join()).not.toContain('A cable');
  });

  it('has the sources that nothing mentions where nothing is withheld', async () => {
    const left = await forPress({ sources: { cited: 'A release', other: 'A cable' } }, 'Open [@cited].');
    expect(left.join()).toContain('A cable');
  });
});
