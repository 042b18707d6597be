import type { Inline } from '../model/block.ts';
import { protectLineStart } from './escape-text.ts';
import { INLINE_DEFAULTS, type InlineOptions, writeInlines } from './write-inlines.ts';

/** A line of text as a paragraph. */
export function writeParagraph(content: readonly Inline[], options: InlineOptions = INLINE_DEFAULTS): string {
  return writeInlines(content, options).trim().split('\n').map(protectLineStart).join('\n');
}

/** A heading of level 1 to 6. Line breaks in it are spaces. */
export function writeHeading(
  level: number,
  content: readonly Inline[],
  options: InlineOptions = INLINE_DEFAULTS,
): string {
  const line = writeInlines(content, options).replace(/\\\n/g, ' ').trim();
  const kept = line.replace(/(^|\s)(#+|\{#[^{}]*\})$/, '$1\\$2');
  return `${'#'.repeat(Math.min(Math.max(level, 1), 6))} ${kept}`.trimEnd();
}

/** Markdown as a quotation. */
export const quote = (markdown: string) => (markdown === '' ? '' : prefixLines(markdown, '> '));

/** Markdown with something before each line; blank lines take no trailing space. */
export const prefixLines = (markdown: string, prefix: string) =>
  markdown
    .split('\n')
    .map((line) => (line === '' ? prefix.trimEnd() : prefix + line))
    .join('\n');

/** A fenced code block, its fence longer than any in the text. */
export function writeCodeBlock(text: string, language: string | null): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${(language ?? '').replace(/[`\s]/g, '')}\n${text}\n${fence}`;
}
