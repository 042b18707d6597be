import { docOf } from './schema/key-docs.ts';

type Json = Readonly<Record<string, unknown>>;

/** A JSON Schema whose mappings have titles → the same with what each of their keys means. */
export function explainKeys(schema: Json): Json {
  const mapping = typeof schema.title === 'string' ? schema.title : '';
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [
      keyword,
      keyword === 'properties' ? explained(mapping, value) : within(value),
    ]),
  );
}

function explained(mapping: string, properties: unknown): Json {
  if (!isJson(properties)) return {};
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, described(within(value), docOf(mapping, key))]),
  );
}

/** In draft 7 what stands beside a `$ref` does not count. */
function described(property: unknown, description: string | null): unknown {
  if (!isJson(property) || description === null) return property;
  const { $ref, description: form, ...rest } = property;
  const said = typeof form === 'string' ? `${description} ${form}` : description;
  return { description: said, ...($ref === undefined ? {} : { allOf: [{ $ref }] }), ...rest };
}

function within(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(within);
  return isJson(value) ? explainKeys(value) : value;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
