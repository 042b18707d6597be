import { error } from '../../diagnostics/diagnose.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { DateValue } from '../../model/edtf.ts';
import type { Ref, Text } from '../../model/text.ts';
import { parseEdtf } from '../parse-edtf.ts';
import { entriesOf, fieldOf, itemsOf, type Located } from '../yaml/located.ts';

// Readers of one value of a mapping. The schema has judged the shape and said what is wrong with it, so whatever does
// not fit is left out here without another word.

/** A node as text: a scalar, or `{text, short, long, audiences}`. */
export function asText(node: Located | null): Text | null {
  if (node === null || node.kind === 'list') return null;
  if (node.kind === 'scalar') {
    return node.text === ''
      ? null
      : { text: node.text.trim(), span: node.span, short: null, long: null, wordings: {} };
  }
  const main = fieldOf(node, 'text');
  if (main?.kind !== 'scalar') return null;
  const wordings = entriesOf(fieldOf(node, 'audiences')).map(({ key, value }) => [key, plain(value) ?? '']);
  return {
    text: main.text.trim(),
    span: main.span,
    short: readPlain(node, 'short'),
    long: readPlain(node, 'long'),
    wordings: Object.fromEntries(wordings),
  };
}

export function readText(node: Located | null, key: string): Text | null {
  return asText(fieldOf(node, key));
}

/** A text that the schema requires; empty where an error has already said that it is missing. */
export function needText(node: Located, key: string): Text {
  return readText(node, key) ?? { text: '', span: node.span, short: null, long: null, wordings: {} };
}

function plain(node: Located | null): string | null {
  return node?.kind === 'scalar' ? node.text.trim() : null;
}

/** A scalar's text as written. */
export function readPlain(node: Located | null, key: string): string | null {
  return plain(fieldOf(node, key));
}

export function asRef(node: Located | null): Ref | null {
  return node?.kind === 'scalar' && node.text !== '' ? { id: node.text, span: node.span } : null;
}

export function readRef(node: Located | null, key: string): Ref | null {
  return asRef(fieldOf(node, key));
}

/** A list of ids, or one id. */
export function readRefs(node: Located | null, key: string): readonly Ref[] {
  const value = fieldOf(node, key);
  const nodes = value?.kind === 'scalar' ? [value] : itemsOf(value);
  return nodes.flatMap((item) => asRef(item) ?? []);
}

export function readNumber(node: Located | null, key: string): number | null {
  const value = fieldOf(node, key);
  return value?.kind === 'scalar' && typeof value.value === 'number' ? value.value : null;
}

export function readFlag(node: Located | null, key: string): boolean {
  const value = fieldOf(node, key);
  return value?.kind === 'scalar' && value.value === true;
}

/** One of some words; null where it is missing or another. */
export function readWord<Word extends string>(
  node: Located | null,
  key: string,
  words: readonly Word[],
): Word | null {
  const text = readPlain(node, key);
  return words.find((word) => word === text) ?? null;
}

/** A scalar as a date; an impossible one is an error at its text. */
function asDate(node: Located | null, report: Report): DateValue | null {
  if (node?.kind !== 'scalar' || node.value === null) return null;
  const parsed = parseEdtf(node.text);
  if ('edtf' in parsed) return { written: node.text.trim(), edtf: parsed.edtf, span: node.span };
  report(error('content/date', node.span, parsed.problem, parsed.hint));
  return null;
}

export function readDate(node: Located | null, key: string, report: Report): DateValue | null {
  return asDate(fieldOf(node, key), report);
}
