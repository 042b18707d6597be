import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/deck/cut-inlines.ts';
import { fitContext, mostLines } from '../../../src/deck/fit-context.ts';
import { fitDeck } from '../../../src/deck/fit-deck.ts';
import { headlineStep, partLabel } from '../../../src/deck/fit-headline.ts';
import { layoutOf } from '../../../src/deck/layout-of.ts';
import { findLayout } from '../../../src/deck/layouts.ts';
import { regionOf } from '../../../src/deck/region-of.ts';
import { sourceLines } from '../../../src/deck/slide-frame.ts';
import { overflow } from '../../../src/deck/slide-parts.ts';
import type { Block, Inline, SlideBlock } from '../../../src/model/block.ts';
import type { Deck } from '../../../src/model/slide.ts';
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
  yardstick,
} from '../../support/sample-deck.ts';

const publication = samplePublication();
const { theme } = publication;
const fonts = openFonts(theme);
const fitted = (slides: readonly SlideBlock[]) => fitDeck(slides, { theme, fonts, publication });
const context = fitContext(publication, fonts);

const sentence = 'The article asserts both and we keep the two apart, technical integration and dependence. ';
const items = (count: number): Block =>
  list(Array.from({ length: count }, (_, at) => `Item number ${at + 1} of the list`));

/** All text of blocks, in order, without white space. */
function textOf(blocks: readonly Block[]): string {
  const inlines = (content: readonly Inline[]): string => plainText(content);
  return blocks
    .map((block): string => {
      switch (block.kind) {
        case 'heading':
        case 'paragraph':
          return inlines(block.content);
        case 'list':
          return block.items.map((item) => textOf(item.blocks)).join('');
        case 'table':
          return block.rows.flatMap((row) => row.cells.map((cell) => inlines(cell.content))).join('');
        case 'quote':
        case 'box':
          return textOf(block.blocks);
        case 'code':
          return block.text;
        default:
          return '';
      }
    })
    .join('')
    .replace(/\s/gu, '');
}

/** Everything that does not fit by our own measure. */
function overflows(deck: Deck): readonly string[] {
  return deck.slides.flatMap((one) => {
    const layout = layoutOf(theme, findLayout(one.layout) ?? 'bullets');
    const lines = sourceLines(one.sourceLine, layout, context);
    const frame = { layout, sourceLines: lines, scale: one.scale, air: one.air, context };
    const over = one.regions.filter(({ name, blocks }) => overflow({ region: name, blocks }, frame) > 0.1);
    const long =
      one.headline !== null &&
      headlineStep(one.headline, partLabel(one.part, context), layout, context) === null;
    return [...over.map(({ name }) => `${one.number} ${name}`), ...(long ? [`${one.number} headline`] : [])];
  });
}

describe('fitDeck', () => {
  test.each([1, 2, 3, 4])(
    'a caption stays with its figure, whatever stands above the %i of them',
    (count) => {
      const figures = Array.from({ length: count }, (_, at): Block => {
        const figure = chart('timeline');
        const caption = [{ kind: 'text', text: `What the chart number ${at + 1} shows` }] as const;
        return figure.kind === 'figure' ? { ...figure, number: at + 1, caption } : figure;
      });
      for (const lines of [0, 1, 4]) {
        const above = Array.from({ length: lines }, () => paragraph(sentence));
        const { slides } = fitted([slide('bullets', [heading(1, 'Charts'), ...above, ...figures])]).value;
        const parts = slides.flatMap(({ regions }) => regions.map(({ blocks }) => blocks));
        const kinds = parts.map((blocks) =>
          blocks
            .map((block) => (block.kind === 'paragraph' ? (block.style ?? 'text') : block.kind))
            .join(' '),
        );
        expect(kinds.join(' ').match(/caption/gu)).toHaveLength(count);
        for (const part of kinds)
          expect(part.replaceAll('figure caption', '')).not.toMatch(/figure|caption/u);
      }
    },
  );

  test('slides that fit stay as they are, numbered', () => {
    const { value, diagnostics } = fitted(sampleSlides());
    expect(value.slides.map(({ number, layout }) => `${number} ${layout}`)).toEqual(
      sampleSlides().map(({ layout }, index) => `${index + 1} ${layout}`),
    );
    expect(overflows(value)).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['deck/small-labels']);
  });

  test('a long list is split evenly, its headline repeated with the number of the part', () => {
    const { value, diagnostics } = fitted([slide('bullets', [heading(1, 'A headline'), items(22)])]);
    expect(value.slides.map(({ part }) => part)).toEqual([
      { index: 1, of: 3 },
      { index: 2, of: 3 },
      { index: 3, of: 3 },
    ]);
    const counts = value.slides.map(({ regions }) => {
      const block = regions[0]?.blocks[0];
      return block?.kind === 'list' ? block.items.length : 0;
    });
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
    expect(value.slides.every(({ headline }) => headline !== null)).toBe(true);
    expect(diagnostics[0]).toMatchObject({ severity: 'info', code: 'deck/split' });
    expect(diagnostics[0]?.message).toMatch(
      /^Slide 1 “A headline” is \d+ pt too high and was split into 3 slides\.$/,
    );
    expect(overflows(value)).toEqual([]);
  });

  test('no single item is left on a slide of its own', () => {
    for (let count = 9; count < 20; count++) {
      const { value } = fitted([slide('bullets', [heading(1, 'A headline'), items(count)])]);
      for (const { regions } of value.slides) {
        const block = regions[0]?.blocks[0];
        if (block?.kind === 'list') expect(block.items.length).toBeGreaterThan(1);
      }
    }
  });

  test('an ordered list goes on counting on the next slide', () => {
    const block = list(
      Array.from({ length: 16 }, () => 'One more thing to do'),
      1,
    );
    const { value } = fitted([slide('bullets', [block])]);
    const second = value.slides[1]?.regions[0]?.blocks[0];
    expect(second).toMatchObject({ kind: 'list', start: 9 });
  });

  test('a table is split between rows and repeats its head', () => {
    const rows = Array.from({ length: 14 }, (_, at) => [`Row ${at + 1}`, 'some text', 'more text']);
    const { value } = fitted([slide('table', [heading(1, 'Rows'), table(['One', 'Two', 'Three'], rows)])]);
    expect(value.slides).toHaveLength(2);
    for (const { regions } of value.slides) {
      const block = regions[0]?.blocks[0];
      expect(block?.kind === 'table' && block.head.map(({ content }) => plainText(content))).toEqual([
        'One',
        'Two',
        'Three',
      ]);
    }
    expect(overflows(value)).toEqual([]);
  });

  test('a long paragraph is split after a sentence', () => {
    const { value } = fitted([slide('bullets', [paragraph(sentence.repeat(20).trim())])]);
    expect(value.slides.length).toBeGreaterThan(1);
    for (const { regions } of value.slides) expect(textOf(regions[0]?.blocks ?? [])).toMatch(/\.$/);
  });

  test('a word of 10,000 characters is broken between graphemes', () => {
    const word = '👩‍💻e\u0301x'.repeat(1250);
    const { value } = fitted([
      slide('bullets', [heading(1, word), paragraph(word), list([word])], { source: word }),
    ]);
    expect(overflows(value)).toEqual([]);
    for (const { regions } of value.slides) {
      const text = textOf(regions.flatMap(({ blocks }) => blocks));
      expect(text).toMatch(/^(?:…|👩‍💻|e\u0301|x|)/u);
      expect(text).not.toMatch(/^(?:\u200d|\u0301)/u);
    }
  });

  test('text that a little less size keeps on one slide is not split', () => {
    const { value, diagnostics } = fitted([slide('bullets', [heading(1, 'A headline'), items(10)])]);
    expect(value.slides).toHaveLength(1);
    expect(value.slides[0]?.scale).toBeLessThan(1);
    expect(diagnostics.map(({ code }) => code)).toEqual(['deck/tightened']);
  });

  test('a short list that has the slide to itself is set larger', () => {
    const { value } = fitted([slide('bullets', [heading(1, 'A headline'), items(3)])]);
    expect(value.slides[0]).toMatchObject({ scale: 1.2, air: expect.toSatisfy((air: number) => air > 1) });
  });

  test('what is set larger and further apart still fits', () => {
    const rows = Array.from({ length: 5 }, (_, at) => [`${at + 1}`, sentence, 'likely', 'low']);
    for (let many = 1; many < 14; many++) {
      const texts = Array.from({ length: many }, (_, at) => sentence.repeat(1 + (at % 3)));
      const { value } = fitted([
        slide('bullets', [heading(1, 'A headline'), list(texts)]),
        slide('columns', [
          heading(1, 'A headline'),
          { kind: 'columns', columns: [[list(texts)], [items(many)]], origins: [] },
        ]),
        slide('statement', [heading(1, 'A headline'), paragraph(texts.join(' ')), items(2)]),
        slide('table', [heading(1, 'A headline'), table(['', 'What', 'How', 'Sure'], rows.slice(0, many))]),
      ]);
      expect(overflows(value)).toEqual([]);
    }
  });

  test('`shrink` stops at 18 points and then splits, with a warning', () => {
    const { value, diagnostics } = fitted([slide('bullets', [items(22)], { policy: 'shrink' })]);
    expect(value.slides.map(({ scale }) => scale * theme.slide.styles.body.size)).toEqual([18, 18]);
    expect(diagnostics[0]).toMatchObject({ severity: 'warning', code: 'deck/shrunk' });
  });

  test('`spill` keeps one slide that ends with a reference, and gives the rest to the report', () => {
    const long = slide('bullets', [heading(1, 'A headline'), items(22)], { policy: 'spill' });
    const { value, diagnostics } = fitted([long]);
    expect(value.slides).toHaveLength(1);
    const end = value.slides[0]?.regions[0]?.blocks.at(-1);
    expect(end?.kind === 'paragraph' && plainText(end.content)).toBe('More in the report, p.\u00a0000');
    expect(value.spilled[0]).toMatchObject({ kind: 'heading', anchor: 'slide-1-more' });
    expect(textOf(value.spilled)).toContain('Itemnumber22ofthelist');
    expect(diagnostics.map(({ code }) => code)).toEqual(['deck/spilled']);
    expect(overflows(value)).toEqual([]);
  });

  test('`fail` is an error and loses nothing', () => {
    const { value, diagnostics } = fitted([slide('bullets', [items(22)], { policy: 'fail' })]);
    expect(diagnostics[0]).toMatchObject({ severity: 'error', code: 'deck/overflow' });
    expect(textOf(value.slides.flatMap(({ regions }) => regions.flatMap(({ blocks }) => blocks)))).toContain(
      'number22',
    );
  });

  test('an unknown layout is an error that names the nearest and all others', () => {
    const { diagnostics } = fitted([slide('bulets', [heading(1, 'A headline')])]);
    expect(diagnostics[0]).toMatchObject({
      code: 'deck/unknown-layout',
      message: 'There is no slide layout `bulets`.',
      hint: expect.stringMatching(/^Did you mean `bullets`\? Layouts: title, .+, closing\.$/u),
    });
  });

  test('a headline of more than three lines goes on in the body', () => {
    const { value, diagnostics } = fitted([slide('bullets', [heading(1, sentence.repeat(6)), items(2)])]);
    expect(diagnostics[0]?.code).toBe('deck/headline-long');
    const [only] = value.slides;
    const shown = `${plainText(only?.headline ?? [])}${textOf(only?.regions[0]?.blocks ?? [])}`.replace(
      /[…\s]/gu,
      '',
    );
    expect(shown.startsWith(sentence.repeat(6).replace(/\s/gu, ''))).toBe(true);
  });

  test('notes stay with the first part, the source line is on each', () => {
    const { value } = fitted([
      slide('bullets', [items(22)], { notes: [paragraph('Say this.')], source: 'Source 1' }),
    ]);
    expect(value.slides.map(({ notes }) => notes.length)).toEqual([1, 0, 0]);
    expect(value.slides.every(({ sourceLine }) => sourceLine !== null)).toBe(true);
  });

  test('text beside a figure goes on across the whole of the next slide', () => {
    const { value } = fitted([
      slide('statement', [heading(1, 'A headline'), yardstick('unlikely'), items(30)]),
    ]);
    expect(value.slides.map(({ regions }) => regions.map(({ name }) => name))).toEqual([
      ['body', 'aside'],
      ['wide'],
      ['wide'],
      ['wide'],
    ]);
    expect(overflows(value)).toEqual([]);
  });

  const words = fc.string({
    unit: fc.constantFrom('a', 'b', 'é', ' ', ' ', '.', '-', 'م', '漢'),
    maxLength: 600,
    size: 'max',
  });
  const block: fc.Arbitrary<Block> = fc.oneof(
    words.map((text) => paragraph(text.replaceAll('_', ''))),
    fc.array(words, { minLength: 1, maxLength: 12, size: 'max' }).map((texts) => list(texts)),
    fc
      .array(fc.tuple(words, words), { minLength: 1, maxLength: 8 })
      .map((rows) => table(['One', 'Two'], rows)),
    words.map((text): Block => ({ kind: 'quote', origins: [], blocks: [paragraph(text)] })),
    words.map((text): Block => ({ kind: 'box', name: 'note', origins: [], blocks: [paragraph(text)] })),
    fc.constant(chart('timeline')),
  );
  const anySlide = fc
    .tuple(
      fc.constantFrom(
        'title',
        'section',
        'statement',
        'bullets',
        'columns',
        'chart',
        'chart-points',
        'table',
        'quote',
        'closing',
      ),
      fc.constantFrom('split', 'shrink', 'spill', 'fail'),
      fc.array(block, { maxLength: 5 }),
      fc.constantFrom('Source 1', sentence, sentence.repeat(3)),
    )
    .map(([layout, policy, blocks, source]) =>
      slide(layout, [heading(1, 'A headline'), ...blocks], { policy, source }),
    );

  test('text is given the lines that it needs in PowerPoint’s fonts where these are wider', () => {
    const text: Inline[] = [{ kind: 'text', text: sentence.repeat(6) }];
    const [own = [], office = []] = context.lines(text, theme.slide.styles.body, 760);
    expect(office.length).toBeGreaterThan(own.length);
    expect(mostLines(context.lines(text, theme.slide.styles.body, 760))).toBe(office.length);
  });

  test('whatever stands on a slide, nothing overflows and every character is kept once', () => {
    fc.assert(
      fc.property(anySlide, (one) => {
        const { value } = fitted([one]);
        expect(overflows(value)).toEqual([]);
        const shown = value.slides.flatMap(({ regions }) => regions.flatMap(({ blocks }) => blocks));
        const kept = [...shown, ...value.spilled.slice(1)].map((piece) => textOf([piece])).join('');
        const count = (text: string): readonly string[] =>
          [...text.replaceAll('Moreinthereport,p.000', '')].sort();
        expect(count(kept)).toEqual(count(textOf(one.blocks.slice(1))));
      }),
      { numRuns: 40, endOnFailure: true },
    );
  }, 240_000);

  test('the layout’s regions are where placed blocks go', () => {
    for (const { layout, regions } of fitted(sampleSlides()).value.slides) {
      for (const { name } of regions) {
        expect(regionOf(layoutOf(theme, findLayout(layout) ?? 'bullets'), name).role).toBe('flow');
      }
    }
  });
});
