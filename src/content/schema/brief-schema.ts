import { z } from 'zod';
import { chartSchema } from './chart-schema.ts';
import { claimsSchema } from './claims-schema.ts';
import { dimensionsSchema } from './dimensions-schema.ts';
import { date, fileId, id, ids, keys, label, listing, oneOf, releasable, text, words } from './keys.ts';
import { sourcesSchema } from './sources-schema.ts';
import { timelineSchema } from './timeline-schema.ts';

const item = { id: id.optional(), ...releasable };

/** An item whose text may stand alone. */
function itemOf<Shape extends z.ZodRawShape>(name: string, shape: Shape) {
  return z.union([words, keys(name, { ...item, text, ...shape })], { error: 'text or an item' });
}

const judgment = itemOf('a judgment', {
  headline: text.optional(),
  short: text.optional(),
  likelihood: words.optional(),
  confidence: oneOf('low', 'moderate', 'high').optional(),
  confidence_basis: text.optional(),
  supports: ids.optional(),
  contrary: ids.optional(),
  change: oneOf('new', 'unchanged', 'strengthened', 'weakened', 'reversed', 'dropped').optional(),
  change_reason: text.optional(),
});
const assumption = itemOf('an assumption', { linchpin_for: ids.optional(), claims: ids.optional() });
const alternative = itemOf('an alternative', {
  short: text.optional(),
  supports: ids.optional(),
  against: ids.optional(),
});
const indicator = itemOf('an indicator', {
  short: text.optional(),
  judgments: ids.optional(),
  meaning: text.optional(),
  claims: ids.optional(),
});
const gap = itemOf('a gap', { short: text.optional(), judgments: ids.optional() });
const contradiction = itemOf('a contradiction', { claims: ids.optional(), resolution: text.optional() });
const point = itemOf('a point', { claims: ids.optional(), by: date.optional() });
const question = keys('a question', { ...item, question: text, answer: text, claims: ids.optional() });
const entry = keys('a glossary entry', { ...item, term: text, definition: text });

/** `brief.yaml`, and the front matter of `brief.md`, which may hold the other files' content too. */
export const briefSchema = keys('a brief', {
  title: text,
  subtitle: text.optional(),
  subject: text.optional(),
  issued: date,
  information_cutoff: date.optional(),
  status: oneOf('draft', 'cleared').optional(),
  version: text.optional(),
  language: z.string({ error: 'a language tag' }).optional(),
  handling: label.optional(),
  yardstick: oneOf('icd203', 'phia', 'none').optional(),
  bottom_line: text.optional(),
  judgments: listing('judgments', judgment).optional(),
  assumptions: listing('assumptions', assumption).optional(),
  alternatives: listing('alternatives', alternative).optional(),
  indicators: listing('indicators', indicator).optional(),
  gaps: listing('gaps', gap).optional(),
  contradictions: listing('contradictions', contradiction).optional(),
  implications: listing('implications', point).optional(),
  asks: listing('asks', point).optional(),
  questions: listing('questions', question).optional(),
  glossary: listing('a glossary', entry).optional(),
  contact: text.optional(),
  embargo: text.optional(),
  previous: text.optional(),
  ai_assistance: text.optional(),
  source_summary: text.optional(),
  audiences: z.array(id, { error: 'a list of audiences' }).optional(),
  sources: sourcesSchema.optional(),
  claims: claimsSchema.optional(),
  timeline: timelineSchema.optional(),
  dimensions: dimensionsSchema.optional(),
  charts: z.record(fileId, chartSchema, { error: 'a chart for each id' }).optional(),
});
