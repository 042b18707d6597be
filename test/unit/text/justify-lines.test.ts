import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Hyphenate, keepWhole, openHyphenator } from '../../../src/text/hyphenate.ts';
import { justifyLines } from '../../../src/text/justify-lines.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import type { TextRun } from '../../../src/text/whole-text.ts';
import { defaultTheme } from '../../support/theme.ts';

const fonts = openFonts(defaultTheme());
let hyphenate: Hyphenate = keepWhole;
beforeAll(async () => {
  hyphenate = await openHyphenator('en-GB');
});

const run = (text: string, more: Partial<TextRun> = {}): TextRun => ({
  text,
  face: { family: 'serif', weight: 400, italic: false },
  size: 10,
  color: '#000000',
  rise: 0,
  href: null,
  language: null,
  ...more,
});
const set = (text: string, width: number) => justifyLines([run(text)], width, { fonts, hyphenate }) ?? [];
const WORDS = [
  ...['representation', 'of', 'the', 'international', 'committee', 'a', 'nevertheless', 'is', 'war'],
  ...['collaboration', 'Washington', 'UN', 'establishing', 'no', 'deliveries;', 'that,', '(however)'],
];
const prose = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 120 })
  .map((words) => words.join(' '));

test('every line but the last fills the width, up to what hangs over the edge', () => {
  fc.assert(
    fc.property(prose, fc.integer({ min: 220, max: 400 }), (text, width) => {
      const lines = set(text, width);
      for (const line of lines.slice(0, -1)) {
        const end = line.runs.at(-1);
        expect((end?.x ?? 0) + (end?.width ?? 0)).toBeCloseTo(line.width, 6);
        if (line.stretch === 0) continue;
        expect(line.width).toBeGreaterThan(width - 0.01);
        expect(line.width).toBeLessThan(width + 2.01);
      }
      expect(lines.at(-1)?.width).toBeLessThan(width + 2.01);
    }),
  );
});

test('no word is lost, and never do more than two lines in a row end with a hyphen', () => {
  fc.assert(
    fc.property(prose, fc.integer({ min: 120, max: 400 }), (text, width) => {
      let row = 0;
      let printed = '';
      for (const line of set(text, width)) {
        const shown = line.runs.map((part) => part.text).join('');
        row = line.end === 'hyphen' ? row + 1 : 0;
        expect(row).toBeLessThanOrEqual(2);
        printed += line.end === 'hyphen' ? shown.slice(0, -1) : `${shown} `;
      }
      expect(printed.trim()).toBe(text);
    }),
  );
});

test('the spaces of a paragraph are more even than where each line is filled in turn', () => {
  const text =
    'By 2025 the terms had changed. Russia had expanded its own drone industry and was making Iranian drone technology at home. That date is only the latest possible one; the change may have come earlier. So, the article concludes, Russia needs Iranian military help less urgently than in its first year of war.';
  const loosest = Math.max(...set(text, 300).map((line) => line.stretch));
  expect(loosest).toBeLessThan(2.5);
  expect(Math.min(...set(text, 300).map((line) => line.stretch))).toBeGreaterThan(-0.7);
});

test('a word wider than the line is none of ours, and a hard break ends a line that is not stretched', () => {
  expect(justifyLines([run('x'.repeat(400))], 200, { fonts, hyphenate })).toBeNull();
  const [first] = set(
    'Two words\nand a second line of them that goes on for longer than the width allows',
    200,
  );
  expect(first).toMatchObject({ stretch: 0 });
});

test('code is not divided', () => {
  const mono = { family: 'mono', weight: 400, italic: false } as const;
  const lines =
    justifyLines([run(WORDS.join(' ').repeat(4), { face: mono })], 200, { fonts, hyphenate }) ?? [];
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.filter((line) => line.end === 'hyphen')).toEqual([]);
});

test('a range of numbers is not broken at its dash', () => {
  const text = `${'and so it went on '.repeat(20)}(range 1–3) and 4–5 and 6–7 `.repeat(3);
  for (let width = 280; width < 320; width += 1) {
    const ends = set(text, width).map((line) => line.runs.at(-1)?.text ?? '');
    expect(ends.filter((end) => /\d–$/u.test(end))).toEqual([]);
  }
});
