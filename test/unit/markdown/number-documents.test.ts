import { describe, expect, it } from 'vitest';
import { citesOfBlocks } from '../../../src/markdown/cites.ts';
import { plainText } from '../../../src/markdown/map-inlines.ts';
import { numberDocuments } from '../../../src/markdown/number-documents.ts';
import { walkBlocks } from '../../../src/markdown/walk-blocks.ts';
import type { Block } from '../../../src/model/block.ts';
import { read } from './support/read.ts';

const slide = (inside: string) => `:::::::::: slide {"layout":"content"}\n${inside}\n::::::::::`;

const numbers = (blocks: readonly Block[]) => citesOfBlocks(blocks).map((cite) => cite.numbers);

function captioned(blocks: readonly Block[]): readonly (number | null)[] {
  const found: (number | null)[] = [];
  walkBlocks(blocks, {
    block: (block) => {
      if (block.kind === 'figure' || block.kind === 'table') found.push(block.number);
    },
  });
  return found;
}

describe('numberDocuments', () => {
  it('numbers notes once, in the report first, wherever they are cited', () => {
    const report = read('# H [@h]\n\n| [@cell] |\n|---|\n| [@h; @cell, p. 1] |\n\n![a](x.png "Cap") [@cap]');
    const deck = read(
      slide(
        '# S [@cap]\n\n::::::::: notes\n[@note]\n:::::::::\n\n::::::::: source-line\n[@line; @h]\n:::::::::',
      ),
    );
    const { value, diagnostics } = numberDocuments({ report, deck });
    expect(value.cited.map(({ key }) => key)).toEqual(['h', 'cell', 'cell|p. 1', 'cap', 'line', 'note']);
    expect(numbers(value.report)).toEqual([[1], [2], [1, 3], [4]]);
    expect(numbers(value.deck)).toEqual([[4], [5, 1], [6]]);
    expect(diagnostics).toEqual([]);
  });

  it('gives the same figure and table the same number in both, and none without a caption', () => {
    const chart = (id: string, caption: string | null) => `::chart ${JSON.stringify({ id, caption })}\n\n`;
    const table = (anchor: string) =>
      `:::::: table {"caption":"C","anchor":"${anchor}"}\n| a |\n|---|\n::::::\n\n`;
    const report = read(`${chart('a', 'A') + chart('plain', null) + table('table-t')}![p](p.png "P")`);
    const deck = read(slide(chart('b', 'B') + chart('a', 'A again') + table('table-u') + table('table-t')));
    const { value } = numberDocuments({ report, deck });
    expect(captioned(value.report)).toEqual([1, null, 1, 2]);
    expect(captioned(value.deck)).toEqual([3, 1, 2, 1]);
  });

  it('says the number where text refers to a figure, and links where the document has it', () => {
    const refer = 'See [x](figure:tl) and [y](table:table-t).';
    const report = read(`${refer}\n\n::chart {"id":"tl","caption":"C"}`);
    const deck = read(
      slide(`${refer}\n\n:::::: table {"caption":"C","anchor":"table-t"}\n| a |\n|---|\n::::::`),
    );
    const { value } = numberDocuments({ report, deck }, { figure: 'Abbildung', table: 'Tabelle' });
    const [paragraph] = value.report;
    const content = paragraph?.kind === 'paragraph' ? paragraph.content : [];
    expect(plainText(content)).toBe('See Abbildung\u00a01 and Tabelle\u00a01.');
    expect(content.flatMap((inline) => (inline.kind === 'link' ? [inline.href] : []))).toEqual(['#fig-tl']);
  });

  it('reports a reference to what is not shown, and keeps its text', () => {
    const { value, diagnostics } = numberDocuments({ report: read('See [the chart](figure:tx).'), deck: [] });
    expect(diagnostics.map(({ code }) => code)).toEqual(['markdown/unknown-figure']);
    const [paragraph] = value.report;
    expect(plainText(paragraph?.kind === 'paragraph' ? paragraph.content : [])).toBe('See the chart.');
  });
});
