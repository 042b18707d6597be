import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, normalizeSpace } from '../../../src/markdown/escape-markdown.ts';
import { plainText } from '../../../src/markdown/map-inlines.ts';
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts';
import { walkBlocks } from '../../../src/markdown/walk-blocks.ts';
import type { Block } from '../../../src/model/block.ts';

const read = (markdown: string) => parseMarkdown({ markdown, segments: [] });

/** Kinds of all blocks, and every line of text. */
function outline(blocks: readonly Block[]) {
  const kinds: string[] = [];
  const lines: string[] = [];
  walkBlocks(blocks, {
    block: (block) => kinds.push(block.kind),
    inlines: (content) => lines.push(plainText(content)),
  });
  return { kinds, lines };
}

const CONTEXTS: Readonly<Record<string, (value: string) => string>> = {
  'a paragraph': (value) => value,
  'the middle of a line': (value) => `before ${value} after`,
  'a line of its own in a paragraph': (value) => `before\n${value}\nafter`,
  'a list item': (value) => `- ${value}\n- next`,
  'a table cell': (value) => `| a | b |\n|---|---|\n| ${value} | ${value} |`,
  'a heading': (value) => `## ${value}`,
  'a term and its definition': (value) => `Term ${value}\n: ${value}`,
  'a style': (value) => `:muted[${value}] x`,
  'strong text': (value) => `**${value}** x`,
  'a link': (value) => `[${value}](https://example.org/)`,
  'a container': (value) => `:::::: box {"name":"note"}\n${value}\n::::::`,
  'a slide': (value) => `:::::::::: slide {"layout":"content"}\n# ${value}\n\n${value}\n::::::::::`,
};

// biome-ignore format: one line a trap
const TRAPS = [
  '---', '===', '# x', '- x', '1. x', '2024. A year', '> x', '```', '~~~', ':::', '::: tlp-red', '::chart {}', ': x', '| a | b |',
  '<!-- x -->', '<script>', '{{x}}', '[@a]', '[@a, p. 2]', ':muted[x]', '![a](b)', '[a](b)', '[a]: b', '**x**', '`x`', '&amp;', '\\', '\\|',
  'a\n\n---\n\nb', '{#x}', 'x {#x}', '[^1]', 'https://example.org', ':smile:', '*', '_', '$x$', '~~x~~', '<https://x.y>', '(c)', '...',
];

describe('escapeMarkdown', () => {
  for (const [where, put] of Object.entries(CONTEXTS)) {
    const plain = outline(read(put('v')).value);
    const shows = (text: string) => {
      const value = normalizeSpace(text);
      fc.pre(value !== '');
      const { value: blocks, diagnostics } = read(put(escapeMarkdown(text)));
      const { kinds, lines } = outline(blocks);
      expect(kinds).toEqual(plain.kinds);
      expect(lines).toEqual(plain.lines.map((line) => line.replace(/\bv\b/, () => value)));
      expect(diagnostics).toEqual([]);
    };

    it(`prints each trap as it stands in ${where}`, () => {
      for (const trap of TRAPS) shows(trap);
    });

    it(`prints any text as it stands in ${where}`, () => {
      const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary' }));
      const traps = fc.array(fc.oneof(fc.constantFrom(...TRAPS), text), { maxLength: 4 });
      const printable = (value: string) => !/[\p{Cc}\ue000-\ue0ff]/u.test(value.replace(/\s/g, ''));
      fc.assert(
        fc.property(traps, fc.constantFrom('', ' ', '\n'), (parts, joint) => {
          const value = parts.join(joint);
          fc.pre(printable(value));
          shows(value);
        }),
        { numRuns: 60 },
      );
    });
  }
});
