import { expect, test } from 'vitest';
import { breakInBoth } from '../../../src/deck/fit-context.ts';
import { deckFonts } from '../../../src/deck/font-files.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { defaultTheme } from '../../support/theme.ts';

const MIXED = 'Iran, ایران';

test('a deck brings a font for Arabic script where it has any', () => {
  const families = (text: string) => new Set(deckFonts(defaultTheme(), text).map(({ family }) => family));
  expect(families('Iran')).toEqual(new Set(['Source Serif 4', 'Source Sans 3']));
  expect(families(MIXED)).toEqual(new Set(['Source Serif 4', 'Source Sans 3', 'Vazirmatn']));
});

test('Arabic words are measured in the font that they are shown in, in both sets of fonts', () => {
  const run = {
    text: MIXED,
    face: { family: 'sans', weight: 400, italic: false },
    size: 18,
    color: '#000000',
    rise: 0,
    href: null,
    language: null,
  } as const;
  for (const [line] of breakInBoth([run], 1e6, openFonts(defaultTheme()))) {
    expect(line?.runs.map(({ text, face }) => [text, face.family])).toEqual([
      ['Iran, ', 'sans'],
      ['ایران', 'arabic'],
    ]);
  }
});
