import { describe, expect, it } from 'vitest';
import { listAudiences, readAudience } from '../../../src/content/read-audience.ts';
import type { Theme } from '../../../src/model/theme.ts';
import { errorsOf } from '../../support/brief.ts';
import { type MemoryFile, memoryHost } from '../../support/memory-host.ts';
import { defaultTheme } from '../../support/theme.ts';

const THEME = new TextDecoder().decode(
  await memoryHost({}).readFile(`${memoryHost({}).packageTemplates}/themes/default/theme.yaml`, 1e6),
);
const PACKAGE = {
  'base/audience.yaml':
    'name: Briefing\nceiling: tlp-green\ninclude: {percent: true, grades: false}\nlabels: {end: End, for: For}\n',
  'base/deck.md.hbs': 'base deck',
  'base/report.md.hbs': 'base report',
  'base/partials/judgment.md.hbs': 'base judgment',
  'press/audience.yaml':
    'name: Press\nceiling: TLP:CLEAR\nnotes: false\ninclude: {percent: false}\nlabels: {end: ENDS}\ncharts: {timeline: {events: key}}\n',
  'press/partials/judgment.md.hbs': 'press judgment',
  'themes/default/theme.yaml': THEME,
};
const ROOTS = { briefFolder: 'b', cwd: '' };

function hostWith(files: Readonly<Record<string, MemoryFile>>) {
  return memoryHost(files, { packageTemplates: PACKAGE });
}

async function read(id: string, files: Readonly<Record<string, MemoryFile>> = {}) {
  const { value, diagnostics } = await readAudience(hostWith(files), id, ROOTS);
  return { audience: value, errors: errorsOf(diagnostics), diagnostics };
}

describe('an audience', () => {
  it('takes how its report is printed from the nearest file that says it, where null takes a number away', async () => {
    const base = 'report: {notes: foot, pages: 4, cover: 16, annex_columns: 2}\n';
    const { audience } = await read('press', {
      'b/templates/base/audience.yaml': base,
      'b/templates/press/audience.yaml': 'report: {pages: null, cover: 9}\n',
    });
    expect(audience?.report).toEqual({
      notes: 'foot',
      pages: null,
      attach: false,
      annexColumns: 2,
      cover: 9,
    });
    const plain = await read('press');
    expect(plain.audience?.report).toMatchObject({ annexColumns: 1, cover: null, pages: null });
  });

  it('gets what is kept for `general` where it follows that, and not where it follows `base`', async () => {
    const following = async (parent: string) =>
      (await read('x', { 'templates/x/audience.yaml': `extends: ${parent}\n` })).audience?.chain;
    expect(await following('general')).toEqual(['x', 'general', 'base']);
    expect(await following('base')).toEqual(['x', 'base']);
  });

  it('is merged with what it extends', async () => {
    const { audience } = await read('press');
    expect(audience).toMatchObject({
      chain: ['press', 'base'],
      name: 'Press',
      ceiling: { id: 'tlp-clear' },
      notes: false,
      paper: 'a4',
      include: { percent: false, grades: false },
      labels: { end: 'ENDS', for: 'For' },
      charts: { timeline: { events: 'key' }, dimensions: { form: 'ranges' } },
    });
    expect(audience?.templates.map(({ name, text }) => [name, text])).toEqual([
      ['deck', 'base deck'],
      ['partials/judgment', 'press judgment'],
      ['report', 'base report'],
    ]);
  });

  it('says which of its labels and switches nothing asks for', async () => {
    const { diagnostics } = await read('press', {
      'b/templates/press/audience.yaml':
        'labels: {ned: End, mine: Mine, mood_low: Low}\ninclude: {grade: true, mine: true, percent: true}\n',
      'b/templates/press/deck.md.hbs':
        '{{label "mine"}}{{label (concat "mood_" confidence)}}{{#if audience.include.mine}}x{{/if}}',
    });
    expect(
      diagnostics.map(({ severity, message, hint, span }) => [
        severity,
        message,
        hint,
        span?.file.text.slice(span.start, span.end),
      ]),
    ).toEqual([
      ['warning', 'No template of this audience asks for `ned` of `labels`.', 'Did you mean `end`?', 'ned'],
      [
        'warning',
        'No template of this audience asks for `grade` of `include`.',
        'Did you mean `grades`?',
        'grade',
      ],
    ]);
  });

  it('says which of its files are no templates by their name', async () => {
    const { diagnostics } = await read('press', {
      'b/templates/press/dek.md.hbs': 'x',
      'b/templates/press/asks.md.hbs': 'x',
      'b/templates/press/partials/asks.md.hbs': 'x',
      'b/templates/other/dek.md.hbs': 'x',
    });
    expect(diagnostics.map(({ severity, code, span }) => [severity, code, span?.file.path])).toEqual([
      ['warning', 'content/no-template', 'b/templates/press/asks.md.hbs'],
      ['warning', 'content/no-template', 'b/templates/press/dek.md.hbs'],
    ]);
  });

  it('has the built-in theme of the tests', async () => {
    // Comparing megabytes of fonts number by number takes the assertion library half a minute.
    const light = (theme: Theme | undefined) =>
      JSON.parse(
        JSON.stringify(theme, (_, value) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('base64url').slice(0, 2000) : value,
        ),
      );
    expect(light((await read('press')).audience?.theme)).toEqual(light(defaultTheme()));
  });

  it('is base itself as general', async () => {
    expect((await read('general')).audience).toMatchObject({
      id: 'general',
      chain: ['general', 'base'],
      name: 'Briefing',
    });
  });

  it("takes the brief's own files before the folder's and the package's, without losing what they leave out", async () => {
    const { audience } = await read('press', {
      'b/templates/press/audience.yaml': 'name: Ours\n',
      'templates/press/audience.yaml': 'name: Folder\nlabels: {for: Pro}\n',
      'templates/base/deck.md.hbs': 'folder deck',
      'b/templates/base/partials/judgment.md.hbs': 'brief base judgment',
    });
    expect(audience).toMatchObject({
      name: 'Ours',
      ceiling: { id: 'tlp-clear' },
      labels: { end: 'ENDS', for: 'Pro' },
    });
    expect(audience?.templates.map(({ text }) => text)).toEqual([
      'folder deck',
      'press judgment',
      'base report',
    ]);
  });

  it('may have no ceiling', async () => {
    const files = { 'templates/open/audience.yaml': 'extends: press\nceiling: null\n' };
    expect((await read('open', files)).audience).toMatchObject({
      chain: ['open', 'press', 'base'],
      ceiling: null,
    });
  });

  it('is listed with the others', async () => {
    const files = { 'b/templates/board/deck.md.hbs': '', 'templates/themes/house/theme.yaml': '' };
    expect(await listAudiences(hostWith(files), ROOTS)).toEqual(['general', 'board', 'press']);
  });
});

describe('a wrong audience', () => {
  it.each([
    ['an unknown parent', 'extends: pres\n', ['content/unknown-audience templates/x/audience.yaml «pres»']],
    ['an unknown key', 'celing: TLP:RED\n', ['content/unknown-key templates/x/audience.yaml «celing»']],
    [
      'an unknown label',
      'ceiling: TLP:PINK\n',
      ['content/unknown-label templates/x/audience.yaml «TLP:PINK»'],
    ],
    ['a ceiling left empty', 'ceiling:\n', ['content/missing-key templates/x/audience.yaml «ceiling»']],
    [
      'a switch that is none',
      'include: {percent: maybe}\n',
      ['content/wrong-type templates/x/audience.yaml «maybe»'],
    ],
    ['an unknown theme', 'theme: defualt\n', ['content/theme templates/x/audience.yaml «defualt»']],
  ])('with %s is an error at its place', async (_, text, expected) => {
    const { audience, errors } = await read('x', { 'templates/x/audience.yaml': text });
    expect(audience).toBeNull();
    expect(errors).toEqual(expected);
  });

  it('that extends itself shows the circle', async () => {
    const { errors, diagnostics } = await read('x', {
      'templates/x/audience.yaml': 'extends: y\n',
      'templates/y/audience.yaml': 'extends: x\n',
    });
    expect(errors).toEqual(['content/circular-audience templates/y/audience.yaml «x»']);
    expect(diagnostics[0]?.message).toBe('The audience extends itself: x → y → x.');
  });

  it('that is unknown lists the known ones', async () => {
    const { diagnostics } = await read('pres');
    expect(diagnostics.map(({ message, hint }) => [message, hint])).toEqual([
      ['There is no audience "pres".', 'Known: general, press.'],
    ]);
  });
});

describe('a theme', () => {
  const themed = (from: string, to: string) => ({
    'templates/x/audience.yaml': 'theme: house\n',
    'templates/themes/house/theme.yaml': THEME.replace(from, to),
    'templates/themes/house/x.woff2': 'wOF2....',
    'templates/themes/house/x.txt': 'no font',
  });
  const REGULAR = 'npm:@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf';

  it.each([
    [
      'a font that is not there',
      REGULAR,
      'npm:@expo-google-fonts/none/x.ttf',
      ['content/font templates/themes/house/theme.yaml «npm:@expo-google-fonts/none/x.ttf»'],
    ],
    [
      'a file that is not there',
      REGULAR,
      'y.ttf',
      ['content/file-missing templates/themes/house/theme.yaml «y.ttf»'],
    ],
    [
      'a font for web pages',
      REGULAR,
      'x.woff2',
      ['content/font templates/themes/house/theme.yaml «x.woff2»'],
    ],
    [
      'an office font whose widths are not known',
      'sans: Arial',
      'sans: Ariel',
      ['content/font templates/themes/house/theme.yaml «Ariel»'],
    ],
    ['a file that is no font', REGULAR, 'x.txt', ['content/font templates/themes/house/theme.yaml «x.txt»']],
    [
      'a font outside',
      REGULAR,
      '../x.ttf',
      ['content/file-outside templates/themes/house/theme.yaml «../x.ttf»'],
    ],
    [
      'a colour that is none',
      '"#1b2330"',
      'red',
      ['content/wrong-type templates/themes/house/theme.yaml «red»'],
    ],
    [
      'an unknown style',
      '    lead:',
      '    leed:',
      ['content/unknown-key templates/themes/house/theme.yaml «leed»'],
    ],
  ])('with %s is an error at its place', async (_, from, to, expected) => {
    const { audience, errors } = await read('x', themed(from, to));
    expect(audience).toBeNull();
    expect(errors).toEqual(expected);
  });

  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"></svg>';
  const withLogo = async (logo: string, file: MemoryFile = SVG) =>
    read('x', {
      'templates/x/audience.yaml': 'theme: house\n',
      'templates/themes/house/theme.yaml': `logo: ${logo}\n`,
      'templates/themes/house/logo.svg': file,
    });

  it('may have a logo, 28 points high where it does not say', async () => {
    const { audience, errors } = await withLogo('{file: logo.svg, alt: Ministry}');
    expect(errors).toEqual([]);
    expect(audience?.theme.logo).toMatchObject({
      image: { path: 'theme:logo.svg', width: 40, height: 10 },
      alt: 'Ministry',
      height: 28,
    });
  });

  it.each([
    ['is missing', '{file: none.svg, alt: Ministry}', SVG, 'content/file-missing «none.svg»'],
    ['has no words', '{file: logo.svg}', SVG, 'content/missing-key «{file: logo.svg}»'],
    ['lies outside', '{file: ../logo.svg, alt: M}', SVG, 'content/file-outside «../logo.svg»'],
    [
      'is on the web',
      '{file: "https://example.org/l.svg", alt: M}',
      SVG,
      'content/image «"https://example.org/l.svg"»',
    ],
    ['is no picture', '{file: logo.svg, alt: M}', 'MZ', 'content/image «logo.svg»'],
    [
      'is cut short',
      '{file: logo.svg, alt: M}',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
      'content/image «logo.svg»',
    ],
    [
      'runs a script',
      '{file: logo.svg, alt: M}',
      SVG.replace('></svg>', '><script/></svg>'),
      'content/image «logo.svg»',
    ],
    [
      'is higher than a cover has room',
      '{file: logo.svg, alt: M, height: 300}',
      SVG,
      'content/wrong-type «300»',
    ],
  ])('with a logo that %s is an error at its place', async (_, logo, file, expected) => {
    const { audience, errors } = await withLogo(logo, file);
    expect(audience).toBeNull();
    expect(errors).toEqual([expected.replace(' ', ' templates/themes/house/theme.yaml ')]);
  });

  it('may bring fonts of its own', async () => {
    const host = memoryHost({});
    const bytes = await host.readPackageFile(REGULAR.replace('npm:', ''));
    const files = { ...themed(REGULAR, 'own.ttf'), 'templates/themes/house/own.ttf': bytes };
    const { audience, errors } = await read('x', files);
    expect(errors).toEqual([]);
    expect(audience?.theme.fonts.serif.regular.path).toBe('own.ttf');
  });

  it('follows the theme that it extends, line by line, and families of fonts as a whole', async () => {
    const { audience, errors } = await read('x', {
      'templates/x/audience.yaml': 'theme: house\n',
      'templates/themes/house/theme.yaml': `extends: dark\nfonts: {sans: {name: One, regular: "${REGULAR}"}}\n`,
      'templates/themes/dark/theme.yaml': 'colors: {text: "#eeeeee"}\npage: {margin: {top: 60}}\n',
    });
    expect(errors).toEqual([]);
    const base = defaultTheme();
    expect(audience?.theme.colors).toEqual({ ...base.colors, text: '#eeeeee' });
    expect(audience?.theme.page.margin).toEqual({ ...base.page.margin, top: 60 });
    expect(audience?.theme.fonts.sans.bold.path).toBe(REGULAR.replace('npm:', ''));
  });

  it('that extends itself is an error', async () => {
    const { errors } = await read('x', {
      'templates/x/audience.yaml': 'theme: house\n',
      'templates/themes/house/theme.yaml': 'extends: house\n',
    });
    expect(errors).toEqual(['content/theme templates/themes/house/theme.yaml «house»']);
  });
});
