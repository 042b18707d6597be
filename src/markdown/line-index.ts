/** Where the lines of a text begin and end (line breaks left out), by UTF-16 offset. Lines count from 0, as markdown-it counts them. */
export interface LineIndex {
  /** The text as markdown-it reads it: same length, NUL replaced. */
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export function indexLines(text: string): LineIndex {
  const starts: number[] = [];
  const ends: number[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n?|\n/g)) {
    starts.push(start);
    ends.push(match.index);
    start = match.index + match[0].length;
  }
  starts.push(start);
  ends.push(text.length);
  return { text: text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text, starts, ends };
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The characters of lines `from` up to `to`, without blank lines at the end and without the last line break. */
export function rangeOfLines(lines: LineIndex, from: number, to: number): Range {
  let last = Math.max(from, to - 1);
  while (last > from && lineText(lines, last).trim() === '') last--;
  return { start: lineStart(lines, from), end: lines.ends[last] ?? lines.text.length };
}

export function lineStart(lines: LineIndex, line: number): number {
  return lines.starts[line] ?? lines.text.length;
}

export function lineText(lines: LineIndex, line: number): string {
  return lines.text.slice(lineStart(lines, line), lines.ends[line] ?? lines.text.length);
}
