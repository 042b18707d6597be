import { describe, expect, it } from 'vitest';
import type { HandlingScheme } from '../../../src/model/handling.ts';
import type { Prose } from '../../../src/model/prose.ts';
import type { Clearance } from '../../../src/release/clearance.ts';
import { cutProse } from '../../../src/release/cut-prose.ts';
import { proseText } from '../../../src/release/cut-text.ts';
import { openLedger } from '../../../src/release/ledger.ts';

const label = (id: string) => ({
  id,
  label: id.toUpperCase(),
  color: '#ffffff',
  background: '#000000',
  also: [],
});
const scheme: HandlingScheme = {
  name: 'TLP',
  labels: [label('tlp-clear'), label('tlp-green'), label('tlp-amber')],
};
const ledger = openLedger();
const press: Clearance = { scheme, inherited: 0, ceiling: 0, audiences: ['press', 'base'], ledger };
const analyst: Clearance = { scheme, inherited: 0, ceiling: 2, audiences: ['analyst', 'base'], ledger };

function prose(text: string): Prose {
  const file = { path: 'section.md', text };
  return { pieces: [{ text, span: { file, start: 0, end: text.length } }] };
}

function sight(hidden: readonly string[] = [], hiddenCharts: readonly string[] = []) {
  return { isVisible: (id: string) => !hidden.includes(id), hiddenCharts: new Set(hiddenCharts) };
}

function seen(text: string, clearance: Clearance, hidden: readonly string[] = []): string {
  return proseText(cutProse(prose(text), clearance, sight(hidden)).prose);
}

describe('cutting a prose for an audience', () => {
  it('removes a passage above the ceiling, fences and all', () => {
    expect(seen('Open.\n\n::: tlp-amber\nSecret.\n:::\n\nEnd.\n', press)).toMatch(/^Open\.\s+End\.\s+$/);
  });

  it('keeps a passage below the ceiling and drops its fences', () => {
    const text = seen('Open.\n\n::: tlp-amber\nSecret.\n:::\n\nEnd.\n', analyst);
    expect(text).toContain('Secret.');
    expect(text).not.toContain(':::');
  });

  it('keeps the text around a passage that stays apart from it', () => {
    expect(seen('Before\n::: only press\nInside\n:::\nAfter\n', press)).toBe('Before\n\nInside\n\nAfter\n');
    expect(seen('Before\r\n::: only press\r\nInside\r\n:::\r\nAfter\r\n', press)).toBe(
      'Before\r\n\r\nInside\r\n\r\nAfter\r\n',
    );
  });

  it('names the citations that go from among words that stay, and no others', () => {
    const text = 'Kept.[@a] Told.[@b]\n\nGone.[@b]\n\nBoth.[@a; @b]\n';
    const { bereft } = cutProse(prose(text), press, sight(['b']));
    expect(bereft.map(({ ids, span }) => [ids, text.slice(span.start, span.end)])).toEqual([[['b'], '[@b]']]);
    expect(bereft[0]?.span.start).toBe(text.indexOf('[@b]'));
  });

  it('raises the marking to the highest label that stayed', () => {
    const text = '::: tlp-green\nA.\n:::\n\n::: tlp-amber\nB.\n:::\n';
    expect(cutProse(prose(text), analyst, sight()).rank).toBe(2);
    expect(cutProse(prose(text), { ...press, ceiling: 1 }, sight()).rank).toBe(1);
  });

  it('does not count a label inside a passage that went', () => {
    const text = ':::: only press\n::: tlp-amber\nB.\n:::\n::::\n';
    expect(cutProse(prose(text), analyst, sight()).rank).toBe(-1);
  });

  it('keeps passages for this audience and those it extends', () => {
    const text =
      '::: only press\nFor press.\n:::\n\n::: only base\nFor all.\n:::\n\n::: only analyst\nFor analysts.\n:::\n';
    expect(seen(text, press).match(/For \w+/g)).toEqual(['For press', 'For all']);
  });

  it('removes a heading whose every passage went, and the one above it', () => {
    const text = '## A\n\n### B\n\n::: tlp-amber\nSecret.\n:::\n\n## C\n\nText.\n';
    expect(seen(text, press).trim()).toBe('## C\n\nText.');
  });

  it('keeps a heading that the author left empty', () => {
    const text = '## Empty\n\n## Full\n\nText.\n\n::: tlp-amber\nSecret.\n:::\n';
    expect(seen(text, press)).toContain('## Empty');
  });

  it('cuts a citation of a withheld claim and keeps the visible one beside it', () => {
    expect(seen('A thing [@open; @shut]. More [@shut] here [@open].\n', press, ['shut'])).toBe(
      'A thing [@open]. More here [@open].\n',
    );
    expect(seen('A thing [@shut, p. 2; @open].\n', press, ['shut'])).toBe('A thing [@open].\n');
  });

  it('removes a paragraph, item or row that rests only on withheld claims', () => {
    const text =
      'Gone [@shut].\n\n- stays [@open]\n- goes [@shut]\n\n| a |\n|---|\n| goes [@shut] |\n| stays |\n\nPlain.\n';
    const left = seen(text, press, ['shut']);
    expect(left).not.toMatch(/Gone|goes/);
    expect(left.match(/stays/g)).toHaveLength(2);
    expect(left).toContain('Plain.');
  });

  it('drops definitions of links that nobody uses any more', () => {
    const text =
      'Open.\n\n::: tlp-amber\nSee [the cable][c].\n:::\n\n[c]: https://example.org/secret\n[d]: https://example.org/\n';
    const left = seen(text, press);
    expect(left).not.toContain('secret');
    expect(left).not.toContain('[d]:');
  });

  it('drops a definition over two lines, title and all, and leaves code alone', () => {
    const shut = '::: tlp-amber\nSee [it][L].\n:::\n\n';
    expect(seen(`Open.\n\n${shut}[l]:\n  https://secret.example/\n  "Secret"\n`, press)).not.toMatch(
      /secret/i,
    );
    expect(seen(`Open.\n\n${shut}\`\`\`\n[l]: kept\n\`\`\`\n`, press)).toContain('[l]: kept');
  });

  it('keeps what a picture or a link that stays is defined by', () => {
    const text =
      '![A chart][p] and [it][P].\n\n::: tlp-amber\nShut.\n:::\n\n[p]: images/a%20b.png "A title"\n[q]: x\n';
    const left = seen(text, press);
    expect(left).toContain('[p]: images/a%20b.png');
    expect(left).not.toContain('[q]');
    for (const href of ['<images/a b.png>', 'https://example.org/?a&amp;b', 'a\\_b']) {
      expect(seen(`![A][p]\n\n::: tlp-amber\nShut.\n:::\n\n[p]: ${href}\n`, press)).toContain(`[p]: ${href}`);
    }
  });

  it('keeps an empty heading, whatever headings stood in a passage', () => {
    const text = (heading: string) =>
      `## Same\n\n## Open\n\nText.\n\n::: tlp-amber\n## ${heading}\n\nShut.\n:::\n`;
    expect(seen(text('Same'), press)).toContain('## Same');
    expect(seen(text('Same'), press)).toBe(seen(text('Other'), press));
  });

  it('leaves the same whether a passage used a definition or not', () => {
    const text = (words: string) => `Open.\n\n::: tlp-amber\n${words}\n:::\n\n[l]: https://example.org/\n`;
    expect(seen(text('See [it][l].'), press)).toBe(seen(text('See it.'), press));
  });

  it('drops a heading that cites only what is withheld, and a term with its last definition', () => {
    expect(seen('## A\n\n### Secret [@shut]\n\nText.\n', press, ['shut'])).not.toContain('Secret');
    expect(seen('Secret\n: goes [@shut]\n\nOpen\n: stays\n', press, ['shut'])).not.toMatch(/Secret|goes/);
  });

  it('drops a heading over nothing but a definition', () => {
    const text =
      '## A\n\nText [x][l].\n\n## Secret\n\n::: tlp-amber\nShut.\n:::\n\n[l]: https://example.org/\n';
    expect(seen(text, press)).not.toContain('Secret');
  });

  it('cuts a withheld chart from its place, and what refers to it', () => {
    const text = 'Before.\n\n![Secret](chart:shut)\n\nSee [the secret figure](figure:shut).\n\nAfter.\n';
    const left = proseText(cutProse(prose(text), press, sight([], ['shut'])).prose);
    expect(left.split(/\s+/).filter(Boolean)).toEqual(['Before.', 'After.']);
  });

  it('keeps every piece in its place in the file', () => {
    const text = 'Open.\n\n::: tlp-amber\nSecret.\n:::\n\nEnd.\n';
    for (const piece of cutProse(prose(text), press, sight()).prose.pieces) {
      expect(text.slice(piece.span.start, piece.span.end)).toBe(piece.text);
    }
  });

  it('returns a prose without labels or withheld citations as it is', () => {
    const whole = prose('Text [@open].\n');
    expect(cutProse(whole, press, sight()).prose).toBe(whole);
  });
});
