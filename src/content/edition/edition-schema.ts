import { z } from 'zod';
import { id, keys, words } from '../schema/keys.ts';
import { type Shape, translatable } from './translatable.ts';

/** The schema of a file that translates one which `schema` judges: its texts alone, all of them optional. */
export function editionSchema(schema: z.ZodType): z.ZodType {
  const shape = translatable(schema);
  return shape === null ? z.strictObject({}) : schemaOfShape(shape, new Map());
}

/** Each shape once, so that what editors read says it once. */
function schemaOfShape(shape: Shape, made: Map<Shape, z.ZodType>): z.ZodType {
  const known = made.get(shape) ?? newSchema(shape, made);
  made.set(shape, known);
  return known;
}

function newSchema({ scalar, map, record, list }: Shape, made: Map<Shape, z.ZodType>): z.ZodType {
  const options: z.ZodType[] = [];
  if (scalar) options.push(words);
  if (list !== null) options.push(z.array(schemaOfShape(list, made)));
  if (record !== null) options.push(z.record(z.string(), schemaOfShape(record, made)));
  if (map !== null) {
    const named = map.by === null ? [] : [[map.by, id.optional()] as const];
    const fields = [...map.fields].map(
      ([key, field]) => [key, schemaOfShape(field, made).optional()] as const,
    );
    options.push(keys('a translation', Object.fromEntries([...named, ...fields])));
  }
  const [only, ...others] = options;
  if (only !== undefined && others.length === 0) return only;
  return z.union(options, { error: 'a translation' });
}
