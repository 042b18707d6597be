import { z } from 'zod';
import { fileId, keys, oneOf, words } from './keys.ts';

const color = z
  .string({ error: 'a colour' })
  .regex(/^#[0-9a-fA-F]{6}$/, { error: 'a colour such as "#12436d"' });
const file = z.string({ error: 'a font file' });

/** A number of a stated span: what lies outside could not be printed, or not be read. */
const between = (least: number, most: number, phrase: string) =>
  z.number({ error: phrase }).min(least, { error: phrase }).max(most, { error: phrase });

const size = between(4, 200, 'a size of 4 to 200 points');
const gap = between(0, 200, 'a length of 0 to 200 points');
const edge = between(0, 800, 'a margin of 0 to 800 points');

const colors = keys('colours', {
  ...{ text: color, muted: color, background: color, surface: color, rule: color },
  ...{ primary: color, on_primary: color, accent: color, grey: color },
  series: z.array(color, { error: 'a list of colours' }).min(1).max(4),
});

const family = keys('a font family', {
  name: words,
  regular: file,
  italic: file.optional(),
  semibold: file.optional(),
  bold: file.optional(),
});

const style = keys('a text style', {
  family: oneOf('serif', 'sans', 'mono').optional(),
  weight: z.literal([400, 600, 700]).optional(),
  italic: z.boolean({ error: 'true or false' }).optional(),
  size: size.optional(),
  line_height: between(0.8, 3, 'a factor of 0.8 to 3').optional(),
  color: oneOf(
    'text',
    'muted',
    'background',
    'surface',
    'rule',
    'primary',
    'on_primary',
    'accent',
    'grey',
  ).optional(),
});

const logo = keys('a logo', {
  file: words,
  on_primary: words.optional(),
  alt: words,
  height: between(8, 72, 'a height of 8 to 72 points').optional(),
});

const styles = keys('text styles', {
  ...{ title: style, subtitle: style, heading1: style, heading2: style, heading3: style, heading4: style },
  ...{ body: style, lead: style, small: style, label: style, table: style, table_head: style },
  ...{ caption: style, note: style, code: style, furniture: style, marking: style },
}).partial();

const margin = keys('margins', { top: edge, right: edge, bottom: edge, left: edge });

/** `templates/themes/<name>/theme.yaml`, over the theme that it extends. Lengths are in points. */
export const themeSchema = keys('a theme', {
  extends: fileId.optional(),
  colors: colors.partial().optional(),
  fonts: keys('fonts', { serif: family, sans: family, mono: family }).partial().optional(),
  office: keys('office fonts', { serif: words, sans: words }).partial().optional(),
  slide: keys('slide', {
    width: between(480, 1920, 'a width of 480 to 1920 points'),
    height: between(480, 1200, 'a height of 480 to 1200 points'),
    ...{ margin: margin.partial(), gap, styles },
  })
    .partial()
    .optional(),
  page: keys('page', { paper: oneOf('a4', 'letter'), margin: margin.partial(), gap, styles })
    .partial()
    .optional(),
  logo: logo.optional(),
  chart: keys('chart', { slide: size, page: size }).partial().optional(),
});
