import type { StyleName, TextStyle, Theme, ThemeColors } from '../../model/theme.ts';
import { readFlag, readNumber, readPlain, readWord } from '../build/read-node.ts';
import { entriesOf, fieldOf, itemsOf, type Located } from '../yaml/located.ts';

/** The colours that have a name, in the words of the model. */
export const COLORS = [
  ...(['text', 'muted', 'background', 'surface', 'rule', 'primary', 'onPrimary', 'accent', 'grey'] as const),
];
export const STYLES = [
  ...([
    'title',
    'subtitle',
    'heading1',
    'heading2',
    'heading3',
    'heading4',
    'body',
    'lead',
    'small',
  ] as const),
  ...(['label', 'table', 'tableHead', 'caption', 'note', 'code', 'furniture', 'marking'] as const),
] satisfies readonly StyleName[];

/** A theme that its schema has judged, as tokens. Lengths are in points. */
export function buildTheme(
  node: Located,
  { name, fonts, office, logo }: Pick<Theme, 'name' | 'fonts' | 'office' | 'logo'>,
): Theme {
  const [slide, page, chart] = ['slide', 'page', 'chart'].map((key) => fieldOf(node, key));
  return {
    name,
    colors: readColors(fieldOf(node, 'colors')),
    fonts,
    office,
    slide: {
      width: length(slide, 'width'),
      height: length(slide, 'height'),
      margin: readMargin(slide),
      gap: length(slide, 'gap'),
      styles: readStyles(slide),
    },
    page: {
      paper: readWord(page ?? null, 'paper', ['a4', 'letter']) ?? 'a4',
      margin: readMargin(page),
      gap: length(page, 'gap'),
      styles: readStyles(page),
    },
    chart: { slide: length(chart, 'slide'), page: length(chart, 'page') },
    logo,
  };
}

/** `onPrimary` is `on_primary` in the file. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function length(node: Located | null | undefined, key: string): number {
  return readNumber(node ?? null, key) ?? 0;
}

function readMargin(node: Located | null | undefined): Theme['page']['margin'] {
  const margin = fieldOf(node ?? null, 'margin');
  return {
    top: length(margin, 'top'),
    right: length(margin, 'right'),
    bottom: length(margin, 'bottom'),
    left: length(margin, 'left'),
  };
}

function readColors(node: Located | null): ThemeColors {
  const color = (name: (typeof COLORS)[number]) => (readPlain(node, snake(name)) ?? '#000000').toLowerCase();
  const series = itemsOf(fieldOf(node, 'series')).flatMap((item) =>
    item.kind === 'scalar' ? item.text.toLowerCase() : [],
  );
  return {
    text: color('text'),
    muted: color('muted'),
    background: color('background'),
    surface: color('surface'),
    rule: color('rule'),
    primary: color('primary'),
    onPrimary: color('onPrimary'),
    accent: color('accent'),
    series,
    grey: color('grey'),
  };
}

function readStyles(node: Located | null | undefined): Readonly<Record<StyleName, TextStyle>> {
  const styles = fieldOf(node ?? null, 'styles');
  const read = (name: StyleName): TextStyle => {
    const style = entriesOf(styles).find(({ key }) => key === snake(name))?.value ?? null;
    const color = readPlain(style, 'color') ?? 'text';
    return {
      family: readWord(style, 'family', ['serif', 'sans', 'mono']) ?? 'sans',
      weight: ([400, 600, 700] as const).find((weight) => weight === readNumber(style, 'weight')) ?? 400,
      italic: readFlag(style, 'italic'),
      size: length(style, 'size'),
      lineHeight: length(style, 'line_height'),
      color: COLORS.find((known) => snake(known) === color) ?? 'text',
    };
  };
  return Object.fromEntries(STYLES.map((name) => [name, read(name)])) as Record<StyleName, TextStyle>;
}
