import type { Token } from 'markdown-it';
import { error } from '../diagnostics/diagnose.ts';
import { type Reader, spanOf } from './reader.ts';

/** The JSON object after a container's or directive's name, as far as its values are text. */
export type Attributes = Readonly<Record<string, string>>;

/** Reads `{"key": "text"}`; numbers become text, null is left out. Anything else is an error and gives no attributes. */
export function readAttributes(token: Token, info: string, reader: Reader): Attributes {
  if (info === '') return {};
  const value = parseJson(info);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const entries = Object.entries(value).filter(([, entry]) => ['string', 'number'].includes(typeof entry));
    return Object.fromEntries(entries.map(([key, entry]) => [key, String(entry)]));
  }
  const message = `“${info.slice(0, 60)}” is not a JSON object.`;
  reader.report(error('markdown/attributes', spanOf(token, reader), message, 'Write `{"name": "value"}`.'));
  return {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** One of some words; another is an error, and the first of them is taken. */
export function readChoice<T extends string>(
  attributes: Attributes,
  key: string,
  { choices, token, reader }: { choices: readonly [T, ...T[]]; token: Token; reader: Reader },
): T {
  const seen = attributes[key];
  const known = choices.find((choice) => choice === seen);
  if (known !== undefined || seen === undefined) return known ?? choices[0];
  const message = `“${seen}” is not a ${key}.`;
  const hint = `Known: ${choices.join(', ')}.`;
  reader.report(error('markdown/attributes', spanOf(token, reader), message, hint));
  return choices[0];
}
