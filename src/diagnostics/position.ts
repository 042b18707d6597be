import type { SourceFile, Span } from '../model/span.ts';

/** A place as editors count it: both from 1, columns in Unicode characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStarts = new WeakMap<SourceFile, readonly number[]>();

/** Offsets at which the lines of a file start. */
function startsOf(file: SourceFile): readonly number[] {
  const known = lineStarts.get(file);
  if (known !== undefined) return known;
  const starts = [0];
  for (const { index } of file.text.matchAll(/\n/g)) starts.push(index + 1);
  lineStarts.set(file, starts);
  return starts;
}

/** Line and column of a UTF-16 offset. */
export function positionAt(file: SourceFile, offset: number): Position {
  const starts = startsOf(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const start = starts[low] ?? 0;
  return { line: low + 1, column: [...file.text.slice(start, offset)].length + 1 };
}

/** The text of a line counted from 1, without its end; null where the file has no such line. */
export function lineText(file: SourceFile, line: number): string | null {
  const starts = startsOf(file);
  const start = starts[line - 1];
  if (start === undefined) return null;
  return file.text.slice(start, starts[line] ?? file.text.length).replace(/\r?\n$/, '');
}

/** What a span covers. */
export function textOf(span: Span): string {
  return span.file.text.slice(span.start, span.end);
}

/** A span as text: `content/x/brief.yaml:3:8`. */
export function placeOf(span: Span): string {
  const { line, column } = positionAt(span.file, span.start);
  return `${span.file.path}:${line}:${column}`;
}
