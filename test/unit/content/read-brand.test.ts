import { describe, expect, it } from 'vitest';
import { readAudience } from '../../../src/content/read-audience.ts';
import { textOf } from '../../../src/diagnostics/position.ts';
import { type MemoryFile, memoryHost } from '../../support/memory-host.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"></svg>';
const FONT = await memoryHost({}).readPackageFile(
  '@expo-google-fonts/gelasio/400Regular/Gelasio_400Regular.ttf',
);

/** What the general audience looks like under a brand file, and what is said of it. */
async function read(brand: string, files: Readonly<Record<string, MemoryFile>> = {}) {
  const host = memoryHost({ 'templates/_brand.yml': brand, ...files });
  const { value, diagnostics } = await readAudience(host, 'general', { briefFolder: 'b', cwd: '' });
  const told = diagnostics.map(({ severity, code, span, hint }) => ({
    at: `${severity} ${code} «${span ? textOf(span) : ''}»`,
    hint,
  }));
  return { theme: value?.theme, told, at: told.map((one) => one.at) };
}

const COLORS = `color:
  palette: {ink: "#102030", forest: "#14532d", clay: "#9a3412", sky: "#1d6fa5"}
  foreground: ink
  primary: forest
  secondary: "#456"
`;

describe('a brand file', () => {
  it('gives its colours by their names', async () => {
    const { theme, told } = await read(COLORS);
    expect(told).toEqual([]);
    expect(theme?.colors).toMatchObject({
      text: '#102030',
      background: '#ffffff',
      primary: '#14532d',
      onPrimary: '#ffffff',
      accent: '#14532d',
      muted: '#445566',
      series: ['#14532d', '#9a3412', '#1d6fa5'],
    });
  });

  it('lies below a theme that says otherwise', async () => {
    const own = { 'templates/themes/default/theme.yaml': 'colors: {primary: "#551155"}\n' };
    const { theme } = await read(COLORS, own);
    expect(theme?.colors).toMatchObject({ primary: '#551155', text: '#102030' });
  });

  it('is warned of colours that cannot be read, in its own lines', async () => {
    expect((await read('color: {primary: "#e8c14a"}\n')).at).toEqual([
      'warning content/low-contrast «"#e8c14a"»',
    ]);
  });

  it('brings lines and boxes of its own on a dark ground', async () => {
    const { told } = await read(
      'color: {foreground: "#f4f4f4", background: "#101418", primary: "#8ecae6"}\n',
    );
    expect(told.filter(({ at }) => at.includes('f4f4f4'))).toEqual([]);
  });

  it('brings fonts from files: base for text, headings for titles', async () => {
    const fonts = `typography:
  fonts:
    - {family: House, source: file, files: [{path: fonts/House.ttf}, {path: fonts/House-Bold.ttf, weight: bold}]}
  base: House
`;
    const files = { 'templates/fonts/House.ttf': FONT, 'templates/fonts/House-Bold.ttf': FONT };
    const { theme, told } = await read(fonts, files);
    expect(told).toEqual([]);
    expect(theme?.fonts.sans).toMatchObject({ name: 'House', bold: { path: 'fonts/House-Bold.ttf' } });
    expect(theme?.fonts.serif.name).toBe('House');
    expect(theme?.page.styles.body.family).toBe('sans');
  });

  it('brings a logo in two forms, named after the brand', async () => {
    const logo = `meta: {name: {full: Ministry of External Trade}}
logo:
  images: {white: {path: white.svg}}
  medium: {light: white, dark: logo.svg}
`;
    const files = { 'templates/logo.svg': SVG, 'templates/white.svg': SVG.replace('40', '80') };
    const { theme, told } = await read(logo, files);
    expect(told).toEqual([]);
    expect(theme?.logo).toMatchObject({
      alt: 'Ministry of External Trade',
      image: { path: 'theme:logo.svg', width: 40 },
      cover: { path: 'theme:logo-on-primary.svg', width: 80 },
    });
  });

  it('may say what only other programs use', async () => {
    const more =
      'meta: {link: https://example.org}\ndefaults: {shiny: {theme: x}}\ncolor: {success: "#2a7"}\n';
    expect((await read(more)).told).toEqual([]);
  });

  it.each([
    [
      'an unknown colour',
      'color: {palette: {forest: "#14532d"}, primary: forrest}',
      'error content/unknown-value «forrest»',
    ],
    ['colours in a circle', 'color: {palette: {a: b, b: a}, primary: a}', 'error content/unknown-value «b»'],
    ['a key of its own', 'colour: {primary: "#14532d"}', 'warning content/unknown-key «colour»'],
    ['an unknown meaning', 'color: {primry: "#14532d"}', 'warning content/unknown-key «primry»'],
    ['broken YAML', 'color: {primary: "#14532d"', 'error content/yaml-syntax «»'],
    ['a word in place of colours', 'color: blue', 'error content/wrong-type «blue»'],
    [
      'a font to be fetched',
      'typography: {fonts: [{family: Lato, source: google}], base: Lato}',
      'warning content/font «google»',
    ],
    ['a font of the machine', 'typography: {base: Lato}', 'warning content/font «Lato»'],
    [
      'a font that is missing',
      'typography: {fonts: [{family: H, source: file, files: [h.ttf]}], base: H}',
      'error content/file-missing «h.ttf»',
    ],
    [
      'a file that is no font',
      'typography: {fonts: [{family: H, source: file, files: [x.ttf]}], base: H}',
      'error content/font «x.ttf»',
    ],
    ['a logo without words', 'logo: {small: logo.svg}', 'warning content/missing-key «logo.svg»'],
    [
      'a logo that is missing',
      'meta: {name: M}\nlogo: {small: none.svg}',
      'error content/file-missing «none.svg»',
    ],
  ])('with %s is told so at its place', async (_, brand, expected) => {
    const { at } = await read(`${brand}\n`, { 'templates/x.ttf': 'no font', 'templates/logo.svg': SVG });
    expect(at.map((one) => (one.includes('yaml-syntax') ? one.replace(/«.*»/s, '«»') : one))[0]).toBe(
      expected,
    );
  });

  it('is asked which colour was meant', async () => {
    const { told } = await read('color: {palette: {forest: "#14532d"}, primary: forrest}\n');
    expect(told[0]?.hint).toBe('Did you mean `forest`?');
  });
});
