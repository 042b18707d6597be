import { z } from 'zod';
import { PLOTS } from '../build/plot-types.ts';
import { count, flag, id, ids, keys, number, oneOf, releasable, text, words } from './keys.ts';

const column = z.union(
  [
    words,
    keys('a column', {
      column: words,
      label: text.optional(),
      highlight: flag.optional(),
      low: words.optional(),
      high: words.optional(),
    }),
  ],
  { error: 'the name of a column' },
);

const value = z.union([z.string(), z.number(), z.boolean()], { error: 'a value' });

/** One chart: `charts/<id>.yaml`. */
export const chartSchema = keys('a chart', {
  kind: oneOf('timeline', 'dimensions').optional(),
  type: oneOf(...PLOTS).optional(),
  title: text.optional(),
  subtitle: text.optional(),
  note: text.optional(),
  source: ids.optional(),
  alt: text.optional(),
  data: z.string({ error: 'the name of a CSV file' }).optional(),
  x: words.optional(),
  columns: z.array(column, { error: 'a list of columns' }).optional(),
  where: z
    .record(z.string(), z.union([value, z.array(value)], { error: 'a value or a list of them' }), {
      error: 'a value for each column',
    })
    .optional(),
  group: words.optional(),
  horizontal: flag.optional(),
  stacked: flag.optional(),
  sort: oneOf('author', 'ascending', 'descending').optional(),
  unit: text.optional(),
  decimals: count.max(10, { error: 'at most 10' }).optional(),
  range: keys('a range', { low: number.optional(), high: number.optional() }).optional(),
  notes: z
    .array(keys('a note', { at: value, to: value.optional(), text }), { error: 'a list of notes' })
    .optional(),
  highlight: z.union([value, z.array(value)], { error: 'a value or a list of them' }).optional(),
  name: words.optional(),
  size: words.optional(),
  panels: flag.optional(),
  total: text.optional(),
  index: value.optional(),
  references: z
    .array(
      keys('a reference', {
        value: number.optional(),
        low: number.optional(),
        high: number.optional(),
        text: text.optional(),
      }),
      { error: 'a list of references' },
    )
    .optional(),
  config: z.record(z.string(), z.unknown(), { error: 'a configuration of Chart.js' }).optional(),
  scale: oneOf('auto', 'linear', 'segmented', 'ordinal').optional(),
  events: oneOf('all', 'dated', 'key').optional(),
  lanes: flag.optional(),
  form: oneOf('ranges', 'slope', 'matrix', 'multiples', 'radar').optional(),
  period: id.optional(),
  previous: id.optional(),
  order: oneOf('author', 'change').optional(),
  ...releasable,
});
