import { describe, expect, it } from 'vitest';
import { build } from '../../../src/index.ts';
import type { Briefing } from '../../../src/model/briefing.ts';
import { writtenIn } from '../../../src/proof/written-in.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { sampleBriefing } from '../../support/sample-briefing.ts';

const MARKINGS = `name: Ministry markings
labels:
  - {id: open, label: OPEN, also: [tlp-clear]}
  - {id: internal, label: INTERNAL, color: "#ffffff", background: "#7a1f1f", also: [tlp-green, tlp-amber]}
  - {id: closed, label: CLOSED, also: [tlp-amber-strict, tlp-red]}
`;

const GLOSSARY = `- {term: tariff, definition: A duty on goods that cross a border.}
- {term: quota, definition: A limit on how much may be brought in.}
- {term: IT, definition: Information technology.}
- {term: rate, definition: From the house.}
`;

const BRIEF = `---
title: Steel
issued: 2026-11-22
handling: open
glossary: [{term: Rate, definition: From the brief.}]
---

The tariff fell at a rate. It fell.

::: internal
The quota stays.
:::
`;

async function print(audience: string, files: Readonly<Record<string, string>> = {}) {
  const host = memoryHost({
    'b/brief.md': BRIEF,
    'templates/markings.yaml': MARKINGS,
    'templates/glossary.yaml': GLOSSARY,
    ...files,
  });
  const request = {
    briefs: ['b'],
    audiences: [audience],
    formats: ['report.md', 'deck.md'] as const,
    strict: false,
  };
  const { folders, diagnostics } = await build(host, request);
  const texts = folders[0]?.artifacts.filter(({ path }) => /^(report|deck)\.md$/.test(path)) ?? [];
  return {
    text: texts.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n'),
    said: diagnostics.map(({ code, message, hint }) => ({ code, message, hint })),
  };
}

describe('markings of the house', () => {
  it('take the place of TLP, and the ceilings of the package mean those that stand for them', async () => {
    const press = await print('press');
    expect(press.text).toContain('OPEN');
    expect(press.text).not.toMatch(/quota|INTERNAL|TLP/);
    const analyst = await print('analyst');
    expect(analyst.text).toContain('The quota stays.');
    expect(analyst.text).toContain('INTERNAL');
  });

  it('that stand for none of a ceiling say what to write', async () => {
    const { said } = await print('press', {
      'templates/markings.yaml': MARKINGS.replace('tlp-clear', 'white'),
    });
    expect(said).toContainEqual({
      code: 'content/unknown-label',
      message: '"tlp-clear" is not a handling label of Ministry markings.',
      hint: 'Write in markings.yaml which marking stands for it: `also: [tlp-clear]`. Labels: open, internal, closed.',
    });
  });

  it('are told from one another: a name stands once', async () => {
    const { said } = await print('press', {
      'templates/markings.yaml': MARKINGS.replace('tlp-green', 'open'),
    });
    expect(said[0]).toMatchObject({
      code: 'content/duplicate-id',
      message: '"open" names two markings: "open" and "internal".',
    });
  });

  it('of the brief come before those of the current folder', async () => {
    const { text } = await print('press', {
      'b/templates/markings.yaml': MARKINGS.replace('OPEN', 'FOR ALL'),
    });
    expect(text).toContain('FOR ALL');
  });
});

describe('terms of the house', () => {
  it('are explained to whom a mention is shown, as whole words; a term of the brief goes before', async () => {
    const { text } = await print('analyst');
    expect(text).toContain('A duty on goods');
    expect(text).toContain('A limit on how much');
    expect(text).toContain('From the brief.');
    expect(text).not.toContain('From the house.');
    expect(text).not.toContain('Information technology');
  });

  it('are not where a withheld passage alone mentions them', async () => {
    const own = 'extends: analyst\nceiling: open\n';
    const { text } = await print('own', { 'templates/own/audience.yaml': own });
    expect(text).toContain('A duty on goods');
    expect(text).not.toMatch(/quota|A limit on how much/);
  });

  it('are no secret: files are not searched for those that nothing mentions', () => {
    const plain = (text: string) => ({
      text,
      span: sampleBriefing().span,
      short: null,
      long: null,
      wordings: {},
    });
    const item = { id: 'term#1', span: sampleBriefing().span, handling: null, audiences: null };
    const term = { ...item, term: plain('Tariff'), definition: plain('A duty on goods.') };
    const kept = { headline: null, items: [term] };
    const texts = (briefing: Briefing) => writtenIn(briefing).map(({ text }) => text);
    expect(texts({ ...sampleBriefing(), glossary: kept })).toContain('A duty on goods.');
    expect(texts({ ...sampleBriefing(), houseTerms: [term] })).not.toContain('A duty on goods.');
  });

  it('that are no list of terms are told at their place', async () => {
    const { said } = await print('press', { 'templates/glossary.yaml': '- {term: x, definiton: y}\n' });
    expect(said[0]?.message).toBe('`definiton` is not a key of a glossary entry.');
  });
});
