import { expect, it } from 'vitest';
import { build } from '../../../src/index.ts';
import type { Host } from '../../../src/model/host.ts';
import { memoryHost } from '../../support/memory-host.ts';

const shut = { handling: 'tlp-red' };

/** A brief; with `more`, withheld items stand among the others of every list, at both ends of every axis. */
function files(more: boolean): Readonly<Record<string, string>> {
  const among = <T>(items: readonly T[], hidden: (at: number) => unknown): readonly unknown[] =>
    more ? [hidden(0), ...items.flatMap((item, at) => [item, hidden(at + 1), hidden(at + 101)])] : items;
  const text = (at: number) => ({ ...shut, text: `Withheld ${at}.` });
  const claim = (id: string) => ({
    id,
    kind: 'fact',
    statement: `Open ${id}.`,
    evidence: [{ source: 'open' }],
  });
  const score = { open: { first: 2, last: 3 } };
  const brief = {
    title: 'Steel',
    issued: '2026-11-22',
    handling: 'tlp-clear',
    judgments: among(
      [
        { text: 'One.', supports: ['a'] },
        { text: 'Two.', supports: ['b'] },
      ],
      text,
    ),
    assumptions: among(['First.', 'Second.'], text),
    gaps: among(['Gap one.', 'Gap two.'], text),
    indicators: among(['Sign one.', 'Sign two.'], text),
    asks: among(['Ask one.', 'Ask two.'], text),
    questions: among([{ question: 'Why?', answer: 'So.' }], (at) => ({
      ...shut,
      question: `W${at}?`,
      answer: 'W.',
    })),
    claims: among([claim('a'), claim('b')], (at) => ({ ...claim(`hidden-${at}`), ...shut })),
    sources: { ...(more ? { cable: { title: 'Cable', ...shut } } : {}), open: 'A release' },
  };
  const timeline = {
    events: among(
      [
        { title: 'Begins', date: '2024', claims: ['a'] },
        { title: 'Ends', date: '2026', claims: ['b'] },
      ],
      (at) => ({ ...shut, title: `Withheld ${at}`, date: at % 2 === 0 ? '1955' : '2060' }),
    ),
  };
  const dimensions = {
    scale: { low: 0, high: 5 },
    periods: among(
      [
        { id: 'first', label: 'First' },
        { id: 'last', label: 'Last' },
      ],
      (at) => ({ ...shut, id: `p${at}`, label: `P${at}` }),
    ),
    dimensions: among([{ id: 'open', label: 'Open' }], (at) => ({ ...shut, id: `d${at}`, label: `D${at}` })),
    scores: more ? { d0: { first: 5, last: 0 }, ...score } : score,
  };
  const passage = more
    ? '::: tlp-red\n## Withheld\n\nW[@hidden-1], W[@cable].\n\n| a |\n|---|\n| w |\n:::\n\n'
    : '';
  return {
    'b/brief.yaml': JSON.stringify(brief),
    'b/timeline.yaml': JSON.stringify(timeline),
    'b/dimensions.yaml': JSON.stringify(dimensions),
    'b/sections/1.md': `## Talks\n\n${passage}Open[@a].\n\n${passage}## Ends\n\nOpen[@b; @open, p. 3].\n`,
    ...(more
      ? { 'b/sections/0.md': `---\n${JSON.stringify(shut)}\n---\n\n## Withheld\n\nAll of it.\n` }
      : {}),
  };
}

/** Pixels hold no text, and take longer than all the rest; they are drawn from what the SVG shows. */
function quick(host: Host): Host {
  return { ...host, cached: async (key) => (key.startsWith('png-') ? new Uint8Array([1]) : null) };
}

async function folder(more: boolean, audience: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const request = { briefs: ['b'], audiences: [audience], formats: null, strict: false };
  const { folders, diagnostics } = await build(quick(memoryHost(files(more))), request);
  if (folders[0] === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return new Map(folders[0].artifacts.map(({ path, bytes }) => [path, bytes]));
}

it.each(['press', 'policymaker'])(
  'that something is withheld, and how much, changes no byte for %s: no count, number, axis or mention of others',
  async (audience) => {
    const [without, among] = [await folder(false, audience), await folder(true, audience)];
    expect([...among.keys()]).toEqual([...without.keys()]);
    for (const [path, bytes] of without) {
      const other = among.get(path) ?? new Uint8Array();
      expect(Buffer.from(other).equals(bytes), path).toBe(true);
    }
  },
  120_000,
);

const ONE_FILE = [
  'Exports fell.\n',
  '## Talks\n\nThey met.\n',
  '- one\n- two\n',
  '## Ends\n\nThey parted.\n',
];

it.each(['.md', ''])(
  'a passage withheld leaves no trace of having been there, wherever it stands (sections in %s)',
  async (form) => {
    const passage = '::: tlp-red\n## Withheld\n\nSecret.\n:::\n';
    const front = 'title: Steel\nissued: 2026-11-22\nhandling: tlp-clear\n';
    const printed = async (parts: readonly string[]) => {
      const body = parts.join('\n');
      const files: Record<string, string> =
        form === '.md'
          ? { 'b/brief.md': `---\n${front}---\n\n${body}` }
          : {
              'b/brief.yaml': `${front}judgments: [It will rain.]\n`,
              'b/sections/1.md': `${body}`,
            };
      const request = {
        briefs: ['b'],
        audiences: ['press'],
        formats: ['deck.md', 'report.md'],
        strict: false,
      } as const;
      const { folders, diagnostics } = await build(quick(memoryHost(files)), request);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const texts = folders[0]?.artifacts.filter(({ path }) => /\.(md|json)$/.test(path)) ?? [];
      return texts.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]);
    };
    const without = await printed(ONE_FILE);
    expect(without).toHaveLength(3);
    for (const at of [...ONE_FILE.keys(), ONE_FILE.length]) {
      expect(await printed(ONE_FILE.toSpliced(at, 0, passage)), `at ${at}`).toEqual(without);
    }
  },
);

const RESTING = `---
title: Steel
issued: 2026-11-22
handling: tlp-clear
sources: {cable: {title: A cable, handling: tlp-red}}
claims: [{id: plan, kind: fact, statement: The quota ends., evidence: [{source: cable}]}]
judgments:
  - {text: Prices will rise., confidence: low, supports: [plan]}
  - Recovery is slow.
---

Exports fell.
`;

it.each([
  ['withhold', false],
  ['mark', true],
] as const)(
  'a judgment whose evidence is all withheld is treated as `unsupported_judgments: %s` says',
  async (key, shown) => {
    const host = memoryHost({
      'b/brief.md': RESTING,
      'b/templates/own/audience.yaml': `extends: press\nunsupported_judgments: ${key}\n`,
    });
    const request = {
      briefs: ['b'],
      audiences: ['own'],
      formats: ['report.md' as const, 'deck.md' as const],
      strict: false,
    };
    const { folders } = await build(host, request);
    const texts = folders.flatMap(({ artifacts }) =>
      artifacts
        .filter(({ path }) => /^(report|deck)\.md$/.test(path))
        .map(({ bytes }) => new TextDecoder().decode(bytes)),
    );
    expect(texts).toHaveLength(2);
    for (const text of texts) {
      expect(text.includes('Prices will rise')).toBe(shown);
      expect(text).not.toContain('The quota ends');
    }
    expect(texts.join('\n').includes('What this rests on is not for this audience.')).toBe(shown);
  },
);
