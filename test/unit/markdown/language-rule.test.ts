import { expect, test } from 'vitest';
import { languagesOf } from '../../../src/markdown/languages-of.ts';
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts';

function line(markdown: string) {
  const { value, diagnostics } = parseMarkdown({ markdown, segments: [] });
  expect(diagnostics).toEqual([]);
  const [block] = value;
  return block?.kind === 'paragraph' ? block.content : [];
}

test('words in brackets with a language are of that language', () => {
  expect(line('He said [mot *à* mot]{lang=fr} twice, [слово]{lang="ru-RU"} once.')).toEqual([
    { kind: 'text', text: 'He said ' },
    {
      kind: 'language',
      language: 'fr',
      content: [
        { kind: 'text', text: 'mot ' },
        { kind: 'emphasis', content: [{ kind: 'text', text: 'à' }] },
        { kind: 'text', text: ' mot' },
      ],
    },
    { kind: 'text', text: ' twice, ' },
    { kind: 'language', language: 'ru-RU', content: [{ kind: 'text', text: 'слово' }] },
    { kind: 'text', text: ' once.' },
  ]);
});

test('anything else in braces is text, and a link stays one', () => {
  for (const text of ['[a]{lang=}', '[a]{lang=x y}', '[a]{.class}', '[a] {lang=fr}', '[a]{lang=fr']) {
    expect(line(text)).toEqual([{ kind: 'text', text }]);
  }
  expect(line('[a](https://example.org){lang=fr}')[0]?.kind).toBe('link');
});

test('all languages of a document are known, each once, wherever they stand', () => {
  const { value } = parseMarkdown({
    markdown: '# [a]{lang=fr}\n\n- [b]{lang=de}\n\n| x |\n| --- |\n| **[c]{lang=fr}** |\n',
    segments: [],
  });
  expect(languagesOf(value)).toEqual(['fr', 'de']);
});
