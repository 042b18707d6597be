import { error } from '../../diagnostics/diagnose.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Host } from '../../model/host.ts';
import type { SourceFile, Span } from '../../model/span.ts';
import { checkCharacters } from './check-characters.ts';
import { readFile, TEXT_LIMIT } from './read-file.ts';

/** A text file: UTF-8, with or without a byte order mark; null and an error for anything else. */
export async function readText(
  host: Host,
  path: string,
  { mention, report }: { readonly mention: Span | null; readonly report: Report },
): Promise<SourceFile | null> {
  const bytes = await readFile(host, path, { limit: TEXT_LIMIT, mention, report });
  if (bytes === null) return null;
  const file = decodeOnce(path, bytes);
  const valid = validStart(bytes);
  if (valid !== null) {
    report(notUtf8({ file, start: valid.length, end: valid.length + 1 }, bytes));
    return null;
  }
  return checkCharacters({ file, start: 0, end: file.text.length }, report) ? file : null;
}

const DECODED = new WeakMap<Uint8Array, SourceFile>();

/** The same bytes are the same file, so that what was made of it before can be found by it. */
function decodeOnce(path: string, bytes: Uint8Array): SourceFile {
  const known = DECODED.get(bytes);
  if (known?.path === path) return known;
  const file = { path, text: new TextDecoder('utf-8').decode(bytes) };
  DECODED.set(bytes, file);
  return file;
}

function notUtf8(span: Span, bytes: Uint8Array) {
  const before = span.file.text.slice(0, span.start);
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0;
  const byte = bytes[mark + new TextEncoder().encode(before).length] ?? 0;
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const was = wide ? 'UTF-16' : 'Latin-1 or Windows-1252';
  const row = before.split('\n').length;
  const table = span.file.path.toLowerCase().endsWith('.csv');
  const message = `The file is not UTF-8: ${table ? 'row' : 'line'} ${row} holds the byte 0x${byte.toString(16).toUpperCase()}, as ${was} does.`;
  const hint = table
    ? 'Save it again as UTF-8 ("CSV UTF-8" in Excel).'
    : 'Save it again with the encoding UTF-8.';
  return error('content/not-utf8', span, message, hint);
}

/** The text before the first byte that is not well-formed UTF-8 (Unicode 16, table 3-7); null where all are. */
function validStart(bytes: Uint8Array): string | null {
  if (decoded(bytes, false) !== null) return null;
  // Halve the stretch: a prefix, with what of a character it ends in left for later, is valid or not.
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (decoded(bytes.subarray(0, middle + 1), true) !== null) low = middle + 1;
    else high = middle;
  }
  return decoded(bytes.subarray(0, low), true) ?? '';
}

function decoded(bytes: Uint8Array, stream: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
  } catch {
    return null;
  }
}
