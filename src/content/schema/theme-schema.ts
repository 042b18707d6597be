import { z } from 'zod';
import { fileId, keys, number, oneOf, words } from './keys.ts';

const color = z
  .string({ error: 'a colour' })
  .regex(/^#[0-9a-f]{6}$/i, { error: 'a colour such as "#12436d"' });
const file = z.string({ error: 'a font file' });
const length = number;

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
  size: length.optional(),
  line_height: number.optional(),
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

const styles = keys('text styles', {
  ...{ title: style, subtitle: style, heading1: style, heading2: style, heading3: style, heading4: style },
  ...{ body: style, lead: style, small: style, label: style, table: style, table_head: style },
  ...{ caption: style, note: style, code: style, furniture: style, marking: style },
}).partial();

const margin = keys('margins', { top: length, right: length, bottom: length, left: length });

/** `templates/themes/<name>/theme.yaml`, over the theme that it extends. Lengths are in points. */
export const themeSchema = keys('a theme', {
  extends: fileId.optional(),
  colors: colors.partial().optional(),
  fonts: keys('fonts', { serif: family, sans: family, mono: family }).partial().optional(),
  office: keys('office fonts', { serif: words, sans: words }).partial().optional(),
  slide: keys('slide', { width: length, height: length, margin: margin.partial(), gap: length, styles })
    .partial()
    .optional(),
  page: keys('page', { paper: oneOf('a4', 'letter'), margin: margin.partial(), gap: length, styles })
    .partial()
    .optional(),
  chart: keys('chart', { slide: length, page: length }).partial().optional(),
});
