import { z } from 'zod';

/**
 * A mapping with exactly these keys. Its error for an unknown key carries `name` and the known keys, one a line, for
 * `validate` to word; every other schema's error is the phrase that says what it takes.
 */
export function keys<Shape extends z.ZodRawShape>(name: string, shape: Shape) {
  const known = [name, ...Object.keys(shape)].join('\n');
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known : name),
  });
}

/** The name by which a mapping of `keys` goes, also one whose keys were all made optional. */
export function mappingName(schema: z.ZodObject): string {
  const { error } = schema.def;
  return error ? String(Reflect.apply(error, null, [{ code: 'invalid_type' }])) : '';
}

/** The phrases by which `validate` knows an id; the second is of one that also names a file. */
export const AN_ID = 'an id of letters, digits, - and _';
export const A_FILE_ID = 'an id of the letters a to z, digits, - and _';

/** Names that every JavaScript object has are no ids, whatever looks them up. */
const ID = /^(?!(?:constructor|prototype)$)[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?$/u;

/** The same for editors and validators whose regular expressions know no Unicode classes: all but ASCII counts as letters. */
const ID_ANYWHERE =
  '^(?!(?:constructor|prototype)$)[a-zA-Z0-9\\u0080-\\uffff](?:[a-zA-Z0-9\\u0080-\\uffff_-]*[a-zA-Z0-9\\u0080-\\uffff_])?$';

const anId = z.string({ error: AN_ID }).regex(ID, { error: AN_ID }).meta({ pattern: ID_ANYWHERE });

/** An id: letters, digits, `-` and `_`. */
export const id = z.union([anId, z.int({ error: AN_ID }).min(0, { error: AN_ID })], { error: AN_ID });

/** An id as the key of a mapping. */
export const idKey = anId;

/** An id that also names a file: ASCII only. */
export const fileId = z
  .string({ error: A_FILE_ID })
  .regex(/^(?!(?:constructor|prototype)$)[a-zA-Z0-9][a-zA-Z0-9_-]*$/, { error: A_FILE_ID });

/** One id, or a list of them. */
export const ids = z.union([id, z.array(id)], { error: 'a list of ids' });

export const flag = z.boolean({ error: 'true or false' });
export const number = z.number({ error: 'a number' });
export const count = z.int({ error: 'a whole number' }).min(0, { error: 'a whole number, 0 or more' });

const plainText = z.union([z.string().regex(/\S/, { error: 'text' }), z.number()], { error: 'text' });

/** One line or more of plain text; never Markdown. */
export const words = plainText;

/** Plain text, or text with a short and a long form and other wordings for some audiences. */
export const text = z.union(
  [
    plainText,
    keys('a text', {
      text: plainText,
      short: plainText.optional(),
      long: plainText.optional(),
      audiences: z.record(z.string(), plainText, { error: 'a wording for each audience' }).optional(),
    }),
  ],
  { error: 'text' },
);

/** An EDTF date; the text is parsed elsewhere. `null` says that there is none. */
export const date = z
  .union([z.string(), z.number(), z.null()], { error: 'a date' })
  .describe('A date in EDTF: 1555, 2022-02, 2022-02-24, 2025?, 155X, ../2025, 2022-02/..');

/** One of some words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(...options: Words) {
  return z.enum(options);
}

/** A handling label; the text is looked up in the scheme elsewhere. */
export const label = z
  .string({ error: 'a handling label' })
  .regex(/\S/, { error: 'a handling label' })
  .describe('A handling label, such as tlp-amber');

/** What every item may carry. */
export const releasable = {
  handling: label.optional(),
  audiences: z
    .array(id, { error: 'a list of audiences' })
    .min(1, { error: 'a list of audiences' })
    .optional(),
};

/** A list of items, or the list under `items` with the sentence that sums it up. */
export function listing<Item extends z.ZodType>(name: string, item: Item) {
  const items = z.array(item, { error: 'a list' });
  return z.union([items, keys(name, { headline: text.optional(), items })], { error: 'a list' });
}
