import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAudience } from '../../../src/content/read-audience.ts';
import { textOf } from '../../../src/diagnostics/position.ts';
import { contrastOf, nearestPassing } from '../../../src/model/contrast.ts';
import { memoryHost } from '../../support/memory-host.ts';

/** What a house theme of these lines is told: code, text under the span, message and hint. */
async function told(theme: string, sheet: string | null = null) {
  const files = {
    'templates/house/audience.yaml': 'extends: base\ntheme: house\n',
    'templates/themes/house/theme.yaml': theme,
    ...(sheet === null ? {} : { 'templates/themes/house/slides.css': sheet }),
  };
  const { diagnostics } = await readAudience(memoryHost(files), 'house', { briefFolder: 'b', cwd: '' });
  return diagnostics.map(({ severity, code, span, message, hint }) => ({
    at: `${severity} ${code} «${span ? textOf(span) : ''}»`,
    message,
    hint,
  }));
}

describe('a style sheet in the folder of a theme', () => {
  it.each([
    ['a size', 'section h1 { font-size: 90px }', 'font-size'],
    ['a place', '/* Ours: */\nh1{color:red;position:absolute}', 'color'],
    ['nothing', '', ''],
  ])('that sets %s is told of, at its first property', async (_, sheet, property) => {
    expect(await told('', sheet)).toEqual([
      {
        at: `warning content/theme-css «${property}»`,
        message: expect.stringMatching(/^No printer reads .+: a theme is the tokens of its theme\.yaml/u),
        hint: expect.stringContaining('`briefpress schema theme`'),
      },
    ]);
  });
});

describe('the colours of a theme', () => {
  it('that is built in pass', async () => {
    expect(await told('')).toEqual([]);
  });

  it('that are too pale for text are a warning with one that would pass', async () => {
    expect(await told('colors: {muted: "#9aa3ad"}\n')).toEqual([
      {
        at: 'warning content/low-contrast «"#9aa3ad"»',
        message:
          '`muted` (#9aa3ad) on `surface` (#f2f4f7) has a contrast of 2.3:1; text needs 4.5:1 (WCAG AA). Too little also: `muted` (#9aa3ad) on `background` (#ffffff) 2.5:1.',
        hint: expect.stringMatching(/^#[0-9a-f]{6} would pass, the nearest in lightness\.$/),
      },
    ]);
  });

  it('are warned of where the author may change them: a pale primary has a cover of white words', async () => {
    const [only, ...others] = await told('colors: {primary: "#e8c14a"}\n');
    expect(others).toEqual([]);
    expect(only?.at).toBe('warning content/low-contrast «"#e8c14a"»');
    for (const pair of [
      '`primary` (#e8c14a) on `surface`',
      '`primary` (#e8c14a) on `background`',
      '`on_primary` (#ffffff) on',
    ])
      expect(only?.message).toContain(pair);
    const passing = only?.hint?.slice(0, 7) ?? '';
    for (const ground of ['#ffffff', '#f2f4f7'])
      expect(contrastOf(passing, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('stand on the background that the author chose', async () => {
    const at = (await told('colors: {background: "#203040"}\n')).map((one) => one.at);
    expect(at).toEqual(['warning content/low-contrast «"#203040"»']);
  });

  it('may be weaker in marks than in text, and not below 3:1', async () => {
    expect(await told('colors: {series: ["#e0692a", "#8a939f"]}\n')).toEqual([]);
    expect(
      (await told('colors: {series: ["#12436d", "#f0d060"]}\n')).map(({ at, message }) => [at, message]),
    ).toEqual([
      [
        'warning content/low-contrast «"#f0d060"»',
        '`series 2` (#f0d060) on `background` (#ffffff) has a contrast of 1.5:1; marks need 3:1 (WCAG AA).',
      ],
    ]);
  });

  it('are warned of at a text style that takes one made for marks', async () => {
    expect(await told('page: {styles: {caption: {color: grey}}}\n')).toEqual([
      {
        at: 'warning content/low-contrast «grey»',
        message: expect.stringContaining('`grey` (#8a939f) on `background` (#ffffff)'),
        hint: 'Text is set in `text`, `muted`, `primary` or `accent`.',
      },
    ]);
    expect(await told('slide: {styles: {title: {color: on_primary}}}\n')).toEqual([]);
  });

  it('have a neighbour of the same hue that passes on any one ground', () => {
    const color = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(color, color, (front, ground) => {
        const passing = nearestPassing(front, [{ color: ground, least: 4.5 }]);
        expect(passing).not.toBeNull();
        expect(contrastOf(passing ?? ground, ground)).toBeGreaterThanOrEqual(4.5);
        if (contrastOf(front, ground) >= 4.5) expect(passing).toBe(front);
      }),
    );
  });
});

describe('the lengths of a theme', () => {
  it.each([
    ['a font of no size', 'slide: {styles: {body: {size: 0}}}', 'error content/wrong-type «0»'],
    ['a font as high as the slide', 'page: {styles: {title: {size: 400}}}', 'error content/wrong-type «400»'],
    ['a negative margin', 'page: {margin: {left: -10}}', 'error content/wrong-type «-10»'],
    ['a slide too low for its parts', 'slide: {height: 100}', 'error content/wrong-type «100»'],
    [
      'lines upon one another',
      'page: {styles: {body: {line_height: 0.2}}}',
      'error content/wrong-type «0.2»',
    ],
    ['a margin wider than the page', 'page: {margin: {right: 600}}', 'error content/theme-measure «600»'],
    [
      'margins that leave a strip',
      'slide: {margin: {top: 300, bottom: 200}}',
      'error content/theme-measure «300»',
    ],
    [
      'text too small for a room',
      'slide: {styles: {body: {size: 14}}}',
      'warning content/theme-measure «14»',
    ],
    ['a source line too small', 'slide: {styles: {note: {size: 9}}}', 'warning content/theme-measure «9»'],
    ['print too small', 'page: {styles: {note: {size: 6}}}', 'warning content/theme-measure «6»'],
    ['labels too small', 'chart: {slide: 10}', 'warning content/theme-measure «10»'],
  ])('%s is told at its place', async (_, theme, expected) => {
    expect((await told(`${theme}\n`)).map(({ at }) => at)).toEqual([expected]);
  });

  it('say what would do', async () => {
    const [small] = await told('slide: {styles: {body: {size: 14}}}\n');
    expect(small).toMatchObject({
      message: '14 points are too small to read on a slide.',
      hint: 'Take 18 points or more.',
    });
    const [wide] = await told('page: {margin: {right: 600}}\n');
    expect(wide).toMatchObject({
      message: 'The margins at left and right leave 0 of the 595 points of a page’s width.',
      hint: 'Leave at least 199 points.',
    });
  });
});
