import { z } from 'zod';
import { date, id, ids, keys, number, oneOf, releasable, text } from './keys.ts';

const score = z.union(
  [
    z.literal('n/a'),
    number,
    keys('a score', {
      score: number.nullable().optional(),
      low: number.nullable().optional(),
      high: number.nullable().optional(),
      supports: ids.optional(),
      contrary: ids.optional(),
      evidence: oneOf('none', 'thin', 'moderate', 'strong', 'mixed').optional(),
      rationale: text.optional(),
      ...releasable,
    }),
  ],
  { error: 'n/a, a number or a score' },
);

/** `dimensions.yaml`. */
export const dimensionsSchema = keys('dimensions', {
  title: text.optional(),
  subtitle: text.optional(),
  note: text.optional(),
  scored_by: text.optional(),
  scored_on: date.optional(),
  scale: keys('a scale', {
    low: number,
    high: number,
    anchors: z.record(z.string(), text, { error: 'a label for each value' }).optional(),
  }),
  periods: z.array(
    keys('a period', { id, label: text, short: text.optional(), date: date.optional(), ...releasable }),
    { error: 'a list of periods' },
  ),
  dimensions: z.array(
    keys('a dimension', {
      id,
      label: text,
      short: text.optional(),
      definition: text.optional(),
      ...releasable,
    }),
    { error: 'a list of dimensions' },
  ),
  scores: z
    .record(z.string(), z.record(z.string(), score, { error: 'a score for each period' }), {
      error: 'scores for each dimension',
    })
    .optional(),
});
