import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/deck/cut-inlines.ts';
import { fitDeck } from '../../../src/deck/fit-deck.ts';
import type { Block } from '../../../src/model/block.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { heading, paragraph, samplePublication, slide } from '../../support/sample-deck.ts';

const publication = samplePublication();
const { theme } = publication;
const fonts = openFonts(theme);

function columns(...texts: readonly string[]): Block {
  return { kind: 'columns', origins: [], columns: texts.map((text) => [paragraph(text, 'lead')]) };
}

function fitted(...blocks: readonly Block[]) {
  return fitDeck([slide('columns', [heading(1, 'Columns'), ...blocks])], { theme, fonts, publication });
}

describe('whole words', () => {
  test('text is set smaller where that keeps a word on one line, and says so', () => {
    const word = 'Wirtschaftsabkommen';
    const { value, diagnostics } = fitted(columns(word, 'short', 'short'));
    expect(value.slides[0]?.scale).toBeLessThan(1);
    expect(diagnostics).toMatchObject([{ code: 'deck/tightened', severity: 'info' }]);
    expect(fitted(columns('short', 'short', 'short')).value.slides[0]?.scale).toBe(1);
  });

  test('text keeps its size where no size would keep the word whole', () => {
    expect(fitted(columns('word'.repeat(40), 'short', 'short')).value.slides[0]?.scale).toBe(1);
  });

  test('no word of 24 letters or fewer is cut between two slides', () => {
    const words = Array.from({ length: 200 }, (_, index) => `сотрудничество${1000 + index}`);
    const { slides } = fitted(columns(words.join(' '), 'short', 'short')).value;
    const texts = slides.flatMap(({ regions }) =>
      regions.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.content)] : [])),
      ),
    );
    expect(slides.length).toBeGreaterThan(5);
    expect(texts.filter((text) => text !== 'short').join(' ')).toBe(words.join(' '));
  });
});
