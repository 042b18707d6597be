import { z } from 'zod';
import { date, idKey, keys, oneOf, releasable, text, words } from './keys.ts';

const link = z.string({ error: 'a web address' }).regex(/^(https?:\/\/|mailto:)\S+$/i, {
  error: 'a web address that starts with https://',
});

const source = z.union(
  [
    words,
    keys('a source', {
      title: text,
      author: z.union([text, z.array(text)], { error: 'an author or a list of them' }).optional(),
      container_title: text.optional(),
      publisher: text.optional(),
      issued: date.optional(),
      url: link.optional(),
      descriptor: text.optional(),
      reliability: oneOf('A', 'B', 'C', 'D', 'E', 'F').optional(),
      retrieved: date.optional(),
      archived: link.optional(),
      capture: z.string({ error: 'a file name' }).optional(),
      ...releasable,
    }),
  ],
  { error: 'one line of text or a source' },
);

/** `sources.yaml`. */
export const sourcesSchema = z.record(idKey, source, { error: 'a source for each id' });
