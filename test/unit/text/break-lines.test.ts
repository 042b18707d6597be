import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines, type TextRun } from '../../../src/text/break-lines.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { styleInlines } from '../../../src/text/style-inlines.ts';
import { defaultTheme } from '../../support/theme.ts';

const theme = defaultTheme();
const fonts = openFonts(theme);
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
const texts = (runs: readonly TextRun[], width: number) =>
  breakLines(runs, width, fonts).map((line) => line.runs.map((part) => part.text).join(''));

test('lines are filled in turn and drop the space at their end', () => {
  expect(texts([run('The quick brown fox jumps over the lazy dog')], 100)).toEqual([
    'The quick brown fox',
    'jumps over the lazy',
    'dog',
  ]);
});

test('a hard break ends a line, and an empty line between two is kept', () => {
  expect(texts([run('one\ntwo\n\nthree')], 200)).toEqual(
    ['one\n', 'two\n', '\n', 'three'].map((line) => line.trim()),
  );
});

test('a word wider than the line is broken between graphemes, never inside one', () => {
  const family = '👩‍👩‍👧';
  const lines = texts([run(`a ${'é'.normalize('NFD').repeat(40)}${family} b`)], 60);
  expect(lines.join('').replaceAll(' ', '')).toBe(`a${'é'.normalize('NFD').repeat(40)}${family}b`);
  for (const line of lines) expect(line).not.toMatch(/^\p{M}/u);
  expect(texts([run('x'.repeat(10_000))], 300).join('')).toBe('x'.repeat(10_000));
});

test('no part of a broken word is wider than the line, whatever its kerning', () => {
  for (const letter of ['x', 'o', 'V', 'ж', 'ا']) {
    for (let width = 280; width < 320; width += 0.5)
      for (const line of breakLines([run(letter.repeat(120))], width, fonts))
        expect(line.width).toBeLessThanOrEqual(width + 0.01);
  }
});

test('a raised number never begins a line', () => {
  const note = run('12', { size: 6.6, rise: 3.4 });
  const width = fonts.face(run('').face).measure('Stop here!', 10) + 0.5;
  expect(texts([run('Stop here!'), note], width)).toEqual(['Stop', 'here!12']);
});

test('a soft hyphen is printed only where a line ends at it', () => {
  expect(texts([run('partner\u00adship')], 200)).toEqual(['partnership']);
  expect(texts([run('partner\u00adship')], 40)).toEqual(['partner-', 'ship']);
});

test('whatever the text, no line is wider than asked and no character is lost', () => {
  const text = fc.array(
    fc.constantFrom('a', 'word', '-', ' ', '  ', '\n', '—', 'W'.repeat(30), 'x'.repeat(80), 'ж', '。'),
    {
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(text, fc.integer({ min: 20, max: 200 }), (pieces, width) => {
      const half = Math.floor(pieces.length / 2);
      const runs = [run(pieces.slice(0, half).join('')), run(pieces.slice(half).join(''), { size: 12 })];
      const lines = breakLines(runs, width, fonts);
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 1);
      const printed = lines.flatMap((line) => line.runs.map((part) => part.text)).join('');
      expect(printed.replace(/\s/g, '')).toBe(pieces.join('').replace(/\s/g, ''));
    }),
  );
});

test('citations are printed as raised ranges that link to their notes', () => {
  const runs = styleInlines(
    [
      { kind: 'text', text: 'So it is.' },
      { kind: 'cite', targets: [], numbers: [5, 1, 2, 3] },
    ],
    theme.page.styles.body,
    theme,
  );
  expect(runs.map(({ text, href }) => [text, href])).toEqual([
    ['So it is.', null],
    ['1', '#note-1'],
    ['–', null],
    ['3', '#note-3'],
    [', ', null],
    ['5', '#note-5'],
  ]);
});

test('a face says its metrics and what it can print', () => {
  const face = fonts.face({ family: 'sans', weight: 700, italic: false });
  expect(face.family).toBe('Source Sans 3');
  expect(face.has(0x41)).toBe(true);
  expect(face.has(0x4e2d)).toBe(false);
  expect(face.measure('AV', 10)).toBeLessThan(face.measure('A', 10) + face.measure('V', 10));
  expect(face.ascent + face.descent).toBeGreaterThan(1);
});
