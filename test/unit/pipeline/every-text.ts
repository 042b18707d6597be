import { text, words } from '../../../src/content/schema/keys.ts';

/** What a YAML file holds. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** As much of a zod schema as a walk needs. */
interface Schema {
  readonly def: {
    readonly type: string;
    readonly innerType?: Schema;
    readonly element?: Schema;
    readonly valueType?: Schema;
    readonly options?: readonly Schema[];
    readonly shape?: Readonly<Record<string, Schema>>;
  };
}

/** Makes the text of a place; `plain` where only a scalar may stand there. */
export type Reword = (plain: boolean) => Value;

/**
 * A value with every free text in it made anew, by the schema that it is judged by. Keys that take a text and are not
 * there are added, so that a field which the schema gains is covered by itself.
 */
export function rewordAll(schema: unknown, value: Value, reword: Reword): Value {
  return walk(schema as Schema, value, reword);
}

function walk(schema: Schema, value: Value, reword: Reword): Value {
  const { type, innerType, element, valueType, options, shape } = schema.def;
  if (isText(schema)) return reword(false);
  if (innerType !== undefined) return walk(innerType, value, reword);
  if (type === 'union' && options !== undefined) {
    if (typeof value === 'string') return options.some(isWords) ? reword(true) : value;
    const fitting = options.find((option) => fits(option, value));
    return fitting === undefined ? value : walk(fitting, value, reword);
  }
  if (Array.isArray(value) && element !== undefined) return value.map((item) => walk(element, item, reword));
  if (!isMapping(value)) return value;
  if (valueType !== undefined)
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, walk(valueType, item, reword)]),
    );
  if (shape === undefined) return value;
  const made = Object.entries(shape).flatMap(([key, field]) => {
    const own = value[key];
    if (own === undefined) return isText(inner(field)) ? [[key, reword(false)] as const] : [];
    return [[key, walk(field, own, reword)] as const];
  });
  return Object.fromEntries(made);
}

/** Where a schema takes a text, as paths: `judgments.items[].headline`. */
export function textPaths(schema: unknown, path = ''): readonly string[] {
  const { def } = inner(schema as Schema);
  if (isText(inner(schema as Schema))) return [path];
  const below = def.element ?? def.valueType;
  if (below !== undefined) return textPaths(below, `${path}[]`);
  if (def.options !== undefined) return def.options.flatMap((option) => textPaths(option, path));
  return Object.entries(def.shape ?? {}).flatMap(([key, field]) => textPaths(field, `${path}.${key}`));
}

/** Where a value has anything at all, as paths of the same kind. */
export function valuePaths(value: Value, path = ''): readonly string[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((item) => valuePaths(item, `${path}[]`))];
  if (!isMapping(value)) return [path];
  const below = Object.entries(value).flatMap(([key, item]) => [
    ...valuePaths(item, `${path}.${key}`),
    ...valuePaths(item, `${path}[]`),
  ]);
  return [path, ...below];
}

function inner(schema: Schema): Schema {
  return schema.def.innerType === undefined ? schema : inner(schema.def.innerType);
}

function isText(schema: unknown): boolean {
  return schema === text;
}

function isWords(schema: unknown): boolean {
  return schema === words;
}

function fits({ def }: Schema, value: Value): boolean {
  if (Array.isArray(value)) return def.type === 'array';
  return isMapping(value) && (def.type === 'object' || def.type === 'record');
}

function isMapping(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
