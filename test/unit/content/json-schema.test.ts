import { describe, expect, it } from 'vitest';
import { SCHEMA_NAMES, schemaOf } from '../../../src/content/json-schema.ts';

describe('schemaOf', () => {
  it.each(SCHEMA_NAMES)('gives editors a schema for %s', (name) => {
    const schema = schemaOf(name);
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: `Briefpress: ${name}`,
    });
    expect(JSON.stringify(schema)).not.toContain('"additionalProperties":true');
  });

  it('knows the keys of a brief and refuses others', () => {
    expect(schemaOf('brief')).toMatchObject({
      type: 'object',
      required: ['title', 'issued'],
      additionalProperties: false,
      properties: { yardstick: { enum: ['icd203', 'phia', 'none'] } },
    });
  });
});
