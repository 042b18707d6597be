import { z } from 'zod';
import { fileId, flag, keys, label, oneOf, words } from './keys.ts';

const pageCount = z.int({ error: 'a number of pages' }).min(1, { error: 'a number of pages' });

/** `audience.yaml`. */
export const audienceSchema = keys('an audience', {
  extends: fileId.optional(),
  name: words.optional(),
  ceiling: label.nullable().optional(),
  notes: flag.optional(),
  unsupported_judgments: oneOf('withhold', 'mark').optional(),
  paper: oneOf('a4', 'letter').optional(),
  report: keys('report', {
    notes: oneOf('end', 'foot', 'margin').optional(),
    pages: pageCount.nullable().optional(),
    attach: flag.optional(),
    annex_columns: z.union([z.literal(1), z.literal(2)], { error: '1 or 2' }).optional(),
    cover: pageCount.nullable().optional(),
  }).optional(),
  theme: fileId.optional(),
  include: z.record(z.string(), flag, { error: 'true or false for each switch' }).optional(),
  labels: z.record(z.string(), words, { error: 'a text for each label' }).optional(),
  charts: keys('charts', {
    timeline: keys('timeline', { events: oneOf('all', 'dated', 'key').optional() }).optional(),
    dimensions: keys('dimensions', {
      form: oneOf('ranges', 'slope', 'matrix', 'multiples', 'radar').optional(),
    }).optional(),
  }).optional(),
});
