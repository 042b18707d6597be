import { describe, expect, test } from 'vitest';
import { fitDeck } from '../../../src/deck/fit-deck.ts';
import { renderDeckHtml } from '../../../src/deck/render-deck-html.ts';
import { writeDeckMarkdown } from '../../../src/deck/write-deck-md.ts';
import type { SlideBlock } from '../../../src/model/block.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import {
  chart,
  heading,
  paragraph,
  samplePublication,
  sampleSlides,
  slide,
} from '../../support/sample-deck.ts';

const publication = samplePublication();
const fonts = openFonts(publication.theme);
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="864pt" viewBox="0 0 864 330" aria-labelledby="a"><title id="a">T</title><clipPath id="c"><path d="M0 0"/></clipPath><g clip-path="url(#c)"></g></svg>';

function render(slides: readonly SlideBlock[]): Promise<string> {
  const deck = fitDeck(slides, { theme: publication.theme, fonts, publication }).value;
  return renderDeckHtml(writeDeckMarkdown(deck, publication, fonts), {
    publication,
    notes: null,
    svg: (path) => (path.endsWith('.svg') ? SVG : null),
    image: () => null,
    fonts,
  });
}

describe('renderDeckHtml', () => {
  test('one file that loads nothing: no address but namespaces, links to click and data', async () => {
    const html = await render(sampleSlides());
    expect(html).toContain("default-src 'none'");
    const addresses = html.match(/(?:src|href|url)\s*[=(]\s*["']?[^"')\s>]+/gu) ?? [];
    for (const address of addresses) expect(address).toMatch(/data:|#/);
    expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  });

  test('a slide an element, named for readers who cannot see it, in one main of the brief’s language', async () => {
    const html = await render(sampleSlides());
    expect(html).toContain('<html lang="en-GB">');
    expect(html.match(/<main /gu)).toHaveLength(1);
    expect(html.match(/<section /gu)).toHaveLength(sampleSlides().length);
    expect(html).toContain('aria-label="Slide 3 of 13: All five judgments carry low confidence"');
    expect(html).toContain('role="status" aria-live="polite"');
  });

  test('charts are in the page with ids of their own', async () => {
    const html = await render([
      slide('chart', [heading(1, 'A'), chart('timeline', 'Five dates')]),
      slide('chart', [heading(1, 'B'), chart('timeline', 'Five “dates” [a] 45%')]),
    ]);
    expect(html).toContain(
      '<svg viewBox="0 0 864 330" direction="ltr" role="img" aria-label="Five dates" style="width:1152px">',
    );
    expect(html).toContain('id="c-1"');
    expect(html).toContain('url(#c-2)');
    expect(html).toContain('aria-label="Five “dates” [a] 45%"');
    expect(html).not.toContain('<img');
  });

  test('speaker notes are not in it', async () => {
    const html = await render([
      slide('bullets', [heading(1, 'A')], { notes: [paragraph('Say nothing of this')] }),
    ]);
    expect(html).not.toContain('Say nothing of this');
  });

  test('text that looks like markup stays text', async () => {
    const html = await render([
      slide('bullets', [heading(1, '<script>alert(1)</script> </style> <b onclick=x>')]),
    ]);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &lt;/style&gt; &lt;b onclick=x&gt;');
    expect(html.match(/<script>/gu)).toHaveLength(1);
    expect(html.match(/<\/style>/gu)).toHaveLength(1);
  });
});
