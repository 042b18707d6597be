import { z } from 'zod';
import { id, keys, words } from './keys.ts';

const color = z
  .string({ error: 'a colour' })
  .regex(/^#[0-9a-fA-F]{6}$/, { error: 'a colour such as "#12436d"' });

const label = keys('a marking', {
  id,
  label: words,
  color: color.optional(),
  background: color.optional(),
  also: z
    .array(words, { error: 'a list of labels' })
    .describe('Labels that it stands for: tlp-amber')
    .optional(),
});

/** `templates/markings.yaml`: a house's labels, from what may be seen by all to what may be seen by fewest. */
export const markingsSchema = keys('markings', {
  name: words,
  labels: z.array(label, { error: 'a list of markings' }).min(1, { error: 'a list of markings' }),
});
