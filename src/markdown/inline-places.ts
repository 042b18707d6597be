import type { Token } from 'markdown-it';
import { type LineIndex, lineStart, lineText } from './line-index.ts';

/** From an offset in an inline token's content to the offset in the text. */
export type Place = (offset: number) => number;

/**
 * One inline token and where it stands. markdown-it keeps no columns: each line of the content is found again in its
 * line of the text, of which it is the end.
 */
export interface PlacedInline {
  readonly token: Token;
  readonly place: Place;
}

/** Every inline token of a text with its place, in order. */
export function placeInlines(tokens: readonly Token[], lines: LineIndex): readonly PlacedInline[] {
  const placed: PlacedInline[] = [];
  let row: Token[] = [];
  let rowLine = 0;
  for (const token of tokens) {
    if (token.type === 'tr_open') rowLine = token.map?.[0] ?? 0;
    else if (token.type === 'tr_close') {
      placed.push(...placeCells(row, lines, rowLine));
      row = [];
    } else if (token.type === 'inline' && token.map === null) row.push(token);
    else if (token.type === 'inline') placed.push({ token, place: placeLines(token, lines) });
  }
  return placed;
}

function placeLines(token: Token, lines: LineIndex): Place {
  const firstLine = token.map?.[0] ?? 0;
  const written: string = token.meta?.written ?? token.content;
  const parts: { readonly from: number; readonly at: number }[] = [];
  let from = 0;
  for (const [index, part] of written.split('\n').entries()) {
    const indent = part.length - part.trimStart().length;
    const found = lineText(lines, firstLine + index).lastIndexOf(part.trim());
    parts.push({ from, at: lineStart(lines, firstLine + index) + Math.max(found, 0) - indent });
    from += part.length + 1;
  }
  return (offset) => {
    const part = parts.findLast((candidate) => candidate.from <= offset);
    return part === undefined ? offset : part.at + offset - part.from;
  };
}

/** A stretch between two pipes, its `\|` unescaped, and the offset in the text of each of its characters. */
interface RawCell {
  text: string;
  readonly offsets: number[];
}

function splitRow(text: string, start: number): RawCell[] {
  const cells: RawCell[] = [{ text: '', offsets: [] }];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const escaped = text.charAt(at - 1) === '\\';
    const cell = cells[cells.length - 1];
    if (cell === undefined || (char === '|' && !escaped)) {
      cells.push({ text: '', offsets: [] });
      continue;
    }
    if (char === '|') {
      cell.text = cell.text.slice(0, -1);
      cell.offsets.pop();
    }
    cell.text += char;
    cell.offsets.push(start + at);
  }
  return cells;
}

function placeCells(row: readonly Token[], lines: LineIndex, line: number): readonly PlacedInline[] {
  const cells = splitRow(lineText(lines, line), lineStart(lines, line));
  const first = row[0]?.content ?? '';
  const hasLeadingPipe = first === '' || !(cells[0]?.text.trimEnd().endsWith(first) ?? false);
  return row.map((token, index) => {
    const cell = cells[index + (hasLeadingPipe ? 1 : 0)];
    const found = Math.max(cell?.text.lastIndexOf(token.content) ?? 0, 0);
    const end = (cell?.offsets.at(-1) ?? lineStart(lines, line)) + 1;
    return { token, place: (offset) => cell?.offsets[found + offset] ?? end };
  });
}
