import { expect, it } from 'vitest';
import { resolvePages } from '../../../src/markdown/resolve-pages.ts';
import { read } from './support/read.ts';

it('says the page where a reference stands, keeps the link, and reports an unknown anchor', () => {
  const blocks = read('- **see [p. 000](ref:one)**\n- [p. 000](ref:two)');
  const { value, diagnostics } = resolvePages(blocks, new Map([['one', 'iv']]), (label) => `page ${label}`);
  const text = JSON.stringify(value);
  expect(text).toContain('{"kind":"link","href":"ref:one","content":[{"kind":"text","text":"page iv"}]}');
  expect(text).not.toContain('ref:two');
  expect(diagnostics.map(({ code, message }) => [code, message.includes('two')])).toEqual([
    ['markdown/unknown-anchor', true],
  ]);
});
