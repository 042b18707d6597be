import { describe, expect, test } from 'vitest';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { defaultTheme } from '../../support/theme.ts';

const { office } = openFonts(defaultTheme());
const face = office.face({ family: 'sans', weight: 400, italic: false });

describe('officeFaces', () => {
  test('two ones are as wide as any two digits, since PowerPoint and LibreOffice do not kern them', () => {
    expect(face.measure('11', 100)).toBeCloseTo(face.measure('22', 100), 0);
    expect(face.measure('1111', 100)).toBeCloseTo(face.measure('2222', 100), 0);
  });

  test('a space beside a Chinese sign is wider than one between Latin words', () => {
    const space = (before: string, after: string): number =>
      face.measure(`${before} ${after}`, 100) - face.measure(before, 100) - face.measure(after, 100);
    expect(space('漢', '字')).toBeGreaterThan(space('a', 'b') + 5);
  });

  test('Arabic script has room for a wider font of the machine, bold most of all', () => {
    const fonts = openFonts(defaultTheme());
    const widths = (weight: 400 | 700): readonly number[] =>
      [fonts, office].map((from) =>
        from.face({ family: 'arabic', weight, italic: false }).measure('همکاری', 100),
      );
    for (const [weight, least] of [
      [400, 1.15],
      [700, 1.3],
    ] as const) {
      const [own = 0, wide = 0] = widths(weight);
      expect(wide / own).toBeGreaterThan(least);
    }
  });
});
