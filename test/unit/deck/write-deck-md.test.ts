import { Marp } from '@marp-team/marp-core';
import { describe, expect, test } from 'vitest';
import { fitDeck } from '../../../src/deck/fit-deck.ts';
import { writeDeckMarkdown } from '../../../src/deck/write-deck-md.ts';
import type { SlideBlock } from '../../../src/model/block.ts';
import type { Publication } from '../../../src/model/publication.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import {
  chart,
  heading,
  list,
  paragraph,
  samplePublication,
  sampleSlides,
  slide,
  table,
} from '../../support/sample-deck.ts';

const { theme } = samplePublication();
const fonts = openFonts(theme);

function write(slides: readonly SlideBlock[], changes: Partial<Publication> = {}): string {
  const publication = samplePublication({ theme, ...changes });
  return writeDeckMarkdown(fitDeck(slides, { theme, fonts, publication }).value, publication, fonts);
}

/** A deck as Marp renders it where nobody has set anything. */
function rendered(markdown: string) {
  return new Marp().render(markdown, { htmlAsArray: true });
}

const HOSTILE = [
  '---',
  'a\n\n---\n\nb',
  '<!-- _class: x -->',
  '<!-- header: x -->',
  '<script>alert(1)</script>',
  '<style>* { background: url(https://example.org/x) }</style>',
  '<img src=https://example.org/x.png>',
  '![bg](https://example.org/x.png)',
  'a | b | c',
  '{{x}}',
  '$x$ and US$3–US$4bn',
  '2024. A year',
  '+ plus',
  ':smile: 😀 https://example.org',
  'سلام RTL \u202eabc',
  '**bold** _it_ `code` ~~no~~ [a](b)',
  '&lt;&copy;&#42;',
];

describe('writeDeckMarkdown', () => {
  test('every layout is written as Marp Markdown', async () => {
    const markdown = write(sampleSlides());
    const [style = ''] = /<style>[\s\S]*<\/style>/u.exec(markdown) ?? [];
    await expect(markdown.replace(style, '<style>…</style>')).toMatchFileSnapshot('expected/deck.md');
    await expect(style).toMatchFileSnapshot('expected/deck.css.html');
  });

  test('Marp finds as many slides as there are, with our classes and head and foot', () => {
    const { html } = rendered(write(sampleSlides(), { draft: true }));
    expect(html).toHaveLength(sampleSlides().length);
    expect(html[1]).toMatch(/ class="brief statement[ "]/u);
    expect(html[1]).toContain(
      '<header><span class="draft">DRAFT</span><span class="marking">TLP:AMBER</span></header>',
    );
    expect(html[1]).toContain('<span class="foot">Iran–Russia partnership · Policymaker briefing</span>');
  });

  test('without a marking there is no chip and no head', () => {
    const markdown = write([slide('bullets', [heading(1, 'A headline')])], { marking: null });
    expect(markdown).not.toContain('header:');
    expect(markdown).not.toContain('class=\\"marking\\"');
  });

  test.each(HOSTILE)('%j is printed literally wherever it stands', (value) => {
    const slides = [
      slide(
        'bullets',
        [
          {
            ...heading(1, ''),
            kind: 'heading',
            level: 1,
            anchor: '',
            content: [{ kind: 'text', text: value }],
          },
          { kind: 'paragraph', style: null, origins: [], content: [{ kind: 'text', text: value }] },
          list([value.replaceAll('_', '').replaceAll('**', '')]),
          table([value.replaceAll('_', '').replaceAll('**', ''), 'b'], [['c', 'd']]),
        ],
        { source: 'Source' },
      ),
      slide('bullets', [heading(1, 'After')]),
    ];
    const markdown = write(slides, { title: value, footer: value });
    const { html, css } = rendered(markdown);
    expect(html).toHaveLength(2);
    const collapsed = value.replace(/\s+/gu, ' ');
    const [first = ''] = html;
    const body =
      /<h1[^>]*>([\s\S]*?)<\/h1>\s*<div class="region body">\s*<p>([\s\S]*?)<\/p>/u.exec(first) ?? [];
    for (const text of [body[1], body[2]]) expect(decode(text ?? '')).toBe(collapsed);
    expect(first.replace(/<section[^>]*>/u, '')).not.toMatch(/<[^>]*(?:(?:src|href)=|url\()/u);
    expect(css.slice(css.indexOf('section.brief'))).not.toContain('example.org');
  });

  test.each([
    'header: x',
    'class: y\n_backgroundImage: url(https://example.org/x.png)',
    '{header: x}',
    '? header\n: x',
    '"header": x',
    '# comment\nheader: x',
    'Say this --> and <b>that</b> ---> too',
    '- footer: x',
    'title: Say this first',
    'prettier-ignore',
    'a -- b',
  ])('the note %j stays a note', (note) => {
    const slides = [
      slide('bullets', [heading(1, 'A')], {
        notes: [{ kind: 'code', language: null, text: note, origins: [] }],
      }),
    ];
    const { html, comments } = rendered(write(slides));
    expect(comments.map((list) => list.map((text) => text.replaceAll('\u200b', '')))).toEqual([[note]]);
    expect(html).toHaveLength(1);
    expect(html[0]).toContain('class="brief bullets"');
    expect(html[0]).toContain('TLP:AMBER');
    expect(html[0]).not.toContain('example.org');
  });

  test('an alternative text keeps the words that Marp would take as instructions', () => {
    const alt = 'bg contrast of 45% left w:30 blur:3px (unlikely) [x](y) | <b>';
    const { html } = rendered(write([slide('chart', [heading(1, 'A'), chart('timeline', alt)])]));
    expect(html[0]).toContain(
      '<img src="charts/timeline.embed.svg" alt="bg contrast of 45% left w:30 blur:3px (unlikely) [x](y) | &lt;b&gt;" width="1152"',
    );
  });

  test('two lists after one another stay two', () => {
    const { html } = rendered(write([slide('bullets', [list(['a', 'b']), list(['c', 'd'])])]));
    expect(html[0]?.match(/<ul>/gu)).toHaveLength(2);
  });

  test('a long foot is cut with an ellipsis', () => {
    const markdown = write([slide('bullets', [])], { footer: 'word '.repeat(500) });
    expect(/^footer: .*$/mu.exec(markdown)?.[0]).toMatch(/word…/);
    expect(/^footer: .*$/mu.exec(markdown)?.[0].length).toBeLessThan(300);
  });

  test('the same deck gives the same text', () => {
    expect(write(sampleSlides())).toBe(write(sampleSlides()));
  });

  test('numbers of two and three digits have room before the text of their list', () => {
    const items = Array.from({ length: 3 }, (_, index) => `Point ${index}`);
    const markdown = write([
      slide('bullets', [heading(1, 'Many'), list(items, 9)]),
      slide('bullets', [heading(1, 'More'), list(items, 98)]),
    ]);
    expect(markdown).toContain('<div class="digits-2">\n\n9. Point 0\n10. Point 1');
    expect(markdown).toContain('.digits-2 > ol > li { padding-inline-start: 1.5em; }');
    expect(markdown).toContain('.digits-3 > ol > li { padding-inline-start: 1.99em; }');
    expect(write([slide('bullets', [heading(1, 'Few'), list(items, 1)])])).not.toContain('digits');
  });

  test('a list whose item’s own text stands on the slide before has one marker, not two', () => {
    const inner = list(['Below', 'Beside']);
    const markdown = write([
      slide('bullets', [
        heading(1, 'Goes on'),
        {
          kind: 'list',
          start: null,
          tight: true,
          origins: [],
          items: [
            { origins: [], blocks: [inner] },
            { origins: [], blocks: [paragraph('Next')] },
          ],
        },
      ]),
    ]);
    expect(markdown).toContain('<div class="deeper">\n\n- Below\n- Beside\n\n</div>\n\n- Next');
    const [html = ''] = rendered(markdown).html;
    expect(html.match(/<li/gu)).toHaveLength(3);
  });
});

function decode(html: string): string {
  return html
    .replaceAll('<span></span>', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
