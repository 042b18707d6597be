import type { SourceFile, Span } from '../../model/span.ts';

/**
 * Where every cell of a CSV file stands, row by row: quotation marks and the blanks around a cell left out. Empty lines
 * are no rows. Follows RFC 4180 as csv-parse does, whose values these are the places of.
 */
export function cellSpans(file: SourceFile, delimiter: string): readonly (readonly Span[])[] {
  const { text } = file;
  const rows: Span[][] = [];
  let row: Span[] = [];
  let at = 0;
  while (at <= text.length) {
    const end = cellEnd(text, at, delimiter);
    row.push(trimmed(file, at, end));
    const isDelimiter = text.startsWith(delimiter, end) && end < text.length;
    if (!isDelimiter) {
      if (row.length > 1 || end > at) rows.push(row);
      row = [];
    }
    const crlf = text.startsWith('\r\n', end);
    at = end + (crlf ? 2 : 1);
  }
  return rows;
}

/** Offset of the separator or line end behind a cell. */
function cellEnd(text: string, start: number, delimiter: string): number {
  let at = start;
  if (text.charAt(at) === '"') {
    at++;
    while (at < text.length) {
      if (text.charAt(at) !== '"') at++;
      else if (text.charAt(at + 1) === '"') at += 2;
      else break;
    }
    at = Math.min(at + 1, text.length);
  }
  while (at < text.length && text.charAt(at) !== delimiter && !'\r\n'.includes(text.charAt(at))) at++;
  return at;
}

function trimmed(file: SourceFile, from: number, to: number): Span {
  const raw = file.text.slice(from, to);
  const quoted = raw.length > 1 && raw.startsWith('"') && raw.endsWith('"') ? 1 : 0;
  const inner = raw.slice(quoted, raw.length - quoted);
  const start = from + quoted + inner.length - inner.trimStart().length;
  return { file, start, end: Math.max(start, from + quoted + inner.trimEnd().length) };
}
