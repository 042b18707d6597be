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

  it.each(SCHEMA_NAMES.filter((name) => !name.endsWith('-edition')))(
    'says what each key of %s means',
    (name) => {
      const silent = propertiesIn(schemaOf(name)).filter(([, property]) => !('description' in property));
      expect(silent.map(([key]) => key)).toEqual([]);
    },
  );

  it.each(SCHEMA_NAMES)('asks for no regular expression that only some languages have in %s', (name) => {
    const schema = JSON.stringify(schemaOf(name));
    expect(schema).not.toMatch(/\\\\p\{|\(\?<|\(\?[a-z]+\)/);
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

/** Every key that a schema names, however deep, with what it says of it. */
function propertiesIn(schema: unknown): readonly (readonly [string, object])[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]: [string, unknown]) =>
    keyword === 'properties' && !Array.isArray(value) && typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, property]: [string, unknown]) => [
          [key, Object(property)] as const,
          ...propertiesIn(property),
        ])
      : propertiesIn(value),
  );
}
