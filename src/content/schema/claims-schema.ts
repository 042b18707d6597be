import { z } from 'zod';
import { date, id, ids, keys, oneOf, releasable, text } from './keys.ts';

const evidence = keys('evidence', {
  source: id,
  credibility: z
    .int({ error: 'a grade from 1 to 6' })
    .min(1, { error: 'a grade from 1 to 6' })
    .max(6, {
      error: 'a grade from 1 to 6',
    })
    .optional(),
  section: text.optional(),
  at: text.optional(),
  start: text.optional(),
  end: text.optional(),
});

const claim = keys('a claim', {
  id,
  statement: text,
  kind: oneOf('fact', 'assessment', 'judgment', 'quote'),
  held_by: oneOf('source', 'us').optional(),
  status: oneOf('unchecked', 'accepted', 'disputed').optional(),
  note: text.optional(),
  speaker: text.optional(),
  date: date.optional(),
  dimensions: ids.optional(),
  ...releasable,
  evidence: z.array(evidence, { error: 'a list of evidence' }).optional(),
});

/** `claims.yaml`. */
export const claimsSchema = z.array(claim, { error: 'a list of claims' });
