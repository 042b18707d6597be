import { describe, expect, it } from 'vitest';
import { numberDocuments } from '../../../src/markdown/number-documents.ts';
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts';
import { writeMarkdown } from '../../../src/markdown/write-markdown.ts';

const TABLE = '| a | b |\n|---|---|\n| c | d |\n';

function printed(markdown: string) {
  const { value } = parseMarkdown({ markdown, segments: [] });
  const { value: numbered, diagnostics } = numberDocuments({ report: value, deck: [] });
  return { text: writeMarkdown(numbered.report), codes: diagnostics.map(({ code }) => code) };
}

describe('a paragraph “Table: …”', () => {
  it.each([
    ['above', `Table: What it shows\n\n${TABLE}`],
    ['right above', `Table: What it shows\n${TABLE}`],
  ])('is the caption of the table when %s, with its number', (_, markdown) => {
    const { text } = printed(markdown);
    expect(text).toMatch(/^\*\*Table 1\.\*\* What it shows\n\n\| a \| b \|/);
    expect(text.match(/What it shows/g)).toHaveLength(1);
  });

  it('belongs to no table above it, and says so', () => {
    const { text, codes } = printed(`${TABLE}\nTable: One\n\n${TABLE}\nTable: Two\n`);
    expect(text.match(/Table \d.*\n/g)).toEqual(['Table 1.** One\n']);
    expect(text).toContain('\nTable: Two\n');
    expect(codes).toEqual([]);
    const { diagnostics } = parseMarkdown({ markdown: `${TABLE}\nTable: Two\n`, segments: [] });
    expect(diagnostics.map(({ code }) => code)).toEqual(['markdown/table-caption']);
  });

  it('gives the table a name that text leads to it by', () => {
    const markdown = `See [it](table:t), not [it](table:x).\n\nTable: What *it* shows {#t}\n\n${TABLE}`;
    const { text, codes } = printed(markdown);
    expect(text).toMatch(/^See Table\u00a01, not it\./);
    expect(text).toContain('**Table 1.** What *it* shows\n');
    expect(codes).toEqual(['markdown/unknown-figure']);
    const { value } = parseMarkdown({ markdown, segments: [] });
    expect(value.flatMap((block) => (block.kind === 'table' ? [block.anchor] : []))).toEqual(['t']);
  });

  it('without a name is the same table in deck and report', () => {
    const report = parseMarkdown({
      markdown: `Table: One\n\n${TABLE}\n\nTable: Two\n\n${TABLE}`,
      segments: [],
    });
    const deck = parseMarkdown({ markdown: `Table: Two\n\n${TABLE}`, segments: [] });
    const { value } = numberDocuments({ report: report.value, deck: deck.value });
    expect(value.deck.map((block) => (block.kind === 'table' ? block.number : null))).toEqual([2]);
  });

  it('is text where no table is beside it', () => {
    expect(printed('Table: none.\n').text).toBe('Table: none.\n');
  });
});
