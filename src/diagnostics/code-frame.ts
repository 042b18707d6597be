import type { Span } from '../model/span.ts';
import { lineText, positionAt } from './position.ts';

/** Most columns of a line that a frame shows. */
const WIDTH = 100;

/**
 * The lines around a span with a caret under what it covers (its first line, where it covers several). Empty for an
 * empty file, whose path says all there is.
 */
export function codeFrame(span: Span): string {
  if (span.file.text === '') return '';
  const from = positionAt(span.file, span.start);
  const to = positionAt(span.file, Math.max(span.start, span.end));
  const line = [...(lineText(span.file, from.line) ?? '')];
  const until = to.line === from.line ? to.column : line.length + 1;
  const shift = line.length <= WIDTH ? 0 : Math.max(0, from.column - 1 - Math.floor(WIDTH / 3));
  const gutter = String(from.line + 1).length;
  const rows: string[] = [];
  for (const number of [from.line - 1, from.line, from.line + 1]) {
    const text = lineText(span.file, number);
    if (text === null || (number !== from.line && text.trim() === '')) continue;
    const mark = number === from.line ? '>' : ' ';
    rows.push(`${mark} ${String(number).padStart(gutter)} | ${visible(text, shift)}`.trimEnd());
    if (number !== from.line) continue;
    const indent = from.column - 1 - shift;
    const carets = Math.max(1, Math.min(until - from.column, WIDTH - indent));
    rows.push(`  ${' '.repeat(gutter)} | ${' '.repeat(indent)}${'^'.repeat(carets)}`);
  }
  return rows.join('\n');
}

/** The part of a line that is shown, one column a character; what a terminal would act on is shown as a blank. */
function visible(text: string, shift: number): string {
  const shown = [...text].slice(shift, shift + WIDTH).join('');
  return shown.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');
}
