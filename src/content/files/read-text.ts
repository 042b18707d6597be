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
  const file = { path, text: new TextDecoder('utf-8').decode(bytes) };
  const wrong = firstInvalid(bytes);
  if (wrong !== null) {
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, wrong));
    report(notUtf8({ file, start: before.length, end: before.length + 1 }, bytes, wrong));
    return null;
  }
  return checkCharacters({ file, start: 0, end: file.text.length }, report) ? file : null;
}

function notUtf8(span: Span, bytes: Uint8Array, at: number) {
  const row = span.file.text.slice(0, span.start).split('\n').length;
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const was = wide ? 'UTF-16' : 'Latin-1 or Windows-1252';
  const message = `The file is not UTF-8: row ${row} holds the byte 0x${byte}, which ${was} would have.`;
  return error('content/not-utf8', span, message, 'Save it again as UTF-8 ("CSV UTF-8" in Excel).');
}

/** Offset of the first byte that is not well-formed UTF-8 (Unicode 16, table 3-7); null where all are. */
function firstInvalid(bytes: Uint8Array): number | null {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return null;
  } catch {
    // Halve the stretch: a prefix is valid when decoding it as part of a stream does not fail.
    let low = 0;
    let high = bytes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (startsValid(bytes.subarray(0, middle + 1))) low = middle + 1;
      else high = middle;
    }
    return Math.min(low, bytes.length - 1);
  }
}

function startsValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
