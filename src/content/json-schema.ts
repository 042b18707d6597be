import { z } from 'zod';
import { editionSchema } from './edition/edition-schema.ts';
import { explainKeys } from './explain-keys.ts';
import { audienceSchema } from './schema/audience-schema.ts';
import { briefSchema } from './schema/brief-schema.ts';
import { chartSchema } from './schema/chart-schema.ts';
import { claimsSchema } from './schema/claims-schema.ts';
import { dimensionsSchema } from './schema/dimensions-schema.ts';
import { glossarySchema } from './schema/glossary-schema.ts';
import { mappingName } from './schema/keys.ts';
import { markingsSchema } from './schema/markings-schema.ts';
import { sourcesSchema } from './schema/sources-schema.ts';
import { themeSchema } from './schema/theme-schema.ts';
import { timelineSchema } from './schema/timeline-schema.ts';

const SCHEMAS = {
  brief: briefSchema,
  claims: claimsSchema,
  timeline: timelineSchema,
  dimensions: dimensionsSchema,
  sources: sourcesSchema,
  chart: chartSchema,
  audience: audienceSchema,
  theme: themeSchema,
  markings: markingsSchema,
  glossary: glossarySchema,
  'brief-edition': editionSchema(briefSchema),
  'claims-edition': editionSchema(claimsSchema),
  'timeline-edition': editionSchema(timelineSchema),
  'dimensions-edition': editionSchema(dimensionsSchema),
  'sources-edition': editionSchema(sourcesSchema),
  'chart-edition': editionSchema(chartSchema),
} as const;

type SchemaName = keyof typeof SCHEMAS;

/** Names of the kinds of files that have a schema. */
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as readonly SchemaName[];

/** The JSON Schema (draft 7, which editors read) of one kind of file, from the definitions that `check` judges by. */
export function schemaOf(name: SchemaName): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(SCHEMAS[name], {
    target: 'draft-7',
    io: 'input',
    reused: 'ref',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema instanceof z.ZodObject) jsonSchema.title = mappingName(zodSchema);
    },
  });
  return { ...explainKeys(schema), title: `Briefpress: ${name}` };
}
