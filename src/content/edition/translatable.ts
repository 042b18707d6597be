import type { z } from 'zod';
import { text, words } from '../schema/keys.ts';

/**
 * Where an edition may translate, as a shape that lies over a schema: a value may be a text itself, a mapping with texts
 * in some of its keys, a record, or a list. What has no shape is a fact.
 */
export interface Shape {
  /** A scalar is a text: of itself, or of the mapping's `text`. */
  readonly scalar: boolean;
  readonly map: MapShape | null;
  readonly record: Shape | null;
  readonly list: Shape | null;
}

export interface MapShape {
  readonly fields: ReadonlyMap<string, Shape>;
  /** Keys of the original that an edition never gives. */
  readonly facts: readonly string[];
  /** The key by which an item is found; null is by position. */
  readonly by: 'id' | 'column' | null;
}

const NOTHING: Shape = { scalar: false, map: null, record: null, list: null };
const WORDING: Shape = { ...NOTHING, scalar: true };
const TEXT: Shape = {
  ...WORDING,
  map: {
    fields: new Map([
      ['text', WORDING],
      ['short', WORDING],
      ['long', WORDING],
      ['audiences', { ...NOTHING, record: WORDING }],
    ]),
    facts: [],
    by: null,
  },
};

/** Texts that are facts all the same: the words of a source by which its passage is found. */
const QUOTED = ['start', 'end'];

/** As much of a zod schema as is asked here. */
interface Definition {
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

/** The texts of what a schema judges; null where it holds none. A field that a schema gains is covered by itself. */
export function translatable(schema: z.ZodType): Shape | null {
  if (schema === text) return TEXT;
  const { innerType, element, valueType, options, shape } = schema.def as Definition;
  if (innerType !== undefined) return translatable(innerType);
  if (options !== undefined) return either(options);
  const below = element ?? valueType;
  if (below !== undefined) {
    const item = translatable(below);
    if (item === null) return null;
    return element === undefined ? { ...NOTHING, record: item } : { ...NOTHING, list: item };
  }
  return shape === undefined ? null : mapping(shape);
}

function either(options: readonly z.ZodType[]): Shape | null {
  const shapes = options.flatMap((option) => translatable(option) ?? []);
  if (shapes.length === 0) return null;
  const merged = shapes.reduce((one, other) => ({
    scalar: one.scalar || other.scalar,
    map: one.map ?? other.map,
    record: one.record ?? other.record,
    list: one.list ?? other.list,
  }));
  // The name of a column may stand for it, but is a fact.
  const isText = options.includes(words) && merged.map?.by !== 'column';
  return { ...merged, scalar: merged.scalar || isText };
}

function mapping(shape: Readonly<Record<string, z.ZodType>>): Shape | null {
  const by = (['id', 'column'] as const).find((key) => key in shape) ?? null;
  const fields = new Map<string, Shape>();
  for (const [key, field] of Object.entries(shape)) {
    const found = QUOTED.includes(key) ? null : translatable(field);
    if (found !== null) fields.set(key, found);
  }
  const facts = Object.keys(shape).filter((key) => key !== by && !fields.has(key));
  return fields.size === 0 ? null : { ...NOTHING, map: { fields, facts, by } };
}
