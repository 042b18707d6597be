import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/markdown/map-inlines.ts';
import { numberDocuments } from '../../../src/markdown/number-documents.ts';
import { walkBlocks } from '../../../src/markdown/walk-blocks.ts';
import { writeMarkdown } from '../../../src/markdown/write-markdown.ts';
import type { Block, Inline } from '../../../src/model/block.ts';
import { blocks, inlines } from './support/arbitrary-blocks.ts';
import { read } from './support/read.ts';

/** What a reader sees: each line of text with its white space as one space, and each code block; empty lines are nothing. */
function seen(tree: readonly Block[]): readonly string[] {
  const lines: string[] = [];
  walkBlocks(tree, {
    block: (block) => {
      if (block.kind === 'code') lines.push(`code ${block.text}`);
    },
    inlines: (content) => lines.push(plainText(content).replace(/\s+/g, ' ').trim()),
  });
  return lines.filter((line) => line !== '');
}

/** Each letter of a line with the styles it stands in; a style inside itself counts once. */
function styled(content: readonly Inline[], around: readonly string[] = []): readonly string[] {
  return content.flatMap((inline) => {
    if (inline.kind === 'break' || inline.kind === 'cite' || inline.kind === 'image') return [];
    const styles = inline.kind === 'text' ? around : [...new Set([...around, inline.kind])].sort();
    if ('content' in inline) return styled(inline.content, styles);
    return [...inline.text.replace(/\s/g, '')].map((letter) => `${letter} ${styles.join(' ')}`);
  });
}

describe('writeMarkdown', () => {
  it('writes any blocks so that they parse to the same text', () => {
    fc.assert(
      fc.property(blocks, (tree) => {
        expect(seen(read(writeMarkdown(tree)))).toEqual(seen(tree));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the styles of any line of text', () => {
    fc.assert(
      fc.property(inlines, (content) => {
        const [paragraph] = read(writeMarkdown([{ kind: 'paragraph', origins: [], style: null, content }]));
        const written = paragraph?.kind === 'paragraph' ? paragraph.content : [];
        expect(styled(written)).toEqual(styled(content));
      }),
      { numRuns: 150 },
    );
  });

  it('escapes no space at the start of a line, which would leave its backslash there', () => {
    const content: readonly Inline[] = [
      { kind: 'text', text: 'a' },
      { kind: 'break' },
      { kind: 'text', text: '\u00a0---' },
    ];
    const written = writeMarkdown([{ kind: 'paragraph', origins: [], style: null, content }]);
    expect(written).toBe('a\\\n\u00a0---\n');
  });

  it('writes a numbered report as Markdown with footnotes', () => {
    const report = read(
      [
        ':::::: box {"name":"title-block"}\n# Title\n\n:muted[A *brief*]\n::::::',
        ':::::: box {"name":"bottom-line"}\nIt holds [@a; @b, p. 2] (so far).\n::::::',
        '::contents',
        '## Part one {#one}\nSee [p. 000](ref:one), [it](figure:tl), [here](https://example.org/a_b) and <https://example.org/>.',
        '::chart {"id":"tl","size":"column","caption":"What happened","alt":"A line"}',
        ':::::: table {"caption":"What was said","anchor":"table-x"}\n| a | b |\n|---|--:|\n| x \\| y | 1 [@a] |\n::::::',
        '::yardstick {"band":"unlikely"}',
        ':::::::: columns\n::::::: column\n- l\n:::::::\n::::::: column\n- r\n:::::::\n::::::::',
        'Term\n: Meaning',
        '::notes-list',
        '## After',
      ].join('\n\n'),
    );
    const numbered = numberDocuments({ report, deck: [] }).value;
    const target = { key: 'a', id: 'a', locator: null, own: null };
    const notes = [1, 2].map((number) => ({
      number,
      target,
      content: [{ kind: 'text' as const, text: `Note ${number}, 2024.` }],
    }));
    const options = {
      notes,
      boxLabel: () => 'Bottom line',
      yardstick: (band: string) => `${band}: 20–45%`,
    };
    expect(writeMarkdown(numbered.report, options)).toMatchSnapshot();
  });
});
