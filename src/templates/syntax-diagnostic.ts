import { error } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { SourceFile, Span } from '../model/span.ts';

/** What Handlebars' parser threw, as a diagnostic at its place. */
export function syntaxDiagnostic(file: SourceFile, failure: unknown): Diagnostic {
  const text = failure instanceof Error ? failure.message : String(failure);
  const open = unclosedTag(file);
  if (open !== null && /got 'EOF'/.test(text)) {
    const name = file.text.slice(open.start, open.end);
    return error(
      'templates/syntax',
      open,
      `The block ${name} is never closed.`,
      `Write {{/${name.replace(/^\{\{~?[#^]\s*|\s.*$|~?\}\}$/gs, '')}}} where it ends.`,
    );
  }
  const mismatch = /^(.*?) doesn't match (.*?) - (\d+):(\d+)$/.exec(text);
  if (mismatch !== null) {
    const [, opened = '', closed = '', line = '1', column = '0'] = mismatch;
    const start = lineStart(file, Number(line)) + Number(column);
    return error(
      'templates/syntax',
      { file, start, end: start + opened.length },
      `The block “${opened}” is closed by “${closed}”.`,
      `Close it with {{/${opened}}} first.`,
    );
  }
  const fault = faultyPlace(file, text);
  const endless = endlessTag(file, fault.start);
  if (endless === null) return error('templates/syntax', fault, sentence(text), hintFor(text));
  const name = file.text.slice(endless.start, endless.end);
  return error('templates/syntax', endless, `The tag ${name} has no end.`, 'Close it with }}.');
}

/** A tag of an earlier line that is still open at an offset, as far as its own line goes. */
function endlessTag(file: SourceFile, offset: number): Span | null {
  const start = file.text.lastIndexOf('{{', offset);
  const [line = ''] = /.*/.exec(file.text.slice(Math.max(0, start))) ?? [];
  const end = start + line.trimEnd().length;
  const isOpen = start >= 0 && end < offset && !file.text.slice(start, offset).includes('}}');
  return isOpen ? { file, start, end } : null;
}

function lineStart(file: SourceFile, line: number): number {
  let seen = 1;
  if (line <= 1) return 0;
  for (const match of file.text.matchAll(/\r\n?|\n/g)) {
    seen += 1;
    if (seen === line) return match.index + match[0].length;
  }
  return file.text.length;
}

/** The parser names a line, and draws a caret below the last twenty characters read and the twenty to come. */
function faultyPlace(file: SourceFile, text: string): Span {
  const [head = '', excerpt = '', caret = ''] = text.split('\n');
  const line = Number(/on line (\d+)/.exec(head)?.[1] ?? 1);
  const start = lineStart(file, line);
  const next = file.text.slice(start).search(/[\r\n]/);
  const end = next === -1 ? file.text.length : start + next;
  const at = file.text.slice(start, end).indexOf(excerpt.slice(caret.indexOf('^')).replace(/\.\.\.$/, ''));
  const fault = caret.includes('^') && at > 0 ? start + at : start;
  return { file, start: fault, end: Math.max(fault, end) };
}

function sentence(text: string): string {
  if (text.startsWith('Parse error')) {
    return /got 'EOF'/.test(text)
      ? 'The template ends inside a tag or a block.'
      : 'The tag here cannot be read.';
  }
  if (text.startsWith('Lexical error')) return 'A character here cannot stand in a tag.';
  return `${text.replace(/ - \d+:\d+$/, '')}.`;
}

function hintFor(text: string): string {
  return /got 'EOF'/.test(text)
    ? 'Look for a {{#block}} without its {{/block}}, or a tag without its }}.'
    : 'A tag is {{path}}, {{helper path option=value}}, {{#block}} … {{/block}} or {{> partial}}; strings stand in quotes.';
}

/** The last block that is opened and not closed. */
function unclosedTag(file: SourceFile): Span | null {
  const open: Span[] = [];
  for (const match of file.text.matchAll(/\{\{~?([#^/])([^}]*)\}\}/g)) {
    if (match[1] === '/') open.pop();
    else if (match[1] === '#' || match[2]?.trim() !== '') {
      open.push({ file, start: match.index, end: match.index + match[0].length });
    }
  }
  return open.at(-1) ?? null;
}
