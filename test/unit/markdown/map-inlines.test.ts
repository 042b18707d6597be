import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mapInlines, plainText } from '../../../src/markdown/map-inlines.ts';
import { walkBlocks } from '../../../src/markdown/walk-blocks.ts';
import { blocks } from './support/arbitrary-blocks.ts';
import { read } from './support/read.ts';

it('keeps a tree that nothing is changed in', () => {
  fc.assert(
    fc.property(blocks, (tree) => {
      expect(mapInlines(tree, (inline) => inline)).toEqual(tree);
    }),
    { numRuns: 100 },
  );
});

it('reaches every line of text that walking reaches', () => {
  const markdown = [
    ':::::::::: slide {"layout":"content"}\n# a\n\n::::::::: notes\na\n:::::::::\n::::::::: source-line\na\n:::::::::\n::::::::::',
    '- a\n\n> a\n\na\n: a\n\n![a](b "a")',
    ':::::: table {"caption":"a"}\n| a |\n|---|\n| *a* |\n::::::',
    ':::::::: columns\n::::::: column\na\n:::::::\n::::::::\n\n::: note\na\n:::\n\n---\n\n```\na\n```',
  ].join('\n\n');
  const lines: string[] = [];
  const changed = mapInlines(read(markdown), (inline) =>
    inline.kind === 'text' ? [{ ...inline, text: 'b' }, { kind: 'break' }] : inline,
  );
  walkBlocks(changed, { inlines: (content) => lines.push(plainText(content)) });
  expect(lines).toEqual(Array.from({ length: 13 }, () => 'b '));
});
