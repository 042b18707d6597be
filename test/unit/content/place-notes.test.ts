import { describe, expect, it } from 'vitest';
import { readBriefing } from '../../../src/content/read-briefing.ts';
import type { Briefing } from '../../../src/model/briefing.ts';
import { cutProse } from '../../../src/release/cut-prose.ts';
import { proseText } from '../../../src/release/cut-text.ts';
import { openLedger } from '../../../src/release/ledger.ts';
import { edited, short } from '../../support/brief.ts';
import { type MemoryFile, memoryHost } from '../../support/memory-host.ts';

const TEMPLATES = { 'base/audience.yaml': '', 'press/audience.yaml': '' };

async function read(files: Readonly<Record<string, MemoryFile>>) {
  const { value, diagnostics } = await readBriefing(memoryHost(files, { packageTemplates: TEMPLATES }), 'b');
  return { value, problems: diagnostics.map((each) => `${each.severity} ${short(each)}`) };
}

/** A brief whose section says `text` besides what it said. */
const saying = (text: string) => edited('b/sections/10-intro.md', '[@fall]', `[@fall]\n\n${text}\n\n`);

async function prose(text: string): Promise<string> {
  const { value, problems } = await read(saying(text));
  expect(problems).toEqual([]);
  return proseOf(value);
}

function proseOf(briefing: Briefing | null): string {
  return (briefing?.sections ?? []).map(({ body }) => proseText(body)).join('\n');
}

const FILE = 'sections/10-intro.md';

describe('notes by reference', () => {
  it('stand where they are referred to, as often as that is, and nowhere else', async () => {
    const said = await prose(
      'One.[^a] Two.[^b] Three.[^a]\n\n[^a]: First [@fall], *over*\n  two lines.\n[^b]: Second.',
    );
    expect(said).toContain(
      'One.^[First [@fall], *over* two lines.] Two.^[Second.] Three.^[First [@fall], *over* two lines.]',
    );
    expect(said.match(/Second/g)).toHaveLength(1);
    expect(said).not.toContain('[^');
  });

  it('may begin on the next line, and go on with a number', async () => {
    const said = await prose(
      'One.[^a] Two.[^b]\n\n[^a]: \nThe words.\n\n[^b]: The law passed in\n2022. It was amended.',
    );
    expect(said).toContain('One.^[The words.] Two.^[The law passed in 2022. It was amended.]');
  });

  it('keep the place of their words', async () => {
    const { value } = await read(saying('One.[^a]\n\n[^a]: The words.'));
    const piece = value?.sections
      .flatMap(({ body }) => body.pieces)
      .find(({ text }) => text === 'The words.');
    expect(piece?.span.file.text.slice(piece.span.start, piece.span.end)).toBe('The words.');
  });

  it('hold no bar in a table', async () => {
    expect(await prose('| a | b |\n|---|---|\n| x[^a] | y |\n\n[^a]: p | q.')).toContain('x^[p \\| q.] | y');
  });

  it('are text inside code', async () => {
    expect(await prose('`[^a]`\n\n    [^b]: c\n')).toContain('`[^a]`');
  });

  it.each([
    ['is not there', 'One.[^a]', `warning content/footnote ${FILE} «[^a]»`],
    ['is not used', '[^a]: Words.', `warning content/footnote ${FILE} «[^a]: Words.»`],
    ['is there twice', 'One.[^a]\n\n[^a]: W.\n\n[^a]: V.', `error content/footnote ${FILE} «[^a]: V.»`],
    ['has a note', 'One.[^a]\n\n[^a]: W[^a].', `error content/footnote ${FILE} «[^a]»`],
    ['has no words', 'One.[^a]\n\n[^a]:', `error content/footnote ${FILE} «[^a]»`],
    ['has a bracket too many', 'One.[^a]\n\n[^a]: W] more', `error content/footnote ${FILE} «[^a]»`],
    [
      'is withheld where its place is not',
      'One.[^a]\n\n::: tlp-red\nSecret.\n\n[^a]: Words.\n:::',
      `error content/footnote ${FILE} «[^a]»`,
    ],
    [
      'is for one audience where its place is for all',
      'One.[^a]\n\n::: only press\n[^a]: Words.\n:::',
      `error content/footnote ${FILE} «[^a]»`,
    ],
  ])('one that %s is a problem at its place', async (_, text, expected) => {
    expect((await read(saying(text))).problems).toEqual([expected]);
  });

  it('one is withheld with the passage that refers to it, wherever its words are written', async () => {
    const text = 'Open.\n\n::: tlp-red\nSecret.[^a] Also.[^b]\n\n[^b]: Beta.\n:::\n\n[^a]: Alpha.';
    const { value, problems } = await read(saying(text));
    expect(problems).toEqual([]);
    const body = value?.sections[0]?.body ?? { pieces: [] };
    const scheme = value?.scheme ?? { name: '', labels: [] };
    const left = (ceiling: number): string => {
      const clearance = { scheme, inherited: 0, ceiling, audiences: ['press'], ledger: openLedger() };
      const seen = { isVisible: () => true, hiddenCharts: new Set<string>() };
      return proseText(cutProse(body, clearance, seen).prose);
    };
    const highest = scheme.labels.length - 1;
    expect(left(highest)).toMatch(/\^\[Alpha\.\][\s\S]*\^\[Beta\.\]/);
    expect(left(highest - 1)).not.toMatch(/Secret|Alpha|Beta/);
    expect(left(highest - 1)).toContain('Open.');
  });
});
