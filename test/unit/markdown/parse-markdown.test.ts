import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/markdown/map-inlines.ts';
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts';
import type { Block, Inline } from '../../../src/model/block.ts';
import { codes, kinds, read } from './support/read.ts';

function only<K extends Block['kind']>(markdown: string, kind: K): Extract<Block, { kind: K }> {
  const [block, ...others] = read(markdown);
  expect([block?.kind, others]).toEqual([kind, []]);
  return block as Extract<Block, { kind: K }>;
}

const line = (markdown: string): readonly Inline[] => only(markdown, 'paragraph').content;

describe('lines of text', () => {
  it('joins soft breaks, keeps hard ones, and takes HTML for text', () => {
    expect(line('a\nb\\\nc <b>d</b> &amp; e')).toEqual([
      { kind: 'text', text: 'a b' },
      { kind: 'break' },
      { kind: 'text', text: 'c <b>d</b> & e' },
    ]);
  });

  it('reads citations with a key for each place', () => {
    expect(line('[@a; @b, p. 2]')).toEqual([
      {
        kind: 'cite',
        targets: [
          { key: 'a', id: 'a', locator: null, own: null },
          { key: 'b|p. 2', id: 'b', locator: 'p. 2', own: null },
        ],
        numbers: [],
      },
    ]);
  });

  it('reads styles by name, with links inside, and leaves other names alone', () => {
    expect(line(':muted[see [x](#y)] :other[z]')).toEqual([
      {
        kind: 'span',
        name: 'muted',
        content: [
          { kind: 'text', text: 'see ' },
          { kind: 'link', href: '#y', content: [{ kind: 'text', text: 'x' }] },
        ],
      },
      { kind: 'text', text: ' :other[z]' },
    ]);
  });

  it.each(['https://example.org/', 'http://example.org/', 'mailto:a@example.org', '#x', 'ref:x', 'figure:x'])(
    'links to %s',
    (href) => {
      expect(line(`[a](${href})`)).toEqual([{ kind: 'link', href, content: [{ kind: 'text', text: 'a' }] }]);
      expect(codes(`[a](${href})`)).toEqual([]);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JavaScript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'x.html',
    '//x.y',
    '',
  ])('prints the text of a link to "%s" and says so', (href) => {
    expect(line(`[a](${href})`)).toEqual([{ kind: 'text', text: 'a' }]);
    expect(codes(`[a](${href})`)).toEqual(['markdown/link-scheme']);
  });

  it('prints the description of a picture from elsewhere', () => {
    expect(plainText(line('![a](https://example.org/x.png)'))).toBe('a');
    expect(codes('![a](https://example.org/x.png)')).toEqual(['markdown/link-scheme']);
  });

  it('says what looks like a citation or a footnote', () => {
    expect(codes('[@a b] x[^1]\n\n[^1]: y')).toEqual([
      'markdown/citation',
      'markdown/footnote',
      'markdown/footnote',
    ]);
    expect(plainText(line('x[^1]'))).toBe('x[^1]');
  });

  it('bounds styles inside styles, and keeps their text', () => {
    const [inline] = line(`${'*a **b '.repeat(500)}x${'** *'.repeat(500)}`);
    expect(JSON.stringify(inline).length).toBeGreaterThan(0);
    const deep = `${'**'.repeat(20_000)}x${'**'.repeat(20_000)}`;
    expect(plainText(line(deep))).toBe('x');
  });
});

describe('blocks', () => {
  it('reads lists, tight and loose, with their first number', () => {
    expect(only('3. a\n4. b\n   - c', 'list')).toMatchObject({ start: 3, tight: true, items: [{}, {}] });
    expect(only('- a\n\n- b', 'list')).toMatchObject({ start: null, tight: false });
  });

  it('reads tables with their alignment, pipes in cells and short rows', () => {
    const table = only('| a | b | c |\n|:--|--:|:-:|\n| x \\| y | 1 |', 'table');
    expect(table.align).toEqual(['left', 'right', 'center']);
    expect(table.rows.map((row) => row.cells.map((cell) => plainText(cell.content)))).toEqual([
      ['x | y', '1', ''],
    ]);
  });

  it('reads definitions, code, quotes and rules', () => {
    const markdown = 'Term\n: One\n: Two\n\n```js x\na\n\nb\n```\n\n> q\n\n---';
    const [definitions, code, quote, rule] = read(markdown);
    expect(definitions).toMatchObject({ kind: 'definitions', items: [{ blocks: [{}, {}] }] });
    expect(code).toMatchObject({ kind: 'code', language: 'js', text: 'a\n\nb' });
    expect([quote?.kind, rule?.kind]).toEqual(['quote', 'rule']);
  });

  it('gives each heading an anchor of its own', () => {
    const anchors = (markdown: string) =>
      read(markdown).flatMap((block) => ('anchor' in block ? [block.anchor] : []));
    expect(anchors('# Crème & Brûlée!\n\n# B\n\n# B\n\n# …\n\n# fig x')).toEqual([
      'creme-brulee',
      'b',
      'b-2',
      'section',
      'section-fig-x',
    ]);
    expect(anchors('# B\n\n# C {#b}\n\n# \\{#d}')).toEqual(['b-2', 'b', 'd']);
    expect(codes('# A {#x}\n\n# B {#x}')).toEqual(['markdown/duplicate-anchor']);
    expect(codes('# Notes {#notes}\n\n# Notes {#notes}')).toEqual([]);
  });

  it('reports what is nested beyond measure instead of overflowing', () => {
    expect(codes(`${'>'.repeat(5000)} x`)).toEqual(['markdown/too-deep']);
    expect(codes(`${'- '.repeat(5000)} x`)).toEqual(['markdown/too-deep']);
  });
});

describe('figures', () => {
  const charts = new Map([['tl', { title: 'Title', alt: 'Alt' }]]);

  it('takes a picture alone in a paragraph for a figure, with its title and citations as caption', () => {
    expect(only('![A](images/a.png "T") [@b]', 'figure')).toMatchObject({
      anchor: 'fig-images-a-png',
      target: { kind: 'image', path: 'images/a.png' },
      alt: 'A',
      caption: [{ kind: 'text', text: 'T' }, { kind: 'cite' }],
    });
    expect(only('![A](a.png) and more', 'paragraph').content[0]).toEqual({
      kind: 'image',
      path: 'a.png',
      alt: 'A',
    });
  });

  it('shows a chart of the brief under its title, at the size of the document', () => {
    const [figure] = read('![](chart:tl)', { charts, chartSize: 'slide' });
    expect(figure).toMatchObject({
      anchor: 'fig-tl',
      target: { kind: 'chart', id: 'tl', size: 'slide' },
      alt: 'Alt',
      caption: [{ kind: 'text', text: 'Title' }],
    });
    expect(codes('![](chart:tx)', { charts })).toEqual(['markdown/unknown-chart']);
    expect(codes('See ![](chart:tl)', { charts })).toEqual(['markdown/misplaced']);
  });

  it('reads directives', () => {
    const markdown =
      '::chart {"id":"tl","size":"full","caption":"C"}\n\n::chart {"id":"tl","caption":null}\n\n::yardstick {"band":"unlikely"}\n\n::contents\n\n::annex';
    const [chart, again, yardstick, contents, annex] = read(markdown, { charts });
    expect(chart).toMatchObject({
      anchor: 'fig-tl',
      target: { size: 'full' },
      alt: 'Alt',
      caption: [{ text: 'C' }],
    });
    expect(again).toMatchObject({ anchor: 'fig-tl-2', target: { size: 'slide' }, caption: null });
    expect(yardstick).toMatchObject({ target: { kind: 'yardstick', band: 'unlikely' } });
    expect([contents?.kind, annex?.kind]).toEqual(['contents', 'annex']);
  });

  it.each([
    ['::chrat {"id":"tl"}', 'markdown/unknown-directive'],
    ['::chart {"id":}', 'markdown/attributes'],
    ['::chart {"id":"tl","size":"huge"}', 'markdown/attributes'],
  ])('reports %s', (markdown, code) => {
    expect(codes(markdown, { charts })).toEqual([code]);
  });

  it('leaves a directive amid text alone', () => {
    expect(plainText(line('a\n::contents'))).toBe('a ::contents');
  });
});

describe('containers', () => {
  const slide = (inside: string) =>
    `:::::::::: slide {"layout":"two","policy":"spill"}\n${inside}\n::::::::::`;

  it('reads a slide with its notes and source line, however deep they stand', () => {
    const inside =
      '# H\n\n:::::::: columns\n::::::: column\na\n::::::::: notes\nn\n:::::::::\n:::::::\n::::::: column\nb\n:::::::\n::::::::\n\n::::::::: source-line\nSource [@s]\n:::::::::';
    const block = only(slide(inside), 'slide');
    expect(block).toMatchObject({ layout: 'two', policy: 'spill' });
    expect(kinds(block.blocks)).toEqual(['heading', 'columns']);
    expect(kinds(block.notes)).toEqual(['paragraph']);
    expect(plainText(block.sourceLine ?? [])).toBe('Source ');
    expect(block.blocks[1]).toMatchObject({ columns: [[{ kind: 'paragraph' }], [{ kind: 'paragraph' }]] });
  });

  it('nests boxes and styles of the same length', () => {
    const markdown = ':::::: box {"name":"sources"}\n:::::: style {"name":"small"}\n- a\n::::::\nb\n::::::';
    const box = only(markdown, 'box');
    expect(box).toMatchObject({
      name: 'sources',
      blocks: [{ kind: 'list', items: [{ blocks: [{ style: 'small' }] }] }, { style: null }],
    });
  });

  it('gives a table its caption and anchor', () => {
    const table = only(
      ':::::: table {"caption":"C","anchor":"table-x"}\n| a |\n|---|\n| b |\n::::::',
      'table',
    );
    expect(table).toMatchObject({ anchor: 'table-x', caption: [{ kind: 'text', text: 'C' }], number: null });
  });

  it('sees through what release let stand, and makes a box of a note', () => {
    expect(kinds(read('::: tlp-amber\na\n:::\n\n::: only press\nb\n:::\n\n::: note\nc\n:::'))).toEqual([
      'paragraph',
      'paragraph',
      'box',
    ]);
  });

  it('ends a slide where its fence is, whatever a code block or a passage in it leaves open', () => {
    const markdown = `${slide('```\ncode')}\n\n${slide('::: note\nx')}`;
    expect(kinds(read(markdown))).toEqual(['slide', 'slide']);
  });

  it.each([
    ['::::::::: notes\nx\n:::::::::', 'markdown/misplaced'],
    [':::::: bxo\nx\n::::::', 'markdown/unknown-container'],
    [':::::: box {"name":"a"}\nx', 'markdown/unclosed'],
    ['x\n\n::::::', 'markdown/stray-fence'],
    [':::::: box {name}\nx\n::::::', 'markdown/attributes'],
    [slide('x').replace('spill', 'spil'), 'markdown/attributes'],
  ])('reports %s', (markdown, code) => {
    expect(codes(markdown)).toEqual([code]);
  });
});

it('sets a citation in prose on the word before it, and leaves a template’s space', () => {
  const markdown = 'a [@x], b\n[@y]; see: [@z]';
  const texts = (path: string) => {
    const span = { file: { path, text: markdown }, start: 0, end: markdown.length };
    const [block] = parseMarkdown({ markdown, segments: [{ start: 0, end: markdown.length, span }] }).value;
    const content = block?.kind === 'paragraph' ? block.content : [];
    return content.flatMap((inline) => (inline.kind === 'text' ? [inline.text] : []));
  };
  expect(texts('sections/a.md')).toEqual(['a', ', b', '; see: ']);
  expect(texts('report.md.hbs')).toEqual(['a ', ', b ', '; see: ']);
});

describe('origins', () => {
  const template = { path: 'templates/base/report.md.hbs', text: '- {{a}}\n- {{b}} text\n' };
  const content = { path: 'content/x/brief.yaml', text: 'a: One\nb: Two [x](file:y)\n' };
  const rendered = {
    markdown: '- One\n- Two [x](file:y) text\n',
    segments: [
      { start: 0, end: 2, span: { file: template, start: 0, end: 2 } },
      { start: 2, end: 5, span: { file: content, start: 3, end: 6 } },
      { start: 5, end: 8, span: { file: template, start: 7, end: 10 } },
      { start: 8, end: 23, span: { file: content, start: 10, end: 25 } },
      { start: 23, end: 29, span: { file: template, start: 15, end: 21 } },
    ],
  };
  const { value, diagnostics } = parseMarkdown(rendered);

  it('names the content behind each block, then the templates', () => {
    const [list] = value;
    const texts = (spans: Block['origins']) =>
      spans.map(({ file, start, end }) => file.text.slice(start, end));
    expect(texts(list?.origins ?? [])).toEqual(['One', 'Two [x](file:y)', '- ', '\n- ', ' text\n']);
    const items = list?.kind === 'list' ? list.items : [];
    expect(items.map((item) => texts(item.origins))).toEqual([
      ['One', '- '],
      ['Two [x](file:y)', '\n- ', ' text\n'],
    ]);
  });

  it('places diagnostics to the character', () => {
    const [found] = diagnostics;
    const { file, start = 0, end = 0 } = found?.span ?? {};
    expect(file?.text.slice(start, end)).toBe('[x](file:y)');
  });
});

it('citations that follow one another are one, so that their numbers stand apart', () => {
  const { value } = parseMarkdown({ markdown: 'All[@a; @b][@c, p. 2] of it.', segments: [] });
  const cites = value.flatMap((block) =>
    block.kind === 'paragraph' ? block.content.filter(({ kind }) => kind === 'cite') : [],
  );
  expect(cites.map((cite) => cite.kind === 'cite' && cite.targets.map(({ key }) => key))).toEqual([
    ['a', 'b', 'c|p. 2'],
  ]);
});
