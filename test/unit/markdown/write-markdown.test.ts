import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/markdown/map-inlines.ts';
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts';
import { walkBlocks } from '../../../src/markdown/walk-blocks.ts';
import { writeInlines } from '../../../src/markdown/write-inlines.ts';
import { writeMarkdown } from '../../../src/markdown/write-markdown.ts';
import type { Block, Inline } from '../../../src/model/block.ts';
import { blocks, inlines } from './support/arbitrary-blocks.ts';

const read = (markdown: string) => parseMarkdown({ markdown, segments: [] }).value;

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
      { numRuns: 400 },
    );
  });

  it('keeps the styles of any line of text', () => {
    fc.assert(
      fc.property(inlines, (content) => {
        const [paragraph] = read(writeMarkdown([{ kind: 'paragraph', origins: [], style: null, content }]));
        const written = paragraph?.kind === 'paragraph' ? paragraph.content : [];
        expect(styled(written)).toEqual(styled(content));
      }),
      { numRuns: 400 },
    );
  });
});

void writeInlines;
