import { expect, test } from 'vitest';
import { numberDocuments } from '../../../src/markdown/number-documents.ts';
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts';
import type { Block } from '../../../src/model/block.ts';
import { makeNotes } from '../../../src/publication/make-notes.ts';

const read = (markdown: string): readonly Block[] => parseMarkdown({ markdown, segments: [] }).value;
const content = (markdown: string) => {
  const [block] = read(markdown);
  return block?.kind === 'paragraph' ? block.content : [];
};

test('words in brackets behind a caret are a note that is about nothing but them', () => {
  expect(content('Prices fell^[In *real* terms.] twice.')).toEqual([
    { kind: 'text', text: 'Prices fell' },
    {
      kind: 'cite',
      numbers: [],
      targets: [
        {
          key: '^In real terms.',
          id: '',
          locator: null,
          own: [
            { kind: 'text', text: 'In ' },
            { kind: 'emphasis', content: [{ kind: 'text', text: 'real' }] },
            { kind: 'text', text: ' terms.' },
          ],
        },
      ],
    },
    { kind: 'text', text: ' twice.' },
  ]);
});

test('what a note cites is cited beside it', () => {
  const [, cite] = content('Fell^[See also [@stat, p. 2].][@other].');
  expect(cite?.kind === 'cite' && cite.targets.map(({ key }) => key)).toEqual([
    '^See also .',
    'stat|p. 2',
    'other',
  ]);
});

test('notes are numbered among those that cite, in deck and report alike', () => {
  const report = read('One[@a]. Two^[Own words.]. Three[@b].');
  const { cited, deck } = numberDocuments({ report, deck: read('Two^[Own words.].') }).value;
  const rendered = ['Source a.', '', 'Source b.'].map((markdown) => ({ markdown, segments: [] }));
  const { value } = makeNotes(cited, rendered);
  expect(value.map(({ number, content: words }) => [number, words])).toEqual([
    [1, [{ kind: 'text', text: 'Source a.' }]],
    [2, [{ kind: 'text', text: 'Own words.' }]],
    [3, [{ kind: 'text', text: 'Source b.' }]],
  ]);
  const [block] = deck;
  expect(block?.kind === 'paragraph' && block.content[1]).toMatchObject({ numbers: [2] });
});

test('an empty one, an escaped one and one without an end are text', () => {
  for (const [markdown, text] of [
    ['a^[]', 'a^[]'],
    ['a\\^[b]', 'a^[b]'],
    ['a^[b', 'a^[b'],
    ['2^n', '2^n'],
  ] as const)
    expect(content(markdown)).toEqual([{ kind: 'text', text }]);
});
